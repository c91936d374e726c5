/**
 * The port to the network. Nothing in core, did, status, trust or a role opens a connection itself.
 * @module
 */

/** A retrieval: an https URL, and how much to accept. */
export interface FetchRequest {
  readonly url: string
  /** The body may have at most so many bytes; a longer one fails. */
  readonly maxBytes: number
  /** Acceptable media types, without parameters; another fails. */
  readonly mediaTypes: readonly string[]
}

/** The body of a 200 answer. */
export interface FetchedBody {
  readonly bytes: Uint8Array
}

/**
 * Retrieves one document. MUST refuse addresses that are not public, MUST NOT follow redirects,
 * MUST end within `LIMITS.fetchTimeoutMs`, and throws `ERR_KLUSCV_FETCH` without saying why.
 */
export type Fetcher = (request: FetchRequest) => Promise<FetchedBody>

/** Something to deliver: an https URL, and what is posted there. */
export interface SendRequest {
  readonly url: string
  /** Of the body. */
  readonly mediaType: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Delivers one body by POST; resolves when the receiver answered 2xx. MUST refuse addresses that
 * are not public, MUST NOT follow redirects, MUST end within `LIMITS.fetchTimeoutMs`, and throws
 * `ERR_KLUSCV_FETCH` without saying why.
 */
export type Sender = (request: SendRequest) => Promise<void>
