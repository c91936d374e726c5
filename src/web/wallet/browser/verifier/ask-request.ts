/**
 * An employer's request at the verifier, as the wallet asks and answers it. Only our own verifier is
 * asked, whatever a link says.
 *
 *     GET  /v1/requests/{id}            {"purpose", "name"?, "types", "expiresAt"}
 *     POST /v1/requests/{id}/open       {"challenge", "domain", "expiresAt"}
 *     POST /v1/requests/{id}/response   {"document"} -> {"received": true}
 *
 * @module
 */
import { isJsonObject } from '../../../../core/json.ts'
import { type Instant, parseInstant } from '../../../../core/time.ts'
import type { Challenge } from '../../../../holder/index.ts'

/** Who asks for what, and why. Nobody checked the name. */
export interface EmployerRequest {
  readonly purpose: string
  readonly name?: string
  readonly types: readonly string[]
  readonly expiresAt: Instant
}

/** Why there is no answer. */
export type RequestProblem = 'foreign' | 'ended' | 'answered' | 'offline' | 'too-large' | 'trouble'

const PATIENCE_MS = 20_000

/** The id of a request at this verifier; undefined for one at another. */
export function requestIdOf(requestUrl: string, verifierUrl: string): string | undefined {
  const start = `${verifierUrl}/r/`
  if (!requestUrl.startsWith(start)) return undefined
  const id = requestUrl.slice(start.length)
  return /^[A-Za-z0-9_-]{16,64}$/.test(id) ? id : undefined
}

/** Asks who wants what. */
export async function askRequest(
  verifierUrl: string,
  id: string,
): Promise<EmployerRequest | RequestProblem> {
  const answer = await send(addressOf(verifierUrl, id), {})
  if (typeof answer === 'string') return answer
  const { purpose, name, types, expiresAt } = answer
  const isWhole = typeof purpose === 'string' && parseInstant(expiresAt) !== undefined
  if (!isWhole || !Array.isArray(types) || !types.every((type) => typeof type === 'string')) {
    return 'trouble'
  }
  const asker = typeof name === 'string' && name !== '' ? { name } : {}
  return { purpose, types, expiresAt: String(expiresAt), ...asker }
}

/** Takes the question that an answer must be signed over. */
export async function openRequest(
  verifierUrl: string,
  id: string,
): Promise<Challenge | RequestProblem> {
  const answer = await send(`${addressOf(verifierUrl, id)}/open`, post('{}'))
  if (typeof answer === 'string') return answer
  const { challenge, domain } = answer
  // An answer that was meant for another verifier must be of no use there.
  if (typeof challenge !== 'string' || domain !== new URL(verifierUrl).origin) return 'trouble'
  return { challenge, domain }
}

/** Sends the answer: the text of a presentation or a bundle. */
export async function answerRequest(
  verifierUrl: string,
  id: string,
  document: string,
): Promise<'received' | RequestProblem> {
  const body = `{"document":${document}}`
  const answer = await send(`${addressOf(verifierUrl, id)}/response`, post(body))
  return typeof answer === 'string' ? answer : 'received'
}

function addressOf(verifierUrl: string, id: string): string {
  return `${verifierUrl}/v1/requests/${id}`
}

function post(body: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body }
}

const PROBLEMS: Readonly<Record<number, RequestProblem>> = {
  404: 'ended',
  409: 'answered',
  410: 'ended',
  413: 'too-large',
}

async function send(
  url: string,
  init: RequestInit,
): Promise<Readonly<Record<string, unknown>> | RequestProblem> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const options = { ...init, credentials: 'omit', referrerPolicy: 'no-referrer', signal } as const
  const response = await fetch(url, options).catch(() => undefined)
  if (response === undefined) return 'offline'
  if (!response.ok) return PROBLEMS[response.status] ?? 'trouble'
  const answer: unknown = await response.json().catch(() => undefined)
  return isJsonObject(answer) ? answer : 'trouble'
}
