/**
 * How a record becomes certificates: prepare, lint, reserve, record, sign, check own output,
 * release. After a crash at any step nothing unreserved was signed and nothing unreleased was
 * handed out; at most a place in a status list stays unused for ever.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Instant } from '../core/time.ts'
import { credentialHash } from '../suites/hash-credential.ts'
import { signCredential } from '../suites/sign-credential.ts'
import { checkOwnCertificate } from './check-own-output.ts'
import type { RecordChoices } from './choose-subjects.ts'
import { type Channel, type CountedClaim, createCounts } from './counters/counts.ts'
import { createCredential } from './create-credential.ts'
import type { IssuedCertificate, IssuedCertificates } from './issued-certificates.ts'
import type { IssuerContext } from './issuer-context.ts'
import type {
  ReleasedCertificate,
  Reservation,
  ReservedCertificate,
  ReserveRequest,
} from './ports.ts'
import { prepareCertificates, type ReadyToSign, usePrepared } from './prepare-certificates.ts'
import { publishFirstLists } from './publish-status-lists.ts'
import { mendingRestore } from './restore/detect-restore.ts'

/** What a call to issue may add to the record. */
export interface IssueOptions {
  /** The worker's wallet key; without it the certificates count for whoever shows them. */
  readonly holder?: Did
  /**
   * Repeating a call with the same key and record within 24 hours gives the same answer, byte for
   * byte, and issues nothing more. Unique per calling system.
   */
  readonly idempotencyKey?: string
  /** The system that asks for it: for the audit trail. */
  readonly caller?: string
  /** How it is asked for: for the counters. Default: `api`. */
  readonly channel?: Channel
}

/** What our own ways of issuing add. */
export interface IssueRequest extends IssueOptions {
  /** What of the record goes along; all of it without them. */
  readonly choices?: RecordChoices
  /** The offer that is claimed. */
  readonly offer?: string
  readonly claim?: CountedClaim
  /** To whom they will be sent: the same key is not for another. */
  readonly recipient?: string
}

/**
 * Issues all certificates of one record.
 * @throws ERR_KLUSCV_RECORD, ERR_KLUSCV_CONFLICT, ERR_KLUSCV_SIGNER, ERR_KLUSCV_STORAGE,
 *   ERR_KLUSCV_SELF_CHECK; then none of them was issued
 */
export async function issueCertificates(
  issuer: IssuerContext,
  input: unknown,
  request: IssueRequest = {},
): Promise<IssuedCertificates> {
  const { holder, choices, recipient } = request
  const prepared = prepareCertificates(issuer, input, holder, choices)
  const body = {
    record: prepared.record.source,
    holder: holder ?? null,
    ...(choices === undefined ? {} : { choices: { ...choices } }),
    ...(recipient === undefined ? {} : { recipient }),
  }
  return issueOnce(issuer, prepared, body, request)
}

/**
 * Issues what was prepared from this body: once, however often the same idempotency key comes.
 * @throws as {@link issueCertificates}
 */
export async function issueOnce(
  issuer: IssuerContext,
  prepared: ReadyToSign,
  body: JsonObject,
  request: IssueRequest,
): Promise<IssuedCertificates> {
  const { idempotencyKey: key } = request
  if (key === undefined) return issuer.inTurn(() => issuePrepared(issuer, prepared, request))
  const bodyHash = credentialHash(body)
  // Repetitions often arrive while the first is still being signed.
  return issuer.share(`${bodyHash} ${key}`, () =>
    issuer.inTurn(() => issuePrepared(issuer, prepared, request, { key, bodyHash })),
  )
}

async function issuePrepared(
  issuer: IssuerContext,
  prepared: ReadyToSign,
  { caller, channel = 'api', offer, claim }: IssueRequest,
  repetition?: ReserveRequest['repetition'],
): Promise<IssuedCertificates> {
  const terms = repetition === undefined ? {} : { repetition }
  const signed = await signPrepared(issuer, prepared, terms)
  await issuer.store.release(signed.certificates.map(releaseOf), {
    ...(caller === undefined ? {} : { caller }),
    ...(offer === undefined ? {} : { offer }),
    counts: createCounts(issuer, {
      happened: 'issued',
      channel,
      types: prepared.types,
      ...(claim === undefined ? {} : { claim }),
    }),
  })
  return signed
}

/** Reserves and signs what was prepared. None of it may leave the house before it is released. */
export async function signPrepared(
  issuer: IssuerContext,
  prepared: ReadyToSign,
  terms: ReserveTerms,
): Promise<IssuedCertificates> {
  const reservation = await reserve(issuer, prepared, terms)
  issuer.keys.assertCountsOn(reservation.day)
  await publishFirstLists(issuer)
  return { certificates: await signAll(issuer, usePrepared(prepared), reservation) }
}

/** What is noted of a certificate that leaves the house. */
export function releaseOf({ id, credential }: IssuedCertificate): ReleasedCertificate {
  return { id, hash: credentialHash(credential) }
}

/** What is kept with a reservation. */
type ReserveTerms = Pick<ReserveRequest, 'repetition' | 'batch'>

async function reserve(
  issuer: IssuerContext,
  { workerRef, day, types, exceptions }: ReadyToSign,
  terms: ReserveTerms,
): Promise<Reservation> {
  const { store, publicUrl: baseUrl } = issuer
  const certificates = types.map((type, index) => ({
    id: `urn:uuid:${randomUUID()}`,
    type,
    exceptions: exceptions[index] ?? [],
  }))
  const request = { ...terms, workerRef, baseUrl, day, certificates }
  return mendingRestore(issuer, () => store.reserve(request))
}

/** Signs what was reserved. Ed25519 is deterministic: a repetition gives the same bytes. */
async function signAll(
  issuer: IssuerContext,
  prepared: ReadyToSign,
  { day, certificates }: Reservation,
): Promise<readonly IssuedCertificate[]> {
  const drafts = prepared.draftsOn(day)
  const isSame = certificates.every(({ type }, index) => drafts[index]?.type === type)
  if (!isSame || drafts.length !== certificates.length) {
    const message = 'the profile changed since the first answer: send a new Idempotency-Key'
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
  }
  const issued: IssuedCertificate[] = []
  for (const [index, reserved] of certificates.entries()) {
    issued.push(await signOne(issuer, reserved, day, drafts[index]?.subject ?? {}))
  }
  return issued
}

async function signOne(
  issuer: IssuerContext,
  reserved: ReservedCertificate,
  day: Instant,
  subject: JsonObject,
): Promise<IssuedCertificate> {
  const { suite, signer } = issuer
  const unsigned = createCredential(issuer, reserved, day, subject)
  const credential = await signCredential({ credential: unsigned, suite, signer, created: day })
  await checkOwnCertificate(issuer, JSON.stringify(credential))
  return { id: reserved.id, type: reserved.type, credential }
}
