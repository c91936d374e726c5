/**
 * What the audit trail notes: one word for everything that changes what others may rely on.
 * @module
 */

/** What was done. New words may come; none changes its meaning. */
export type AuditAction =
  | 'issue' // a certificate left the house
  | 'revoke'
  | 'suspend'
  | 'reinstate'
  | 'supersede'
  | 'transfer' // it was sent to a recipient, because the worker asked for it
  | 'open-correction' // a mistake was reported; the subject is the certificate
  | 'correct' // other certificates came in its place
  | 'dismiss-correction' // it was no mistake
  | 'export-worker' // everything about a worker was given out
  | 'delete-worker' // a worker's key was destroyed
  | 'create-api-key' // a calling system may call from now on; the subject is its name
  | 'withdraw-api-key'
  | 'stop' // the platform issues nothing any more
  | 'restore-detected' // the database was set back, moved or replaced; the subject is the epoch
