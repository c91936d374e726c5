/**
 * Keeps what a step of the scenario used, so that anyone can check it again without the demo:
 *
 *     OUT/trust-list.json, trust-key.txt
 *     OUT/01-a-bundle-of-three-platforms/
 *       input.json      what was handed in
 *       cache/          what the verifier knew
 *       expected.json   when, the question asked, and what must come out
 *
 *     kluscv verify --offline --development --trust-list OUT/trust-list.json
 *       --trust-key OUT/trust-key.txt --cache OUT/01-…/cache --at … OUT/01-…/input.json
 * @module
 */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../core/time.ts'
import type { Challenge } from '../holder/index.ts'
import type { Expectation, Played, Step } from './scenario/stage.ts'
import type { TrustFiles } from './write-trust-list.ts'

/** What is in expected.json. */
export interface KeptExpectation extends Expectation {
  readonly title: string
  /** When it was checked. */
  readonly at: Instant
  readonly asked?: Challenge
  /** Whether the document was altered after it was signed. */
  readonly isAltered: boolean
}

/** Keeps the trust list and its key, once for all steps. */
export async function keepTrust(out: string, { trustList, trustKey }: TrustFiles): Promise<void> {
  await mkdir(out, { recursive: true })
  await cp(trustList, join(out, 'trust-list.json'))
  await writeFile(join(out, 'trust-key.txt'), `${trustKey}\n`)
}

/** Keeps one step. */
export async function keepStep(
  out: string,
  number: number,
  step: Step,
  { document, report, verifier, asked }: Played,
): Promise<void> {
  const folder = join(out, nameOf(number, step.title))
  await mkdir(folder, { recursive: true })
  const expected: KeptExpectation = {
    title: step.title,
    ...step.expected,
    at: report.verifiedAt,
    ...(asked === undefined ? {} : { asked }),
    isAltered: step.isAltered ?? false,
  }
  await cp(verifier.cache, join(folder, 'cache'), { recursive: true })
  await writeFile(join(folder, 'input.json'), `${JSON.stringify(document, null, 2)}\n`)
  await writeFile(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
}

function nameOf(number: number, title: string): string {
  const words = title.toLowerCase().match(/[a-z]+/g) ?? []
  return [String(number).padStart(2, '0'), ...words.slice(0, 6)].join('-')
}
