/**
 * The did:web method: a DID is the place of a did.json. did:web Method Specification sections 3.1, 3.2.
 *
 * ```
 * did:web:platform.example               https://platform.example/.well-known/did.json
 * did:web:platform.example:work:nl       https://platform.example/work/nl/did.json
 * did:web:localhost%3A4101               http://localhost:4101/.well-known/did.json (development)
 * ```
 *
 * Stricter than the method: lower-case domain names only, no ports, no escapes but the port's. An
 * escape in a host moves the request elsewhere. It fetches nothing.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem } from '../core/problems.ts'
import { isDomainName, isLoopbackHost } from './host.ts'

/** Where a did:web's document is, or why it cannot be one. */
export type DidWebUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: Problem }

const DID_WEB = /^did:web:([A-Za-z0-9.-]+)(?:%3A([1-9][0-9]{0,4}))?((?::[A-Za-z0-9._-]+)*)$/
const PATH_DOTS = /^\.{1,2}$/

/** The URL of the document of a did:web. */
export function didWebUrl(did: Did, { development }: { readonly development: boolean }): DidWebUrl {
  const match = did.length <= LIMITS.didCharacters ? DID_WEB.exec(did) : null
  if (match === null) return refuse('must be did:web, a domain name and path segments')
  const [, host = '', port, tail = ''] = match
  const isLocal = development && isLoopbackHost(host)
  if (!isLocal && !isDomainName(host)) return refuse('must have a lower-case domain name')
  if (port !== undefined && (!isLocal || Number(port) > 65_535)) return refuse('must have no port')
  const segments = tail.split(':').slice(1)
  if (segments.some((segment) => PATH_DOTS.test(segment))) return refuse('must have plain segments')
  const origin = `${isLocal ? 'http' : 'https'}://${host}${port === undefined ? '' : `:${port}`}`
  const path = segments.length === 0 ? '.well-known' : segments.join('/')
  return { ok: true, url: `${origin}/${path}/did.json` }
}

/**
 * The did:web of an issuer that is reached at this URL.
 *
 * @param publicUrl - https with a domain name; http with localhost and a port in development
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when no verifier would find it there
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { didWebOf } from 'kluscv/issuer'
 *
 * assert.equal(didWebOf('https://platform.example'), 'did:web:platform.example')
 * assert.throws(() => didWebOf('http://platform.example'), { code: 'ERR_KLUSCV_OPTION' })
 * ```
 */
export function didWebOf(publicUrl: string): Did {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : undefined
  const did = url && spellDidWeb(url)
  if (did !== undefined) return did
  throw new KlusCvError(
    'ERR_KLUSCV_OPTION',
    'the public URL must be https with a domain name, or http with localhost, to have a did:web',
  )
}

/** The did:web that leads back to this URL, or undefined: a port, user or query has no place in it. */
function spellDidWeb({ href, origin, host, pathname }: URL): Did | undefined {
  const path = pathname.replace(/\/$/, '')
  const did = `did:web:${host.replace(':', '%3A')}${path.replaceAll('/', ':')}`
  const found = didWebUrl(did, { development: true })
  const isThere = found.ok && found.url === `${origin}${path || '/.well-known'}/did.json`
  return isThere && href === `${origin}${pathname}` ? did : undefined
}

function refuse(detail: string): DidWebUrl {
  return { ok: false, problem: { problem: 'MALFORMED_VALUE_ERROR', pointer: '', detail } }
}
