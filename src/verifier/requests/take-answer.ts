/**
 * An answer comes in: for one question, once. The challenge is consumed before anything of the
 * answer is verified, so that the same answer sent a hundred times at once is taken once.
 *
 * What is signed over another question is no answer to this one: it is told to who sends it, and
 * uses nothing up. What is signed over this question is the answer, also when something is wrong
 * with it, such as another verifier's name in it: that is for the employer to see.
 *
 * What could not be checked in time is no answer either: the worker opens the request again.
 *
 * Without a signature it can come too, from a worker whose wallet has no key for it: then the report
 * says `bearer`, that nobody in particular showed it.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import type { VerificationReport } from '../../core/report.ts'
import type { ExpectedChallenge } from '../verify-options.ts'
import { answerKindOf, isUnfinished } from './request-answer.ts'
import type { KeptRequest, RequestStore } from './request-store.ts'

/** Challenges that each count once, for `LIMITS.challengeSeconds`. */
export interface RequestChallenges {
  /** @throws KlusCvError `ERR_KLUSCV_STORAGE` when too many are open */
  readonly mint: () => string
  /** MUST be true once at most for each challenge that was minted. */
  readonly consume: (challenge: string) => boolean
}

/** Verifies the text of an answer. */
export type VerifyAnswer = (
  text: string,
  challenge: ExpectedChallenge | 'unbound',
) => Promise<VerificationReport>

/** What an answer is taken with. */
export interface AnswerTools {
  readonly store: RequestStore
  readonly challenges: RequestChallenges
  readonly verify: VerifyAnswer
}

/** While it is checked an answer takes its text, and so much again for the report about it. */
const ROOM_FACTOR = 2

/**
 * Takes the answer, and keeps the report about it.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_CONFLICT`, `ERR_KLUSCV_SANDBOX`, and as the
 *   store and `verify`
 */
export async function takeAnswer(
  id: string,
  document: JsonValue,
  { store, challenges, verify }: AnswerTools,
): Promise<void> {
  const request = store.find(id)
  refuseAnswered(request)
  const text = JSON.stringify(document)
  const challenge = whatToAsk(document, request)
  const reserved = ROOM_FACTOR * Buffer.byteLength(text)
  store.grow(request, reserved)
  let kept = 0
  try {
    consumeQuestion(request, challenges)
    const report = await verify(text, challenge)
    if (isUnfinished(report)) {
      throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'an answer could not be checked in time')
    }
    // Meanwhile its time may have ended, or another answer may have come.
    refuseAnswered(store.find(id))
    request.report = Buffer.from(JSON.stringify(report))
    kept = request.report.length
  } finally {
    store.shrink(request, reserved - kept)
  }
}

/**
 * Once is enough.
 * @throws KlusCvError `ERR_KLUSCV_CONFLICT`
 */
export function refuseAnswered({ report }: KeptRequest): void {
  if (report === undefined) return
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'This request was answered already.')
}

function whatToAsk(document: JsonValue, { question }: KeptRequest): ExpectedChallenge | 'unbound' {
  const answer = answerKindOf(document)
  if (answer === undefined) {
    const problems = [{ pointer: '/document', message: 'must be a presentation or a bundle' }]
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'This is no answer.', { problems })
  }
  if (question === undefined) throw notOpen()
  if (answer.kind === 'unsigned') return 'unbound'
  if (answer.challenge !== question.challenge) throw notOpen()
  return question
}

function consumeQuestion(request: KeptRequest, challenges: RequestChallenges): void {
  const { question } = request
  delete request.question
  if (question === undefined || !challenges.consume(question.challenge)) throw notOpen()
}

function notOpen(): KlusCvError {
  const message =
    'This answers no question that is open: open the request again, and sign over its challenge.'
  return new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}
