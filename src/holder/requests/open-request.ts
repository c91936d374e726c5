/**
 * Looks at what an employer asks, before anything is answered.
 *
 *     GET https://verify.example/v1/requests/{id}   200 {"purpose", "name"?, "types", "expiresAt"}
 *         404 no such request   410 its time is over
 * @module
 */
import { type Fetch, SMALL_ANSWER_BYTES } from '../../core/bounded-fetch.ts'
import { KlusCvError } from '../../core/errors.ts'
import { instant } from '../../core/gate-values.ts'
import { LIMITS } from '../../core/limits.ts'
import { parseSecureUrl } from '../../core/secure-url.ts'
import { listOf, stringThat } from '../../core/shape.ts'
import type { Instant } from '../../core/time.ts'
import { askJson } from '../ask-json.ts'

/** What an employer asks. */
export interface EmployerRequest {
  /** `https://…/r/<id>` */
  readonly requestUrl: string
  /** Why it is asked, in the employer's words; to be shown as text. */
  readonly purpose: string
  /** Who asks, as they call themselves: nobody checked that. */
  readonly name?: string
  /** Which types of certificate: for {@link selectCredentials}. */
  readonly types: readonly string[]
  readonly expiresAt: Instant
}

const REQUEST_PATH = /^(.*)\/r\/([A-Za-z0-9_-]{16,64})$/

/** An employer writes a sentence; this many characters are still shown. */
const MOST_CHARACTERS = 1_000

const text = stringThat('text', (value) => value.length <= MOST_CHARACTERS)

/**
 * The request behind a link.
 *
 * @param requestUrl - `https://…/r/<id>`, as parseWalletFragment gives it
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the address is not one of a request,
 * `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_GONE` when its time is over, `ERR_KLUSCV_FETCH`
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { openRequest } from 'kluscv/holder'
 *
 * const asked = {
 *   purpose: 'Werk als bezorger',
 *   types: ['WorkHistoryCredential'],
 *   expiresAt: '2026-11-27T12:00:00Z',
 * }
 * const { purpose, types } = await openRequest({
 *   requestUrl: 'https://verify.example/r/Zk3vQ0bJ8mXw2yT5uR7aCgAbCdE',
 *   fetch: async () => Response.json(asked), // yours: (url, init) => fetch(url, init)
 * })
 * assert.deepEqual([purpose, types], [asked.purpose, asked.types])
 * ```
 */
export async function openRequest({
  requestUrl,
  fetch,
}: {
  readonly requestUrl: string
  readonly fetch: Fetch
}): Promise<EmployerRequest> {
  const request = { url: requestApiUrl(requestUrl), maxBytes: SMALL_ANSWER_BYTES }
  const types = listOf(text, { min: 1, max: LIMITS.types })
  const answer = await askJson(fetch, request, { purpose: text, types, expiresAt: instant })
  const { purpose, name, types: asked, expiresAt } = answer as unknown as EmployerRequest
  const named = typeof name === 'string' && name.length <= MOST_CHARACTERS && name !== ''
  return { requestUrl, purpose, types: asked, expiresAt, ...(named ? { name } : {}) }
}

/** Where the service behind the page of a request answers. */
export function requestApiUrl(requestUrl: string): string {
  const { origin, pathname, search, hash } = parseSecureUrl(requestUrl) ?? {}
  const [, folder, id] = REQUEST_PATH.exec(pathname ?? '') ?? []
  if (folder !== undefined && search === '' && hash === '') {
    return `${origin}${folder}/v1/requests/${id}`
  }
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'This is not the address of a request.')
}
