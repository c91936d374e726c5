/**
 * Opens a trust list: strict JSON, closed shape, the root key's signature, its own validity, and
 * never an older version than the one held (rollback). One that fails any of these is not used at
 * all, so it is thrown, not reported: nothing can be verified without a trust list.
 * @module
 */
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { parseInstant } from '../core/time.ts'
import { checkJsonProof } from '../suites/sign-json.ts'
import { parseTrustList } from './parse-trust-list.ts'
import type { TrustList } from './trust-list.ts'

/** What a trust list is held against. */
export interface TrustListExpectations {
  /** The public key of whoever keeps the list: `z6Mk…`. There is no default. */
  readonly rootKey: string
  readonly now: Date
  /** The list in use: an older version is refused, and another list with the same version too. */
  readonly held?: TrustList
}

/**
 * A trust list that may be used, frozen.
 *
 * @param text - the JSON text as it was received; at most `LIMITS.uploadBytes`
 * @throws KlusCvError `ERR_KLUSCV_TRUST_LIST`: malformed, not signed by the root key, outside its
 *   validity (300 s of clock difference are forgiven), or older than the one held
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { generateKeyPair } from 'kluscv/issuer'
 * import { openTrustList } from 'kluscv/verifier'
 *
 * const rootKey = generateKeyPair().publicKeyMultibase // yours is that of who keeps the list
 * assert.throws(() => openTrustList('{"platforms": []}', { rootKey, now: new Date() }), {
 *   code: 'ERR_KLUSCV_TRUST_LIST',
 * })
 * ```
 */
export function openTrustList(
  text: string | Uint8Array,
  { rootKey, now, held }: TrustListExpectations,
): TrustList {
  const list = readSignedTrustList(text, rootKey)
  checkTrustListValidity(list, now)
  if (held !== undefined) checkNotOlder(list, held)
  return list
}

/** Whether the list may be used at this moment; 300 s of clock difference are forgiven. */
export function isTrustListCurrent(list: TrustList, now: Date): boolean {
  const skewMs = LIMITS.clockSkewSeconds * 1000
  const from = parseInstant(list.validFrom)
  const until = parseInstant(list.validUntil)
  if (from === undefined || until === undefined) return false
  return from - skewMs <= now.getTime() && now.getTime() <= until + skewMs
}

/**
 * A trust list that the root key signed, whenever it is or was valid: what was held before.
 *
 * @throws KlusCvError `ERR_KLUSCV_TRUST_LIST`: malformed, or not signed by the root key
 */
export function readSignedTrustList(text: string | Uint8Array, rootKey: string): TrustList {
  const json = parseJson(text, { maxBytes: LIMITS.uploadBytes })
  if (!json.ok) {
    const { pointer, detail } = json.problem
    throw refusal('the trust list is not strict JSON', [{ pointer, message: detail }])
  }
  const parsed = parseTrustList(json.value)
  if (!parsed.ok) throw refusal('the trust list is malformed', parsed.problems)
  if (parsed.list['proof'] === undefined) throw refusal('the trust list carries no proof')
  const answer = checkJsonProof(parsed.list, rootKey)
  if (!answer.ok) throw refusal('the trust list is not signed by the trust key')
  return parsed.list as TrustList
}

function checkTrustListValidity(list: TrustList, now: Date): void {
  if (!isTrustListCurrent(list, now)) {
    throw refusal(`the trust list is valid from ${list.validFrom} until ${list.validUntil} only`)
  }
}

function checkNotOlder(list: TrustList, held: TrustList): void {
  if (list.version < held.version) {
    throw refusal(`the trust list has version ${list.version}, version ${held.version} is held`)
  }
  if (list.version === held.version && !isSameProof(list, held)) {
    throw refusal(`another trust list with version ${held.version} is held`)
  }
}

/** The proof signs everything else, and Ed25519 is deterministic: same proof, same list. */
function isSameProof(list: TrustList, held: TrustList): boolean {
  return list.proof['proofValue'] === held.proof['proofValue']
}

function refusal(message: string, problems: readonly InputProblem[] = []): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_TRUST_LIST', message, { problems })
}
