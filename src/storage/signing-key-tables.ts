/**
 * The rows of the keys that the issuer signs or signed with.
 * @module
 */

/** Tables for signing keys. */
export interface SigningKeyTables {
  readonly signing_key: SigningKeyRow
}

/** One row a key that a process published. Public halves only. */
interface SigningKeyRow {
  /** The verification method. */
  id: string
  public_key: string
  /** After that it signs nothing that counts. */
  expires: Date | null
  /** From then on someone else may have signed with it. */
  revoked: Date | null
  /** The last UTC day on which a process signed with it. */
  used_until: string | null
}
