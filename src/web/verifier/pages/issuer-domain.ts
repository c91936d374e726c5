/**
 * The domain of a did:web as people read it. A name in another alphabet can look like one that is
 * known, so the form that browsers send (punycode) stands beside it whenever the two differ.
 * @module
 */
import { domainToUnicode } from 'node:url'
import type { Did } from '../../../core/credential.ts'
import { isDomainName, isLoopbackHost } from '../../../did/host.ts'

/** The two spellings of a domain; `ascii` is absent when they are the same. */
export interface IssuerDomain {
  readonly readable: string
  readonly ascii?: string
}

const DID_WEB_HOST = /^did:web:([^:%]+)/

/** The domain of this issuer; undefined for a key without a domain, and for what is none. */
export function domainOf(did: Did): IssuerDomain | undefined {
  const host = DID_WEB_HOST.exec(did)?.[1] ?? ''
  if (!isDomainName(host) && !isLoopbackHost(host)) return undefined
  const readable = domainToUnicode(host)
  return readable === host ? { readable } : { readable, ascii: host }
}
