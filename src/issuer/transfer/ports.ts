/**
 * What the issuer needs from a database to answer for what it sent to others.
 * @module
 */

/** Certificates on their way to a recipient. */
export interface NewTransfer {
  /** Ids of released certificates. */
  readonly certificates: readonly string[]
  /** The id of the recipient. */
  readonly recipient: string
  /** The system that asked for it: for the audit trail. */
  readonly caller?: string
}

/** To whom which certificate was sent. */
export interface TransferStore {
  /** MUST be noted in the audit trail, once for each certificate and recipient. */
  readonly note: (transfer: NewTransfer) => Promise<void>
  /** Notes that the recipient has them. */
  readonly noteTaken: (transfer: Omit<NewTransfer, 'caller'>) => Promise<void>
}
