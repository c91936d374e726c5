/**
 * The rows of API keys.
 * @module
 */
import type { Generated } from 'kysely'
import type { Scope } from '../issuer/index.ts'

/** Tables for API keys. */
export interface ApiKeyTables {
  readonly api_key: ApiKeyRow
}

/** One row a key that ever was; never the key itself. */
interface ApiKeyRow {
  name: string
  /** SHA-256 of the key. */
  hash: Buffer
  scopes: Scope[]
  created_at: Generated<Date>
  withdrawn_at: Date | null
}
