/**
 * The rows of events that are still to be sent.
 * @module
 */
import type { ColumnType, Generated } from 'kysely'
import type { JsonObject } from '../core/json.ts'
import type { EventType } from '../issuer/index.ts'

/** Tables for events. */
export interface EventTables {
  readonly event: EventRow
}

/** One row an event, until it was received. */
interface EventRow {
  id: string
  type: EventType
  /** Written as JSON text. */
  data: ColumnType<JsonObject, string, never>
  at: Generated<Date>
  tries: Generated<number>
  next_try_at: Generated<Date>
}
