/**
 * Real, signed documents for tests: every type, suite and data model, each part of it adjustable.
 * @module
 */
import { contextsFor, type DataModel, SUITES, type SuiteId } from '../../src/core/contexts.ts'
import {
  type Credential,
  type Did,
  type Presentation,
  STATUS_PURPOSES,
  type UnsignedCredential,
} from '../../src/core/credential.ts'
import type { JsonObject } from '../../src/core/json.ts'
import type { Instant } from '../../src/core/time.ts'
import { schemaReference } from '../../src/suites/load-schemas.ts'
import { signCredential } from '../../src/suites/sign-credential.ts'
import { signPresentation, type UnsignedPresentation } from '../../src/suites/sign-presentation.ts'
import { type Actor, PLATFORM, WORKER } from './keys.ts'
import { fullGigList, fullReputation, fullReview, fullWorkHistory } from './subjects.ts'

/** One way to sign. */
export interface Kind {
  readonly suite: SuiteId
  readonly dataModel: DataModel
}

/** Every combination of suite and data model, for table tests. */
export const KINDS: readonly Kind[] = SUITES.flatMap((suite) => [
  { suite, dataModel: '2.0' },
  { suite, dataModel: '1.1' },
])

const SUBJECTS = {
  WorkHistoryCredential: fullWorkHistory,
  ReputationCredential: fullReputation,
  ReviewCredential: fullReview,
  GigListCredential: fullGigList,
} as const

/** A type of ours. */
export type SampleType = keyof typeof SUBJECTS

/** All {@link SampleType}s. */
export const SAMPLE_TYPES = Object.keys(SUBJECTS) as readonly SampleType[]

/** What can be chosen of a sample; the rest is a valid, full certificate of the worker. */
export interface SampleOptions {
  readonly type?: SampleType
  readonly suite?: SuiteId
  readonly dataModel?: DataModel
  readonly issuer?: Actor
  /** The did:key of the worker; absent for a bearer certificate. */
  readonly holder?: Did
  /** Instead of the full sample subject, without `id`. */
  readonly subject?: JsonObject
  readonly id?: string
  readonly validFrom?: Instant
  readonly validUntil?: Instant
  readonly created?: Instant
  /** The place in the three status lists. */
  readonly statusIndex?: number
  /** The lists' URL without the purpose. */
  readonly statusLists?: string
}

const DAY: Instant = '2026-11-02T00:00:00Z'

/** A certificate before it is signed. */
export function unsignedSample(options: SampleOptions = {}): UnsignedCredential {
  const { type = 'WorkHistoryCredential', suite = 'eddsa-rdfc-2022', dataModel = '2.0' } = options
  const { id: _, ...subject } = SUBJECTS[type]() as JsonObject
  return {
    '@context': contextsFor('certificate', dataModel, suite),
    id: options.id ?? 'urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-0a8d4f2e7b10',
    type: ['VerifiableCredential', type],
    issuer: (options.issuer ?? PLATFORM).did,
    ...validity(dataModel, options.validFrom ?? DAY, options.validUntil),
    credentialSubject: {
      ...(options.holder === undefined ? {} : { id: options.holder }),
      ...(options.subject ?? subject),
    },
    credentialSchema: schemaReference(type),
    credentialStatus: STATUS_PURPOSES.map((statusPurpose) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(options.statusIndex ?? 94_567),
      statusListCredential: `${options.statusLists ?? 'https://tempo.example/status-lists/1'}-${statusPurpose}`,
    })),
  }
}

/** A signed certificate. */
export function signedSample(options: SampleOptions = {}): Promise<Credential> {
  const { suite = 'eddsa-rdfc-2022', issuer = PLATFORM, created = DAY } = options
  const credential = unsignedSample(options)
  return signCredential({ credential, suite, signer: issuer.signer, created })
}

/** What can be chosen of a presentation. */
export interface PresentationOptions {
  readonly credentials?: readonly Credential[]
  readonly holder?: Actor
  readonly suite?: SuiteId
  readonly dataModel?: DataModel
  readonly created?: Instant
  readonly challenge?: string
  readonly domain?: string
}

/** A presentation before it is signed. */
export function unsignedPresentation(
  credentials: readonly Credential[],
  options: PresentationOptions = {},
): UnsignedPresentation {
  const { suite = 'eddsa-rdfc-2022', dataModel = '2.0', holder = WORKER } = options
  return {
    '@context': contextsFor('presentation', dataModel, suite),
    type: ['VerifiablePresentation'],
    holder: holder.did,
    verifiableCredential: credentials,
  }
}

/** A signed presentation by the worker, of one certificate about the worker unless told otherwise. */
export async function signedPresentation(options: PresentationOptions = {}): Promise<Presentation> {
  const { suite = 'eddsa-rdfc-2022', holder = WORKER, challenge, domain } = options
  const credentials = options.credentials ?? [await signedSample({ holder: holder.did })]
  return signPresentation({
    presentation: unsignedPresentation(credentials, options),
    suite,
    signer: holder.signer,
    created: options.created ?? '2026-11-10T09:30:00.250Z',
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
  })
}

function validity(dataModel: DataModel, from: Instant, until: Instant | undefined): JsonObject {
  const [start, end] =
    dataModel === '2.0' ? ['validFrom', 'validUntil'] : ['issuanceDate', 'expirationDate']
  return { [start as string]: from, ...(until === undefined ? {} : { [end as string]: until }) }
}
