/**
 * The thrown channel: a call that could not be carried out. A bad credential is never thrown;
 * it is a {@link VerificationReport}.
 * @module
 */

/** Every code a {@link KlusCvError} can carry. Stable: a caller may branch on it. */
export type KlusCvErrorCode =
  | 'ERR_KLUSCV_OPTION' // an option or setting is missing or wrong
  | 'ERR_KLUSCV_REQUEST' // an HTTP request is not one that is taken; `problems` says where
  | 'ERR_KLUSCV_UNAUTHORIZED' // an HTTP request comes without an API key that is known
  | 'ERR_KLUSCV_FORBIDDEN' // the API key of an HTTP request has not the scope that this needs
  | 'ERR_KLUSCV_RECORD' // a worker's record cannot become a certificate; `problems` says where
  | 'ERR_KLUSCV_CREDENTIAL' // a document given to sign or bundle is not one
  | 'ERR_KLUSCV_KEY' // a key is malformed, weak, readable by others or not the one expected
  | 'ERR_KLUSCV_SIGNER' // the signer did not answer, or not with a signature
  | 'ERR_KLUSCV_SELF_CHECK' // the issuer's own output did not verify; nothing was released
  | 'ERR_KLUSCV_NOT_FOUND' // no such certificate, list or platform
  | 'ERR_KLUSCV_GONE' // it was there, and its time is over
  | 'ERR_KLUSCV_SHARE_STOPPED' // whoever shared it has stopped that
  | 'ERR_KLUSCV_LIMIT' // a client asks for more than its share; it may come again later
  | 'ERR_KLUSCV_FULL' // a store has no room left; it may have some later
  | 'ERR_KLUSCV_CONFLICT' // the state does not allow it, or an idempotency key came with another body
  | 'ERR_KLUSCV_STOPPED' // the platform has stopped: nothing is issued any more
  | 'ERR_KLUSCV_STORAGE' // the database cannot be reached or refused
  | 'ERR_KLUSCV_RESTORED' // the database is not the one that it was; the next try finds it mended
  | 'ERR_KLUSCV_FETCH' // a document could not be retrieved; never says why
  | 'ERR_KLUSCV_DELIVERY' // certificates were issued, and who was to get them did not take them
  | 'ERR_KLUSCV_TRUST_LIST' // the trust list is malformed, unsigned, expired or older than the one held
  | 'ERR_KLUSCV_CONTEXT' // a JSON-LD context shipped with this package is absent or was changed
  | 'ERR_KLUSCV_SANDBOX' // a child process was killed for time or memory, or died

/** One thing wrong in an input, and where. */
export interface InputProblem {
  /** RFC 6901 pointer into the input. */
  readonly pointer: string
  /** What was expected, what kind of value was found and how to mend it; never the value. */
  readonly message: string
  /** The same in Dutch: wherever a record or a platform profile is judged. */
  readonly messageNl?: string
}

/**
 * The only error class of this project.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { KlusCvError } from 'kluscv'
 *
 * const error = new KlusCvError('ERR_KLUSCV_OPTION', 'port must be an integer, got string')
 * assert.equal(error.code, 'ERR_KLUSCV_OPTION')
 * ```
 */
export class KlusCvError extends Error {
  override readonly name = 'KlusCvError'
  readonly code: KlusCvErrorCode
  /** For `ERR_KLUSCV_RECORD` and `ERR_KLUSCV_CREDENTIAL`: everything that is wrong, not only the first. */
  readonly problems: readonly InputProblem[]

  constructor(
    code: KlusCvErrorCode,
    message: string,
    details: { readonly cause?: unknown; readonly problems?: readonly InputProblem[] } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.problems = details.problems ?? []
  }
}
