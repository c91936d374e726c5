/**
 * Kinds of clients in words.
 * @module
 */
import type { Words } from './words.ts'
import type { CLIENT_TYPES } from './work-history.ts'

/** The kind, as many: `werk voor huishoudens`. */
export const CLIENT_TYPE: Readonly<Record<(typeof CLIENT_TYPES)[number], Words>> = {
  household: { nl: 'huishoudens', en: 'households' },
  business: { nl: 'bedrijven', en: 'businesses' },
  public: { nl: 'overheid', en: 'government' },
  nonprofit: { nl: 'verenigingen en stichtingen', en: 'non-profits' },
}
