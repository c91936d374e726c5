/**
 * A verification that answers the W3C's question and not ours: holder binding is reported and not
 * required, and where that is switched on, keys and status lists of issuers that the trust list does
 * not name are retrieved. The report is for {@link concludeByStandard}.
 * @module
 */

import type { Did } from '../../core/credential.ts'
import type { Fetcher } from '../../core/fetcher.ts'
import type { StrictJson } from '../../core/strict-json.ts'
import type { DidResolution, DidResolver } from '../../core/verification-method.ts'
import { createDidResolver } from '../../did/resolver.ts'
import { verifyDocument } from '../verify-document.ts'
import { createInquiry, type VerifyOptions } from '../verify-options.ts'
import {
  concludeByStandard,
  type StandardConclusion,
  type StandardQuestion,
} from './conclude-by-standard.ts'
import { retrieveStatusLists } from './retrieve-status-lists.ts'

/** DID documents retrieved for one document: each takes up to five seconds. */
const DIDS_AT_MOST = 4

const TOO_MANY: DidResolution = {
  ok: false,
  reason: 'unreachable',
  problem: { problem: 'issuer_unresolvable', pointer: '', detail: 'too many DIDs to look up' },
}

/** Options of {@link verifyByStandard}. */
export interface StandardOptions extends VerifyOptions {
  /** The guarded way out to hosts that no trust list names; absent when nothing may be retrieved. */
  readonly unlistedFetcher?: Fetcher
  /** Whether did:web may name this machine. @default false */
  readonly development?: boolean
}

/** Verifies the text of a credential or a presentation, as the W3C asks. */
export async function verifyByStandard(
  input: string | Uint8Array | StrictJson,
  question: StandardQuestion,
  options: StandardOptions,
): Promise<StandardConclusion> {
  const { unlistedFetcher: fetcher, development = false } = options
  const base: VerifyOptions = { ...options, holderBinding: 'reported' }
  if (fetcher === undefined) return concludeByStandard(await verifyDocument(input, base), question)
  const resolveDid = remember(createDidResolver({ fetcher, development }))
  const reaching = { ...base, resolveDid }
  const report = await verifyDocument(input, reaching)
  if (question.proofOnly) return concludeByStandard(report, question)
  const lists = await retrieveStatusLists(report, createInquiry(reaching), fetcher)
  if (lists.size === 0) return concludeByStandard(report, question)
  const findStatusList: VerifyOptions['findStatusList'] = (url) =>
    base.findStatusList(url) ?? lists.get(url)
  return concludeByStandard(await verifyDocument(input, { ...reaching, findStatusList }), question)
}

/** Each DID is asked for once, and few of them: a bundle must not become fifty requests. */
function remember(resolve: DidResolver): DidResolver {
  const known = new Map<Did, Promise<DidResolution>>()
  return async (did) => {
    if (did.startsWith('did:key:')) return resolve(did)
    if (!known.has(did) && known.size >= DIDS_AT_MOST) return TOO_MANY
    const found = known.get(did) ?? resolve(did)
    known.set(did, found)
    return found
  }
}
