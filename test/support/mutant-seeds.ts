/**
 * What is rewritten at random: certificates of every type, suite and data model, valid, expired and
 * withdrawn, alone, in a presentation and in a bundle; and the world in which they are checked.
 * @module
 */
import type { JsonObject } from '../../src/core/json.ts'
import type { State } from '../../src/core/state.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import { KINDS, type Kind, SAMPLE_TYPES, signedPresentation, signedSample } from './credentials.ts'
import { WORKER } from './keys.ts'
import { statusLists, verifyOptions } from './trust.ts'

/** A signed document, and what the verifier says of it as it is. */
export interface MutantSeed {
  readonly name: string
  readonly document: JsonObject
  readonly state: State
}

const WITHDRAWN_AT = 4_242

/** Three fates, and by what. */
const FATES = {
  genuine: {},
  expired: { validUntil: '2026-11-10T00:00:00Z' },
  withdrawn: { statusIndex: WITHDRAWN_AT, validUntil: '2027-11-10T00:00:00Z' },
} as const satisfies Partial<Record<State, object>>

type Fate = keyof typeof FATES

const FATE_NAMES = Object.keys(FATES) as readonly Fate[]

/** The options under which the seeds have their states. */
export async function optionsForSeeds(): Promise<VerifyOptions> {
  return verifyOptions({ findStatusList: await statusLists({ revocation: [WITHDRAWN_AT] }) })
}

/** All seeds. */
export async function createSeeds(): Promise<readonly MutantSeed[]> {
  const seeds: MutantSeed[] = []
  for (const kind of KINDS) {
    for (const state of FATE_NAMES) seeds.push(...(await seedsOf(kind, state)))
  }
  return seeds
}

/** One certificate of each type, a presentation of two of them, and a bundle of two. */
async function seedsOf(kind: Kind, state: Fate): Promise<readonly MutantSeed[]> {
  const kindName = `${kind.suite}, data model ${kind.dataModel}, ${state}`
  const certificates = await Promise.all(
    SAMPLE_TYPES.map((type, at) =>
      signedSample({
        ...kind,
        ...FATES[state],
        type,
        id: `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-0a8d4f2e7b1${at}`,
        holder: WORKER.did,
      }),
    ),
  )
  const question = { challenge: 'Zm9ydHktdHdvIGJ5dGVz', domain: 'https://verifier.example' }
  const credentials = certificates.slice(0, 2)
  const presentation = await signedPresentation({ ...kind, ...question, credentials })
  const bundle = { type: 'KlusCVBundle', verifiableCredential: certificates.slice(2) }
  return [
    ...certificates.map((document) => ({ name: document.type.join(), document, state })),
    { name: 'presentation', document: presentation, state },
    { name: 'bundle', document: bundle, state },
  ].map((seed) => ({ ...seed, name: `${seed.name}, ${kindName}` }))
}
