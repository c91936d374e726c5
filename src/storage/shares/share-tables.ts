/**
 * The rows of the share store's database, as share-steps.ts makes them.
 * @module
 */
import type { Generated } from 'kysely'

/** Every table, by its name. */
export interface ShareTables {
  readonly share: ShareRow
  readonly share_total: ShareTotalRow
}

/** One row a share. */
interface ShareRow {
  id: string
  /** Ciphertext; null once it was stopped or has ended. */
  blob: Buffer | null
  /** Of the blob; 0 when there is none. */
  bytes: number
  stop_token_hash: Buffer
  until: Date
  stopped: Generated<boolean>
}

/** One row. PostgreSQL's driver gives bigint as text. */
interface ShareTotalRow {
  only_row: Generated<true>
  shares: Generated<string>
  bytes: Generated<string>
}
