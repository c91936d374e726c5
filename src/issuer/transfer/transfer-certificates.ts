/**
 * Sends a worker's certificates to a recipient that the worker named. They are issued first, as
 * nothing of them is kept here: repeated with the same key, the same bytes are sent again.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, kindOf } from '../../core/json.ts'
import { type IssueRequest, issueCertificates } from '../issue-certificates.ts'
import type { IssuedCertificate, IssuedCertificates } from '../issued-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { Recipient } from './recipients.ts'

/** What is to be sent, and to whom. */
export interface TransferRequest {
  /** The platform's reference of the worker who asked for it; the record must be of the same. */
  readonly workerRef: string
  /** The id of a recipient. */
  readonly recipient: unknown
  readonly record: unknown
  /** The worker's wallet key; without it the certificates count for whoever shows them. */
  readonly holder?: Did
  /** Unique per calling system and transfer. */
  readonly idempotencyKey: string
  /** The system that asks for it: for the audit trail. */
  readonly caller?: string
}

/** What was sent. */
export interface TransferredCertificates {
  readonly certificates: readonly Pick<IssuedCertificate, 'id' | 'type'>[]
  /** The recipient said that it has them. */
  readonly delivered: true
}

/**
 * Issues the certificates of a record and sends them to the recipient.
 * @throws ERR_KLUSCV_REQUEST for a recipient that is not in the configuration or a record of another
 *   worker, ERR_KLUSCV_DELIVERY when the recipient did not take what was issued, and whatever
 *   issuing throws
 */
export async function transferCertificates(
  issuer: IssuerContext,
  request: TransferRequest,
): Promise<TransferredCertificates> {
  const recipient = findRecipient(issuer, request.recipient)
  assertSameWorker(request)
  const { idempotencyKey, caller, holder } = request
  const by = caller === undefined ? {} : { caller }
  const { certificates } = await issue(issuer, request.record, {
    ...by,
    ...(holder === undefined ? {} : { holder }),
    idempotencyKey,
    channel: 'transfer',
    recipient: recipient.id,
  })
  const transfer = { certificates: certificates.map(({ id }) => id), recipient: recipient.id }
  // Before it is sent: what may have reached another is on record.
  await issuer.store.transfers.note({ ...transfer, ...by })
  await deliver(issuer, recipient, { certificates })
  await issuer.store.transfers.noteTaken(transfer)
  return { certificates: certificates.map(({ id, type }) => ({ id, type })), delivered: true }
}

function findRecipient({ transfers }: IssuerContext, given: unknown): Recipient {
  const recipients = transfers?.recipients ?? []
  const recipient = recipients.find(({ id }) => id === given)
  if (recipient !== undefined) return recipient
  const known = recipients.map(({ id }) => id)
  throw refused(
    '/recipient',
    known.length === 0
      ? 'no recipient is configured here'
      : `must be one of the recipients that are configured here: ${known.join(', ')}`,
  )
}

function assertSameWorker({ workerRef, record }: TransferRequest): void {
  if (!isJsonObject(record)) throw refused('/record', `must be an object, got ${kindOf(record)}`)
  if (record['worker_ref'] === workerRef) return
  throw refused('/record/worker_ref', 'must be the worker of this address')
}

async function issue(
  issuer: IssuerContext,
  record: unknown,
  request: IssueRequest,
): Promise<IssuedCertificates> {
  try {
    return await issueCertificates(issuer, record, request)
  } catch (error) {
    if (!(error instanceof KlusCvError) || error.code !== 'ERR_KLUSCV_RECORD') throw error
    // The record is a part of what was sent here; the holder stands beside it.
    const problems = error.problems.map((problem) => ({
      ...problem,
      pointer: problem.pointer === '/holder' ? '/holder' : `/record${problem.pointer}`,
    }))
    throw new KlusCvError(error.code, error.message, { cause: error, problems })
  }
}

async function deliver(
  { transfers }: IssuerContext,
  { url }: Recipient,
  issued: IssuedCertificates,
): Promise<void> {
  const body = JSON.stringify(issued)
  try {
    await transfers?.send({ url, mediaType: 'application/json', body })
  } catch (cause) {
    const message =
      'the certificates were issued, and the recipient did not take them: the same request with the same Idempotency-Key sends the same ones again'
    throw new KlusCvError('ERR_KLUSCV_DELIVERY', message, { cause })
  }
}

function refused(pointer: string, message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'the certificates cannot be sent', {
    problems: [{ pointer, message }],
  })
}
