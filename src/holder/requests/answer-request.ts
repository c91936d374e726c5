/**
 * Answers an employer's request: takes its question, signs over it, and sends the answer. Whoever
 * answers without a key, or with certificates of another one, sends a bundle without a signature.
 *
 *     POST https://verify.example/v1/requests/{id}/open       -> {"challenge", "domain", "expiresAt"}
 *     POST https://verify.example/v1/requests/{id}/response   {"document"} -> {"received": true}
 *         409 answered already   410 its time is over
 * @module
 */
import { type Fetch, SMALL_ANSWER_BYTES } from '../../core/bounded-fetch.ts'
import type { Credential } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'
import { stringThat } from '../../core/shape.ts'
import type { Clock } from '../../core/time.ts'
import { askJson } from '../ask-json.ts'
import {
  type Binding,
  bindingOf,
  type PresentingKey,
  presentCredentials,
} from '../present-credentials.ts'
import type { Challenge } from '../sign-presentation.ts'
import { type EmployerRequest, requestApiUrl } from './open-request.ts'

/** What answers what. */
export interface AnswerRequest {
  /** Of {@link openRequest}. */
  readonly request: Pick<EmployerRequest, 'requestUrl'>
  readonly credentials: readonly Credential[]
  readonly key?: PresentingKey | undefined
  readonly fetch: Fetch
  /** Default: the machine's clock. */
  readonly clock?: Clock
}

const text = stringThat(
  'text',
  (value) => value.length > 0 && value.length <= LIMITS.challengeCharacters,
)

/**
 * Sends an answer, once.
 *
 * @returns how the employer will see whose certificates they are: `live` with the key's signature,
 * `bearer` without; {@link bindingOf} tells before
 * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_GONE`, `ERR_KLUSCV_CONFLICT` when it was
 * answered already, `ERR_KLUSCV_REQUEST` when it asks for a signature for another address than its
 * own, `ERR_KLUSCV_CREDENTIAL` as {@link presentCredentials}, `ERR_KLUSCV_SIGNER`, `ERR_KLUSCV_FETCH`
 */
export async function answerRequest(answer: AnswerRequest): Promise<Binding> {
  const { request, credentials, key, fetch, clock } = answer
  const url = requestApiUrl(request.requestUrl)
  const answers = await askQuestion(url, fetch)
  const presenting = { credentials, key, answers, ...(clock ? { clock } : {}) }
  const document = await presentCredentials(presenting)
  const response = { url: `${url}/response`, method: 'POST', body: { document } } as const
  await askJson(fetch, { ...response, maxBytes: SMALL_ANSWER_BYTES }, {})
  return bindingOf(presenting)
}

async function askQuestion(url: string, fetch: Fetch): Promise<Challenge> {
  const opening = { url: `${url}/open`, method: 'POST', body: {} } as const
  const members = { challenge: text, domain: text }
  const question = await askJson(fetch, { ...opening, maxBytes: SMALL_ANSWER_BYTES }, members)
  const { challenge, domain } = question as unknown as Challenge
  // Else a stranger could ask with the question of another verifier, and be the worker there.
  if (domain === new URL(url).origin) return { challenge, domain }
  const message = 'The request asks for a signature for another address than its own.'
  throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
}
