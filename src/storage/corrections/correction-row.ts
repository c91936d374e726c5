/**
 * A correction as its row has it.
 * @module
 */
import type { Selectable } from 'kysely'
import { formatInstant } from '../../core/time.ts'
import type { Correction } from '../../issuer/index.ts'
import type { Tables } from '../tables.ts'

/** The correction in a row. */
export function toCorrection(row: Selectable<Tables['correction']>): Correction {
  const { id, certificate, state, reason, replaced, issued } = row
  const { closing_reason: closingReason, opened_at: opened, closed_at: closed } = row
  return {
    ...{ id, certificate, state, openedAt: formatInstant(opened), replaced, issued },
    ...(reason === null ? {} : { reason }),
    ...(closingReason === null ? {} : { closingReason }),
    ...(closed === null ? {} : { closedAt: formatInstant(closed) }),
  }
}
