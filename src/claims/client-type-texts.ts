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

/** One of the kind: `een klus voor een huishouden`. */
export const ONE_CLIENT: Readonly<Record<(typeof CLIENT_TYPES)[number], Words>> = {
  household: { nl: 'een huishouden', en: 'a household' },
  business: { nl: 'een bedrijf', en: 'a business' },
  public: { nl: 'de overheid', en: 'the government' },
  nonprofit: { nl: 'een vereniging of stichting', en: 'a non-profit' },
}
