/**
 * Requests of employers for certificates, from the question to the answer:
 *
 *     create → waiting → open: a challenge of 5 minutes → opened → answer → answered
 *                          └ again: another one, and the one before counts no more
 *
 * In memory of this one process, for 60 minutes: of several, one must get them all, as employer and
 * worker come from different addresses. Whoever has the id may see who asks what, and answer once;
 * what came back is for who has the secret.
 * @module
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import type { VerificationReport } from '../../core/report.ts'
import { type Clock, formatInstant, type Instant } from '../../core/time.ts'
import type { ExpectedChallenge } from '../verify-options.ts'
import { compareTypes, type TypeComparison } from './request-answer.ts'
import { createRequestId } from './request-id.ts'
import type { RoomLimits } from './request-room.ts'
import { createRequestStore, type KeptRequest, REQUEST_ROOM } from './request-store.ts'
import { parseRequestTerms, type RequestTerms } from './request-terms.ts'
import {
  type RequestChallenges,
  refuseAnswered,
  takeAnswer,
  type VerifyAnswer,
} from './take-answer.ts'

/** How long a request lives: as long as a page stays open, with a coffee between. */
export const REQUEST_MINUTES = 60

/** Bytes of an answer: 50 certificates of 40 KiB; those of six platforms have 0.2 MiB together. */
export const ANSWER_BYTES = 2 * 1024 * 1024

/** What a request takes without its answer: the longest texts, ids and hashes. */
const REQUEST_BYTES = 2 * 1024

/** 256 bits: it must not be guessed. */
const SECRET_BYTES = 32

/** How far a request is. */
type RequestState = 'waiting' | 'opened' | 'answered'

/** What the employer gets, once. */
export interface CreatedRequest {
  readonly id: string
  /** Opens the answer. Only its hash is kept. */
  readonly secret: string
  readonly expiresAt: Instant
}

/** What whoever has the id may see. */
export interface ShownRequest extends RequestTerms {
  readonly expiresAt: Instant
  readonly state: RequestState
}

/** What a wallet is asked. */
interface OpenedRequest extends ExpectedChallenge {
  readonly expiresAt: Instant
}

/** What came back. */
export interface RequestAnswer extends TypeComparison {
  readonly report: VerificationReport
}

/** What the employer sees. */
export interface WatchedRequest extends ShownRequest {
  /** Once it is answered. */
  readonly answer?: RequestAnswer
}

/**
 * The requests. All but `create` and `forgetEnded` throw `ERR_KLUSCV_NOT_FOUND` for an id that is not
 * known, and `ERR_KLUSCV_GONE` for one whose time is over.
 */
export interface Requests {
  /**
   * @param terms - see {@link RequestTerms}
   * @param client - who asks, for limits: kept as long as the request
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for terms that are not right, `ERR_KLUSCV_LIMIT` or
   *   `ERR_KLUSCV_STORAGE` when too much waits
   */
  readonly create: (terms: JsonValue, client: string) => CreatedRequest
  readonly show: (id: string) => ShownRequest
  /**
   * A new challenge; the one before counts no more.
   *
   * @param domain - the origin of this verifier: an answer that was made for another is none here
   * @throws KlusCvError `ERR_KLUSCV_CONFLICT` when it was answered
   */
  readonly open: (id: string, domain: string) => OpenedRequest
  /**
   * Takes the answer; take-answer.ts says which.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for what is neither a presentation nor a bundle;
   *   `ERR_KLUSCV_CONFLICT` when it was answered, or this is to no challenge that is open;
   *   `ERR_KLUSCV_SANDBOX` when it could not be checked in time
   */
  readonly answer: (id: string, document: JsonValue, verify: VerifyAnswer) => Promise<void>
  /** @throws KlusCvError `ERR_KLUSCV_UNAUTHORIZED` when the secret is not that of this request */
  readonly watch: (id: string, secret: string) => WatchedRequest
  /** Forgets what has ended: answers hold personal data. Every other call does so too. */
  readonly forgetEnded: () => void
}

/** What requests are made of. */
export interface RequestOptions {
  readonly clock: Clock
  readonly challenges: RequestChallenges
  /** Default: {@link REQUEST_ROOM}. */
  readonly room?: RoomLimits
}

/** Requests, of which there are none yet. */
export function createRequests(options: RequestOptions): Requests {
  const { clock, challenges, room = REQUEST_ROOM } = options
  const store = createRequestStore(clock, room)
  return {
    create: (value, client) => {
      const terms = parseRequestTerms(value)
      const end = new Date(clock().getTime() + REQUEST_MINUTES * 60_000)
      const id = createRequestId(end)
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      store.add({
        ...{ id, terms, client, secretHash: hashOf(secret), end: end.getTime() },
        ...{ bytes: REQUEST_BYTES, isOpened: false },
      })
      return { id, secret, expiresAt: formatInstant(end) }
    },
    show: (id) => describeRequest(store.find(id)),
    open: (id, domain) => {
      const request = store.find(id)
      refuseAnswered(request)
      if (request.question !== undefined) challenges.consume(request.question.challenge)
      const question = { challenge: challenges.mint(), domain }
      request.question = question
      request.isOpened = true
      const end = Math.min(clock().getTime() + LIMITS.challengeSeconds * 1000, request.end)
      return { ...question, expiresAt: formatInstant(new Date(end)) }
    },
    answer: (id, document, verify) => takeAnswer(id, document, { store, challenges, verify }),
    watch: (id, secret) => {
      const request = store.find(id)
      refuseOtherSecret(request, secret)
      return { ...describeRequest(request), ...answerOf(request) }
    },
    forgetEnded: store.forgetEnded,
  }
}

function hashOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest()
}

function refuseOtherSecret({ secretHash }: KeptRequest, secret: string): void {
  if (timingSafeEqual(secretHash, hashOf(secret))) return
  throw new KlusCvError('ERR_KLUSCV_UNAUTHORIZED', 'This is not the secret of this request.')
}

function describeRequest({ terms, end, isOpened, report }: KeptRequest): ShownRequest {
  const unanswered = isOpened ? 'opened' : 'waiting'
  const state = report === undefined ? unanswered : 'answered'
  return { ...terms, expiresAt: formatInstant(new Date(end)), state }
}

function answerOf({ report: bytes, terms }: KeptRequest): { readonly answer?: RequestAnswer } {
  if (bytes === undefined) return {}
  const report = JSON.parse(new TextDecoder().decode(bytes)) as VerificationReport
  return { answer: { report, ...compareTypes(terms.types, report) } }
}
