/**
 * A small world to verify in: a root key, a platform on its trust list, status lists with chosen
 * bits, and options of a verification at a fixed moment.
 * @module
 */
import { CLAIM_TYPES } from '../../src/claims/claim-types.ts'
import { SUITES } from '../../src/core/contexts.ts'
import { type Credential, STATUS_PURPOSES, type StatusPurpose } from '../../src/core/credential.ts'
import type { Instant } from '../../src/core/time.ts'
import type { DidResolver } from '../../src/core/verification-method.ts'
import { createDidResolver } from '../../src/did/resolver.ts'
import { createBitstring, setBit } from '../../src/status/bitstring.ts'
import { createStatusListCredential } from '../../src/status/create-status-list.ts'
import { parseStatusList, type StatusList } from '../../src/status/parse-status-list.ts'
import { checkProofs } from '../../src/suites/check-proofs.ts'
import { signCredential } from '../../src/suites/sign-credential.ts'
import { signTrustList } from '../../src/trust/sign-trust-list.ts'
import type { TrustedPlatform, TrustList, UnsignedTrustList } from '../../src/trust/trust-list.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import { type Actor, actor, PLATFORM } from './keys.ts'

/** The moment of all verifications in tests. */
export const NOW: Instant = '2026-11-20T10:00:00.000Z'

/** Who keeps the trust list. */
export const ROOT: Actor = actor('root')

/** A second platform of the trust list. */
export const OTHER_PLATFORM: Actor = actor('other platform', 'did:web:snelfiets.example')

/** A platform that no trust list names. */
export const UNLISTED_PLATFORM: Actor = actor('unlisted', 'did:web:unlisted.example')

/** The URL of a status list of the samples. */
export const listUrl = (purpose: StatusPurpose, host = 'tempo.example'): string =>
  `https://${host}/status-lists/1-${purpose}`

/** A platform as the trust list names it. */
export function trustedPlatform(
  issuer: Actor = PLATFORM,
  changes: Partial<TrustedPlatform> = {},
): TrustedPlatform {
  const host = issuer.did.slice('did:web:'.length)
  return {
    did: issuer.did,
    names: { nl: `Bezorger ${host}`, en: `Courier ${host}` },
    kvk: '12345678',
    keys: [
      {
        id: issuer.keyId,
        publicKeyMultibase: issuer.publicKeyMultibase,
        from: '2026-01-01',
        until: '2027-12-31',
      },
    ],
    types: CLAIM_TYPES.map(({ type }) => type),
    statusLists: STATUS_PURPOSES.map((purpose) => listUrl(purpose, host)),
    lifecycle: { state: 'active', since: '2026-01-01' },
    ...changes,
  }
}

/** A trust list before it is signed. */
export function unsignedTrustList(changes: Partial<UnsignedTrustList> = {}): UnsignedTrustList {
  return {
    version: 1,
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2026-12-31T00:00:00Z',
    platforms: [trustedPlatform(), trustedPlatform(OTHER_PLATFORM)],
    ...changes,
  }
}

/** A signed trust list. */
export function signedTrustList(
  changes: Partial<UnsignedTrustList> = {},
  root: Actor = ROOT,
): Promise<TrustList> {
  return signTrustList(unsignedTrustList(changes), { signer: root.signer, created: NOW })
}

/** A trust list with the one platform, changed. */
export function trusting(changes: Partial<TrustedPlatform>): Promise<TrustList> {
  return signedTrustList({ platforms: [trustedPlatform(PLATFORM, changes)] })
}

/** What can be chosen of a status list. */
export interface ListOptions {
  readonly issuer?: Actor
  readonly url?: string
  readonly set?: readonly number[]
  readonly validFrom?: Instant
  readonly validUntil?: Instant
  readonly created?: Instant
  readonly signer?: Actor
  readonly ttlMs?: number
}

/** A signed status list credential. */
export function signedStatusList(
  purpose: StatusPurpose,
  options: ListOptions = {},
): Promise<Credential> {
  const issuer = options.issuer ?? PLATFORM
  const bits = createBitstring(131_072)
  for (const index of options.set ?? []) setBit(bits, index, true)
  const credential = createStatusListCredential({
    id: options.url ?? listUrl(purpose, issuer.did.slice('did:web:'.length)),
    issuer: issuer.did,
    purpose,
    bits,
    validFrom: options.validFrom ?? '2026-11-20T06:00:00.000Z',
    validUntil: options.validUntil ?? '2026-11-22T06:00:00.000Z',
    ttlMs: options.ttlMs ?? 300_000,
    dataModel: '2.0',
    suite: 'eddsa-rdfc-2022',
  })
  return signCredential({
    credential,
    suite: 'eddsa-rdfc-2022',
    signer: (options.signer ?? issuer).signer,
    created: options.created ?? options.validFrom ?? '2026-11-20T06:00:00.000Z',
  })
}

/** Lists at hand: all three of the platform, with these places set; `null` takes one away. */
export async function statusLists(
  set: Partial<Record<StatusPurpose, readonly number[] | null>> = {},
  options: ListOptions = {},
): Promise<VerifyOptions['findStatusList']> {
  const lists = new Map<string, StatusList>()
  for (const purpose of STATUS_PURPOSES) {
    const places = set[purpose]
    if (places === null) continue
    const credential = await signedStatusList(purpose, { ...options, set: places ?? [] })
    const parsed = parseStatusList(credential, credential.id)
    if (!parsed.ok) throw new Error(`the sample list is refused: ${parsed.problem.detail}`)
    const text = new TextEncoder().encode(JSON.stringify(credential))
    lists.set(credential.id, { ...parsed.list, text })
  }
  return (url) => lists.get(url)
}

/** A resolver that has no way out: did:key is computed, did:web is unreachable. */
const offlineResolver: DidResolver = createDidResolver({})

/** Options of a verification in which an honest certificate of the platform is genuine. */
export async function verifyOptions(changes: Partial<VerifyOptions> = {}): Promise<VerifyOptions> {
  return {
    trust: changes.trust ?? (await signedTrustList()),
    suites: SUITES,
    challenge: 'unbound',
    proofs: checkProofs,
    resolveDid: offlineResolver,
    findStatusList: changes.findStatusList ?? (await statusLists()),
    clock: () => new Date(NOW),
    ...changes,
  }
}
