/**
 * What an issuer shows to everyone, by the path of its URL, ready to be sent: for the service, for a
 * platform's own backend and for files on a CDN alike.
 *
 * ```
 * /.well-known/did.json, /did.json   the DID document; the second below a path, whose proxy takes it off
 * /status-lists/{group}-{purpose}    a status list
 * /profile                           the platform's profile
 * /issued, /issued/{day}             the registers of what was issued: their names, and one of them
 * ```
 *
 * Nothing here tells one reader from another, and a list is always given whole, so no one learns
 * which certificate is looked at.
 * @module
 */
import { createHash } from 'node:crypto'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { formatRegisterNames, type Registers } from './register/registers.ts'

/** A document to send byte for byte. */
export interface PublicDocument {
  readonly text: string
  /** Header fields of the answer, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** Where the documents come from. */
export interface PublicSources {
  readonly didDocument: () => JsonObject
  readonly statusList: (name: string) => Promise<string>
  readonly profileDocument: () => Promise<string>
  readonly registers: Registers
}

/** A minute in caches: a withdrawal is seen by all soon after it was acknowledged. */
const CACHE_CONTROL = 'public, max-age=60'
/** A year, the longest that caches honour: a register never changes. */
const UNCHANGING = 'public, max-age=31536000, immutable'

/** The document at a path; undefined where there is none of ours. */
export async function findPublicDocument(
  sources: PublicSources,
  path: string,
): Promise<PublicDocument | undefined> {
  if (path === '/.well-known/did.json' || path === '/did.json') {
    return documentOf(JSON.stringify(sources.didDocument()), 'application/did+json')
  }
  if (path === '/profile') return documentOf(await sources.profileDocument(), 'application/json')
  if (path === '/issued') {
    return documentOf(formatRegisterNames(await sources.registers.names()), 'application/json')
  }
  const [, folder, name = ''] = /^\/(issued|status-lists)\/([^/]+)$/.exec(path) ?? []
  if (folder === 'status-lists') return documentIn(sources.statusList(name), 'application/vc')
  if (folder === undefined) return undefined
  return documentIn(sources.registers.text(name), 'application/json', UNCHANGING)
}

/** The document that is looked for, or undefined when there is none. */
async function documentIn(
  found: Promise<string>,
  mediaType: string,
  cacheControl?: string,
): Promise<PublicDocument | undefined> {
  const text = await unlessMissing(found)
  return text === undefined ? undefined : documentOf(text, mediaType, cacheControl)
}

async function unlessMissing(found: Promise<string>): Promise<string | undefined> {
  return found.catch((error: unknown) => {
    if (error instanceof KlusCvError && error.code === 'ERR_KLUSCV_NOT_FOUND') return undefined
    throw error
  })
}

function documentOf(text: string, mediaType: string, cacheControl = CACHE_CONTROL): PublicDocument {
  const tag = createHash('sha256').update(text).digest('base64url')
  const headers = {
    'content-type': mediaType,
    etag: `"${tag}"`,
    'cache-control': cacheControl,
    'access-control-allow-origin': '*',
  }
  return { text, headers }
}
