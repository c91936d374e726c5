/**
 * Status lists of issuers that the trust list does not name, retrieved for one verification: only for
 * credentials whose proof was found right, so that nobody can send us to an address by writing it
 * into a document that no issuer signed.
 * @module
 */

import { type Credential, type Did, issuerOf } from '../../core/credential.ts'
import type { Fetcher } from '../../core/fetcher.ts'
import { gateStatusList } from '../../core/gate.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { CredentialReport, VerificationReport } from '../../core/report.ts'
import { parseStatusList, type StatusList } from '../../status/parse-status-list.ts'
import { findPlatform, findPublisher } from '../../trust/find-platform.ts'
import { checkForeignList } from '../check-foreign-list.ts'
import { checkProof } from '../checks/check-proof.ts'
import { findKeys } from '../checks/check-resolution.ts'
import { findForeignProof } from '../proof-links.ts'
import type { Inquiry } from '../verify-options.ts'

/** Lists retrieved for one document: three for each of two credentials. Others stay undecided. */
const LISTS_AT_MOST = 6

const MEDIA_TYPES = ['application/vc', 'application/ld+json', 'application/json']

/** A list, and whose it must be. */
interface WantedList {
  readonly url: string
  readonly issuer: Did
}

/** The lists that this report could not look at, by their URL; those that cannot be used are left out. */
export async function retrieveStatusLists(
  report: VerificationReport,
  inquiry: Inquiry,
  fetcher: Fetcher,
): Promise<ReadonlyMap<string, StatusList>> {
  const wanted = report.parts.flatMap((part) => wantedBy(part, inquiry))
  const byUrl = new Map(wanted.map((each) => [each.url, each]))
  const lists = new Map<string, StatusList>()
  const asked = [...byUrl.values()].slice(0, LISTS_AT_MOST)
  const found = await Promise.all(asked.map((each) => retrieve(each, inquiry, fetcher)))
  for (const list of found) if (list !== undefined) lists.set(list.id, list)
  return lists
}

/** A listed platform's lists are prefetched, or not there: they are never asked for here. */
function wantedBy(part: CredentialReport, { trust, findStatusList }: Inquiry): WantedList[] {
  const { checks, credential } = part
  const has = (name: string, outcome: string) =>
    checks.some((check) => check.check === name && check.outcome === outcome)
  if (credential === undefined || !has('proof', 'passed') || !has('status', 'indeterminate')) {
    return []
  }
  const issuer = String(issuerOf(credential))
  if (trust !== 'none' && findPlatform(trust, issuer) !== undefined) return []
  return urlsIn(credential['credentialStatus'])
    .filter((url) => trust === 'none' || findPublisher(trust, url) === undefined)
    .filter((url) => findStatusList(url) === undefined)
    .map((url) => ({ url, issuer }))
}

function urlsIn(status: JsonValue | undefined): readonly string[] {
  const entries = Array.isArray(status) ? status : [status ?? null]
  return entries.flatMap((entry: JsonValue) => {
    const url = isJsonObject(entry) ? entry['statusListCredential'] : undefined
    return typeof url === 'string' ? [url] : []
  })
}

async function retrieve(
  { url, issuer }: WantedList,
  inquiry: Inquiry,
  fetcher: Fetcher,
): Promise<StatusList | undefined> {
  const request = { url, maxBytes: LIMITS.statusListBytes, mediaTypes: MEDIA_TYPES }
  const body = await fetcher(request).catch(() => undefined)
  if (body === undefined) return undefined
  const parsed = parseJson(body.bytes, { maxBytes: LIMITS.statusListBytes })
  if (!parsed.ok) return undefined
  const gate = gateStatusList(parsed.value)
  if (!gate.ok) return checkForeignList(parsed.value, { url, issuer }, inquiry)
  const { credential } = gate.gated
  if (!(await isSignedBy(credential, issuer, inquiry))) return undefined
  const read = parseStatusList(credential, url)
  return read.ok ? read.list : undefined
}

/** By the issuer of the credential that names the list: nobody else may speak about it. */
async function isSignedBy(list: Credential, issuer: Did, inquiry: Inquiry): Promise<boolean> {
  if (list.issuer !== issuer || findForeignProof(list, issuer) !== undefined) return false
  const { check, keys } = await findKeys(list, 'assertionMethod', inquiry)
  if (check.outcome !== 'passed') return false
  const { suites, proofs } = inquiry
  const question = { document: list, verificationMethods: keys, suites }
  const proof = await checkProof({ ...question, purpose: 'assertionMethod' }, proofs)
  return proof.outcome === 'passed'
}
