/**
 * The rows about certificates that a restored database does not know.
 * @module
 */
import type { Generated } from 'kysely'

/** The tables, by name. */
export interface RestoreTables {
  readonly lost_certificate: LostCertificateRow
}

/** One row a certificate that was issued after the backup: its place, and how it stands. */
interface LostCertificateRow {
  list_group: string
  list_index: number
  revoked: Generated<boolean>
  suspended: Generated<boolean>
  superseded: Generated<boolean>
}
