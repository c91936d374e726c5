/**
 * What a verification needs to be told. Whatever could open a hole is required by type: without a
 * trust policy, a challenge policy, suites and a way to look up lists there is no verification.
 * @module
 */
import type { SuiteId } from '../core/contexts.ts'
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { ProofChecker } from '../core/proof-checker.ts'
import type { Clock } from '../core/time.ts'
import type { DidResolver } from '../core/verification-method.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import type { PlatformProfileDocument } from '../trust/platform-profile.ts'
import type { TrustList } from '../trust/trust-list.ts'
import { limitProofs } from './limit-proofs.ts'
import type { FindRegistration } from './registration.ts'

/** A challenge that was handed out, and for whom the answer must be made. */
export interface ExpectedChallenge {
  /** MUST be consumed by the caller before the verification: it counts once. */
  readonly challenge: string
  readonly domain: string
}

/** Options of `verifyDocument`. Whatever decides about a verdict is required. */
export interface VerifyOptions {
  /** The trust list, opened with `openTrustList`; `'none'` accepts any issuer and says so. */
  readonly trust: TrustList | 'none'
  /** Accepted suites; a proof of another fails. */
  readonly suites: readonly SuiteId[]
  /** `'unbound'` asks for no answer: the document may have been shown before, by anyone. */
  readonly challenge: ExpectedChallenge | 'unbound'
  /** Computes signatures: `checkProofs` in this process, or one of a sandbox for strangers' documents. */
  readonly proofs: ProofChecker
  /** Asked only for DIDs that the trust list does not name. Decides itself whether it connects. */
  readonly resolveDid: DidResolver
  /** A status list that was retrieved and checked before; MUST NOT connect. */
  readonly findStatusList: (url: string) => StatusList | undefined
  /** A platform's profile, retrieved and checked before; MUST NOT connect. Changes no verdict. */
  readonly findProfile?: (platform: Did) => PlatformProfileDocument | undefined
  /**
   * Looks a certificate up in the registers that were mirrored before its platform stopped or was
   * broken into; MUST NOT connect. Without it none of such a platform is verified.
   */
  readonly findRegistration?: FindRegistration
  readonly clock: Clock
  /**
   * Whether a presentation counts only when its holder signed it and its certificates are about the
   * holder. With `'reported'` its proof is computed whoever signed it, and `binding` says the rest.
   * @default 'required'
   */
  readonly holderBinding?: 'required' | 'reported'
  /** Aborted when nobody waits for the report any more: no further proof is computed. */
  readonly signal?: AbortSignal
}

/** The options, with limited proofs, and the one moment that all checks of a verification use. */
export interface Inquiry extends VerifyOptions {
  readonly now: Date
}

/**
 * Fixes the moment of a verification, and what it may cost.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when something required is missing (plain JavaScript)
 */
export function createInquiry(options: VerifyOptions): Inquiry {
  const { trust, challenge, suites } = options
  if (trust === undefined || trust === null) throw missing('trust', "a trust list or 'none'")
  if (!Array.isArray(suites) || suites.length === 0) throw missing('suites', 'at least one suite')
  if (challenge !== 'unbound' && !isChallenge(challenge)) {
    throw missing('challenge', "a challenge with its domain, or 'unbound'")
  }
  const now = options.clock()
  if (Number.isNaN(now.getTime())) throw missing('clock', 'a function that tells the time')
  return { ...options, now, proofs: limitProofs(options) }
}

/** An empty challenge or domain would be met by anyone. */
function isChallenge(value: ExpectedChallenge | null | undefined): boolean {
  return [value?.challenge, value?.domain].every(
    (text) => typeof text === 'string' && text.length > 0,
  )
}

function missing(option: string, expected: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', `option ${option} must be ${expected}`)
}
