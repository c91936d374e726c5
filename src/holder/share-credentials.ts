/**
 * Shares a document by a link: sealed here, kept as ciphertext by the share store, opened by whoever
 * has the link.
 * @module
 */
import { putShare, type ShareAccess } from '../certificate/put-share.ts'
import { sealShare } from '../certificate/seal-share.ts'
import { createShareLink } from '../certificate/share-link.ts'
import type { JsonObject } from '../core/json.ts'
import { formatInstant, type Instant } from '../core/time.ts'

/** What is shared, where, and until when. */
export interface ShareRequest extends ShareAccess {
  /** A presentation or a bundle. */
  readonly document: JsonObject
  /** The verifier whose page opens the link. */
  readonly verifierUrl: string
  /** At most a year from now. */
  readonly until: Date
}

/** What was shared. The stop token MUST stay with the worker; without it only `until` ends it. */
export interface SharedLink {
  readonly link: string
  readonly id: string
  readonly stopToken: string
  readonly until: Instant
}

/**
 * Makes a share link.
 *
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when the document has more than 1 MiB, and as putShare:
 * `ERR_KLUSCV_LIMIT`, `ERR_KLUSCV_FULL`, `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_FETCH`
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { shareCredentials } from 'kluscv/holder'
 *
 * const { link, stopToken } = await shareCredentials({
 *   document: { type: 'KlusCVBundle', verifiableCredential: [] }, // yours: presentCredentials
 *   walletUrl: 'https://wallet.example',
 *   verifierUrl: 'https://verify.example',
 *   until: new Date(Date.now() + 7 * 24 * 3_600_000),
 *   fetch: async () => new Response(null, { status: 201 }), // yours: (url, init) => fetch(url, init)
 * })
 * assert.match(link, /^https:\/\/verify\.example\/s#/)
 * assert.ok(!link.includes(stopToken))
 * ```
 */
export async function shareCredentials(request: ShareRequest): Promise<SharedLink> {
  const { document, verifierUrl } = request
  const until = formatInstant(request.until)
  const sealed = await sealShare(JSON.stringify(document))
  await putShare(request, sealed, until)
  const { id, key, stopToken } = sealed
  const link = createShareLink({ verifierUrl: verifierUrl.replace(/\/$/, ''), id, key })
  return { link, id, stopToken, until }
}
