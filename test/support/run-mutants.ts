/**
 * Many random rewrites through the verifier, some of them also through the plain library: what got
 * through, and how many of each operator the plain library accepts.
 * @module
 */
import type { JsonObject } from '../../src/core/json.ts'
import { canonicalizeJson } from '../../src/suites/canonicalize-json.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { PLATFORM } from './keys.ts'
import { type MutantSeed, optionsForSeeds } from './mutant-seeds.ts'
import { mutateAtRandom, type RandomMutant } from './mutants/random/mutate.ts'
import { verifiesPlainly } from './plain-library.ts'
import { NOW } from './trust.ts'

/** How many, from which seed, and how many of them the plain library looks at too. */
export interface MutantRun {
  readonly from: number
  readonly mutants: number
  readonly plainly: number
}

/** How one operator fares with the plain library. */
interface OperatorTally {
  mutants: number
  asked: number
  accepted: number
}

/** What came out. */
export interface MutantReport {
  /** Rewrites that were verified, with what is needed to repeat them. */
  readonly verified: readonly string[]
  readonly verdicts: Readonly<Record<string, number>>
  readonly operators: ReadonlyMap<string, OperatorTally>
  readonly plain: OperatorTally
}

/** Rewrites the seeds in turn. */
export async function runMutants(
  seeds: readonly MutantSeed[],
  { from, mutants, plainly }: MutantRun,
): Promise<MutantReport> {
  const genuine = genuineTexts(seeds)
  const options = await optionsForSeeds()
  const verified: string[] = []
  const verdicts: Record<string, number> = {}
  const tallies = createTallies()
  const every = Math.max(1, Math.floor(mutants / plainly))
  let done = 0
  for (let number = from; done < mutants; number += 1) {
    const seed = seeds[number % seeds.length] as MutantSeed
    const mutant = mutateAtRandom(seed.document, number)
    if (mutant === undefined) continue
    done += 1
    const report = await verifyDocument(mutant.text, options)
    verdicts[report.verdict] = (verdicts[report.verdict] ?? 0) + 1
    const shown = report.parts.filter(({ verdict }) => verdict === 'verified')
    const isNew = shown.some(({ credential = {} }) => !genuine.has(canonicalizeJson(credential)))
    if (report.verdict === 'verified' || isNew) verified.push(describe(number, seed, mutant))
    const accepted = done % every === 0 ? await acceptsPlainly(mutant.text) : undefined
    tallies.note(mutant, accepted)
  }
  return { verified, verdicts, ...tallies }
}

/** What was signed and stands: of several certificates the others may still be verified. */
function genuineTexts(seeds: readonly MutantSeed[]): ReadonlySet<string> {
  return new Set(
    seeds
      .filter(({ state }) => state === 'genuine')
      .flatMap(({ document }) => document['verifiableCredential'] ?? document)
      .flat()
      .map(canonicalizeJson),
  )
}

function describe(number: number, seed: MutantSeed, { operators, text }: RandomMutant): string {
  return `seed ${number}, ${seed.name}: ${operators.join(' + ')}\n${text}`
}

/** Whether the plain library accepts all that is in a text. A bundle is no format of its own. */
async function acceptsPlainly(text: string): Promise<boolean> {
  try {
    const document: JsonObject = JSON.parse(text)
    const isBundle = document['type'] === 'KlusCVBundle'
    const documents = isBundle ? [document['verifiableCredential']].flat() : [document]
    for (const each of documents) {
      if (!(await verifiesPlainly(each as JsonObject, [keyOf(PLATFORM)], NOW))) return false
    }
    return documents.length > 0
  } catch {
    return false
  }
}

const keyOf = ({ keyId, publicKeyMultibase }: typeof PLATFORM) => ({
  id: keyId,
  publicKeyMultibase,
})

function createTallies() {
  const operators = new Map<string, OperatorTally>()
  const plain: OperatorTally = { mutants: 0, asked: 0, accepted: 0 }
  const note = ({ operators: names }: RandomMutant, accepted: boolean | undefined) => {
    for (const name of new Set(names)) {
      if (!operators.has(name)) operators.set(name, { mutants: 0, asked: 0, accepted: 0 })
    }
    const touched = [plain, ...[...new Set(names)].flatMap((name) => operators.get(name) ?? [])]
    for (const tally of touched) {
      tally.mutants += 1
      if (accepted !== undefined) tally.asked += 1
      if (accepted === true) tally.accepted += 1
    }
  }
  return { operators, plain, note }
}

/** The report as lines of text. */
export function printable({ verdicts, operators, plain }: MutantReport): string {
  const line = (name: string, { mutants, asked, accepted }: OperatorTally) => {
    const share = asked === 0 ? '' : `${Math.round((100 * accepted) / asked)} %`
    return `${name.padEnd(22)}${String(mutants).padStart(8)}${`${accepted}/${asked}`.padStart(12)}${share.padStart(7)}`
  }
  return [
    `${'operator'.padEnd(22)}${'mutants'.padStart(8)}${'plain accepts'.padStart(19)}`,
    ...[...operators].sort().map(([name, tally]) => line(name, tally)),
    line('all', plain),
    `our verdicts: ${JSON.stringify(verdicts)}`,
  ].join('\n')
}
