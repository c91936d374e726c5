/**
 * What the steps of the scenario share: who takes part, which certificates they hold, and the two
 * or three things that they do again and again.
 * @module
 */
import { setTimeout as wait } from 'node:timers/promises'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Binding, VerificationReport } from '../../core/report.ts'
import type { State } from '../../core/state.ts'
import {
  type Challenge,
  type Credential,
  createPresentation,
  createWalletKey,
  createWalletSigner,
  type Presentation,
  signPresentation,
  type WalletKey,
} from '../../holder/index.ts'
import {
  askForCertificates,
  askForChallenge,
  askForReport,
  type IssuedCertificate,
} from '../ask.ts'
import { demoPlatform, readDemoRecords } from '../platforms.ts'
import type { DemoIssuer } from '../start-issuers.ts'
import type { DemoVerifier } from '../start-verifier.ts'
import type { DemoWorld } from '../start-world.ts'

/** What a step shows and what must come out. */
export interface Step {
  readonly title: string
  readonly expected: Expectation
  /** The document was altered after it was signed: another library must refuse it too, or cannot tell. */
  readonly isAltered?: true
  readonly play: (stage: Stage) => Promise<Played>
}

/** What must come out of a step. */
export interface Expectation {
  readonly state: State
  readonly binding: Binding
  /** The state of each certificate, where they differ. */
  readonly parts?: readonly State[]
}

/** What was handed in, and what came out. */
export interface Played {
  readonly document: JsonObject
  readonly report: VerificationReport
  readonly verifier: DemoVerifier
  /** The question that the verifier expected an answer to. */
  readonly asked?: Challenge
}

/** Who takes part, and what they hold. */
export interface Stage {
  readonly world: DemoWorld
  /** Worked on three platforms, and keeps a key. */
  readonly worker: WalletKey
  /** Has a key too, and wishes to have worked. */
  readonly mallory: WalletKey
  /** Certificates of the worker on three platforms, twice: one set is withdrawn from. */
  readonly first: readonly IssuedCertificate[]
  readonly second: readonly IssuedCertificate[]
  /** Certificates of a worker without a key, of two other platforms. */
  readonly bearer: readonly IssuedCertificate[]
}

/** Where the worker with a key worked. */
const WORKER_PLATFORMS = ['oppasmaat', 'thuisschoon', 'horecaflex'] as const
/** Where the worker without one worked. */
const BEARER_PLATFORMS = ['winkelscan', 'stadskoerier'] as const

/** A list is published at once and fetched every second. */
const LIST_TIMEOUT_MS = 20_000
const POLL_MS = 200

/** Sets the stage: issues everything that the steps need. */
export async function setStage(world: DemoWorld, say: (text: string) => void): Promise<Stage> {
  say('Issuing certificates of two workers on five platforms …\n')
  const worker = await createWalletKey()
  return {
    world,
    worker,
    mallory: await createWalletKey(),
    first: await collect(world, WORKER_PLATFORMS, worker),
    second: await collect(world, WORKER_PLATFORMS, worker),
    bearer: await collect(world, BEARER_PLATFORMS),
  }
}

/** The platform with this slug. */
export function issuerOf({ issuers }: DemoWorld, slug: string): DemoIssuer {
  const found = issuers.find(({ platform }) => platform.slug === slug)
  if (found !== undefined) return found
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'the demo has no such platform')
}

/** The certificate of this type among those of a platform. */
export function certificateOf(
  certificates: readonly IssuedCertificate[],
  issuer: DemoIssuer,
  type: 'WorkHistoryCredential' | 'ReputationCredential',
): IssuedCertificate {
  const found = certificates.find(
    (certificate) => certificate.type === type && certificate.credential.issuer === issuer.did,
  )
  if (found !== undefined) return found
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'the platform issued no such certificate')
}

/** The documents of certificates. */
export function credentialsOf(certificates: readonly IssuedCertificate[]): readonly Credential[] {
  return certificates.map(({ credential }) => credential)
}

/** Signs certificates with the worker's key, as the answer to a question. */
export function present(
  key: WalletKey,
  credentials: readonly Credential[],
  answers: Challenge | 'unbound',
): Promise<Presentation> {
  const presentation = createPresentation({ credentials, holder: key.did })
  return signPresentation({ presentation, signer: createWalletSigner(key), answers })
}

/** The worker answers a verifier's question with these certificates. */
export async function presentAndVerify(
  { world, worker }: Stage,
  certificates: readonly IssuedCertificate[],
): Promise<Played> {
  const { verifier } = world
  const asked = await askForChallenge(verifier.url)
  const document = await present(worker, credentialsOf(certificates), asked)
  return { document, verifier, asked, report: await askForReport(verifier.url, document, asked) }
}

/** Somebody hands in a document as it is. */
export async function handIn(document: JsonObject, verifier: DemoVerifier): Promise<Played> {
  return { document, verifier, report: await askForReport(verifier.url, document) }
}

/** Does something to a certificate, and waits until the verifier sees that it has another state. */
export async function untilStateChanges(
  { world }: Stage,
  { credential }: IssuedCertificate,
  change: () => Promise<void>,
): Promise<void> {
  const stateNow = async () => (await askForReport(world.verifier.url, credential)).state
  const before = await stateNow()
  await change()
  const deadline = Date.now() + LIST_TIMEOUT_MS
  while ((await stateNow()) === before) {
    if (Date.now() > deadline) {
      throw new KlusCvError('ERR_KLUSCV_FETCH', 'the verifier did not fetch the new status list')
    }
    await wait(POLL_MS)
  }
}

async function collect(
  world: DemoWorld,
  slugs: readonly string[],
  key?: WalletKey,
): Promise<readonly IssuedCertificate[]> {
  const sets: IssuedCertificate[] = []
  for (const slug of slugs) {
    const [record = {}] = readDemoRecords(demoPlatform(slug))
    sets.push(...(await askForCertificates(issuerOf(world, slug), record, key?.did)))
  }
  return sets
}
