/**
 * A verifier that is ready to be asked: trust list, status lists and profiles at hand, all suites. What the
 * web form, the API and the command share. Retrieves only when told to, and never during a check.
 * @module
 */
import { SUITES } from '../core/contexts.ts'
import type { Did } from '../core/credential.ts'
import type { Fetcher } from '../core/fetcher.ts'
import type { ProofChecker } from '../core/proof-checker.ts'
import type { VerificationReport } from '../core/report.ts'
import type { StrictJson } from '../core/strict-json.ts'
import type { Clock } from '../core/time.ts'
import type { IdentifierResolution } from '../did/resolve-identifier.ts'
import { createDidResolver } from '../did/resolver.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import { isTrustListCurrent } from '../trust/check-trust-list.ts'
import type { TrustList } from '../trust/trust-list.ts'
import { openCacheDirectory } from './cache-directory.ts'
import { holdTrustList } from './hold-trust-list.ts'
import { measureLists, type VerifierMeasures } from './measure-lists.ts'
import { createPrefetch } from './prefetch.ts'
import type { PrefetchWarning } from './prefetch-warning.ts'
import type { StandardConclusion, StandardQuestion } from './standard/conclude-by-standard.ts'
import { resolveListed } from './standard/resolve-listed.ts'
import { verifyByStandard } from './standard/verify-by-standard.ts'
import { verifyDocument } from './verify-document.ts'
import type { ExpectedChallenge } from './verify-options.ts'

/** What a verifier is made of. */
export interface VerifierOptions {
  /** The text of the signed trust list. */
  readonly trustList: Uint8Array
  /** The key that signs it, `z6Mk…`. There is no default. */
  readonly trustKey: string
  /** `createSandbox().checkProofs` for strangers' documents, `checkProofs` in this process else. */
  readonly proofs: ProofChecker
  /** For the prefetched lists, so that no crowd of visitors keeps them out. @default `proofs` */
  readonly listProofs?: ProofChecker
  /** The guarded way out, for prefetching; absent when nothing may be retrieved. */
  readonly fetcher?: Fetcher
  /**
   * The guarded way out to hosts that the trust list does not name, for `verifyByStandard` and
   * `resolveIdentifier` only; absent when these connect to nobody either.
   */
  readonly unlistedFetcher?: Fetcher
  /** Folder of what is remembered over restarts; absent when nothing is. */
  readonly cacheDirectory?: string
  /** @default the clock of this machine */
  readonly clock?: Clock
  /** Whether trust key and list may be for this machine only. @default false */
  readonly development?: boolean
}

/** A verifier that is ready. */
export interface Verifier {
  /** Verifies a document; `'unbound'` when it answers no question of ours. */
  readonly verify: (
    input: string | Uint8Array | StrictJson,
    challenge: ExpectedChallenge | 'unbound',
    /** Aborted when nobody waits for the report any more. */
    signal?: AbortSignal,
  ) => Promise<VerificationReport>
  /**
   * The W3C's question instead of ours: an issuer outside the trust list and the binding to a holder
   * are warnings. Connects only with `unlistedFetcher`.
   */
  readonly verifyByStandard: (
    input: string | Uint8Array | StrictJson,
    question: StandardQuestion,
    challenge: ExpectedChallenge | 'unbound',
    signal?: AbortSignal,
  ) => Promise<StandardConclusion>
  /** The DID document of a did:key or a listed platform; of others only with `unlistedFetcher`. */
  readonly resolveIdentifier: (did: Did) => Promise<IdentifierResolution>
  /** Retrieves the status lists and the profile of every listed platform; tells what an operator should look at. */
  readonly refresh: (warn?: (warning: PrefetchWarning) => void) => Promise<void>
  /** How soon the platforms ask to be asked again, in milliseconds; undefined when none says. */
  readonly shortestTtlMs: () => number | undefined
  /**
   * Takes a newer trust list.
   * @param warn - told why it could not be remembered for the next start; it is in use
   * @throws KlusCvError `ERR_KLUSCV_TRUST_LIST`; the one in use stays
   */
  readonly updateTrustList: (text: Uint8Array, warn?: (reason: unknown) => void) => Promise<void>
  /** The trust list in use. */
  readonly trustList: () => TrustList
  /**
   * The newest status list at hand of a listed platform, by its address. It may be past its end: it
   * says so itself. Of a platform that ended, the last one that was mirrored.
   */
  readonly findStatusList: (url: string) => StatusList | undefined
  /** Whether the trust list is still within its validity. */
  readonly isTrustCurrent: () => boolean
  /** How old what it rests on is. */
  readonly measure: () => VerifierMeasures
}

/**
 * Opens a verifier with what its cache remembers. Nothing is retrieved until `refresh` is called:
 * before it, and without a cache, a certificate's status is not known.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION`: the trust key is one for development only;
 *   `ERR_KLUSCV_TRUST_LIST`: malformed, not signed by the trust key, outside its
 *   validity, older than the one used last, or for development only
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { generateKeyPair } from 'kluscv/issuer'
 * import { checkProofs, openVerifier } from 'kluscv/verifier'
 *
 * const trustKey = generateKeyPair().publicKeyMultibase // yours is that of who keeps the list
 * const trustList = new TextEncoder().encode('{"platforms": []}') // yours comes from a file
 * const opening = openVerifier({ trustList, trustKey, proofs: checkProofs })
 * // A list that the key did not sign is not used at all.
 * await assert.rejects(opening, { code: 'ERR_KLUSCV_TRUST_LIST' })
 * ```
 */
export async function openVerifier(options: VerifierOptions): Promise<Verifier> {
  const { proofs, listProofs = proofs, clock = () => new Date(), development = false } = options
  const cache =
    options.cacheDirectory === undefined ? undefined : openCacheDirectory(options.cacheDirectory)
  const remembering = cache === undefined ? {} : { cache }
  const { trustList: text, trustKey: rootKey } = options
  const trust = await holdTrustList({ text, rootKey, clock, development, ...remembering })
  const prefetch = createPrefetch({
    trust: trust.current,
    proofs: listProofs,
    suites: SUITES,
    clock,
    development,
    ...remembering,
    ...(options.fetcher === undefined ? {} : { fetcher: options.fetcher }),
  })
  await prefetch.load()
  // Without a fetcher: a did:web that the trust list does not name is never looked up.
  const resolveDid = createDidResolver({ development })
  const { unlistedFetcher } = options
  const reaching = unlistedFetcher === undefined ? {} : { unlistedFetcher }
  const optionsFor = (
    challenge: ExpectedChallenge | 'unbound',
    signal: AbortSignal | undefined,
  ) => ({
    trust: trust.current(),
    suites: SUITES,
    challenge,
    proofs,
    resolveDid,
    findStatusList: prefetch.findStatusList,
    findProfile: prefetch.findProfile,
    findRegistration: prefetch.findRegistration,
    clock,
    ...(signal && { signal }),
  })
  return {
    verify: (input, challenge, signal) => verifyDocument(input, optionsFor(challenge, signal)),
    verifyByStandard: (input, question, challenge, signal) =>
      verifyByStandard(input, question, {
        ...optionsFor(challenge, signal),
        ...reaching,
        development,
      }),
    resolveIdentifier: (did) =>
      resolveListed(did, { trust: trust.current(), development, ...reaching }),
    refresh: prefetch.refresh,
    shortestTtlMs: prefetch.shortestTtlMs,
    updateTrustList: trust.update,
    trustList: trust.current,
    findStatusList: prefetch.findStatusList,
    isTrustCurrent: () => isTrustListCurrent(trust.current(), clock()),
    measure: () => {
      const { version, validUntil } = trust.current()
      const lists = measureLists(trust.current(), prefetch.findStatusList, clock())
      return { trustList: { version, validUntil }, lists }
    },
  }
}
