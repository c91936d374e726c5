/**
 * Where the figures of a certificate come from, in words.
 * @module
 */
import type { Words } from './words.ts'
import type { RECORD_BASES } from './work-history.ts'

/** The sentence for each source. */
export const RECORD_BASIS: Readonly<Record<(typeof RECORD_BASES)[number], Words>> = {
  platformRecords: {
    nl: 'De cijfers komen uit de administratie van het platform.',
    en: "The figures come from the platform's records.",
  },
  clientApproved: {
    nl: 'Klanten keurden de cijfers goed.',
    en: 'Clients approved the figures.',
  },
  mixed: {
    nl: 'De cijfers komen deels van het platform. Deels keurden klanten ze goed.',
    en: 'The figures come partly from the platform. Clients approved the other part.',
  },
}
