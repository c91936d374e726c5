/**
 * The record of all examples: complete, so that any platform's service takes it.
 * @module
 */
import type { JsonObject } from '../../../core/json.ts'

/** A record of made-up work; its worker does not exist. */
export const EXAMPLE_RECORD: JsonObject = {
  worker_ref: 'w-1042',
  name: 'Samira El Amrani',
  identity_check: { method: 'idDocument', date: '2024-03' },
  occupation: 'schoonmaak-thuis',
  period_start: '2024-03',
  period_end: '2026-09',
  gigs_completed: 187,
  gig_unit: 'schoonmaak',
  record_basis: 'platformRecords',
  hours_worked: '561.5',
  hours_basis: 'approvedByClient',
  rating_system: 'stars',
  rating_value: '4.8',
  rating_best: '5',
  rating_worst: '1',
  rating_count: 122,
  rating_window: { kind: 'allTime' },
  rating_given_by: 'household',
  rating_basis: 'afterCompletedGigOnly',
  reviews_total: 41,
}
