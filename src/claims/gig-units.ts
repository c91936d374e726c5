/**
 * What one piece of work is called, one and many.
 * @module
 */
import type { Formatter } from './format.ts'
import type { Words } from './words.ts'
import type { GIG_UNITS } from './work-history.ts'

type GigUnit = (typeof GIG_UNITS)[number]

const UNITS: Readonly<Record<GigUnit, { readonly one: Words; readonly many: Words }>> = {
  klus: { one: { nl: 'klus', en: 'gig' }, many: { nl: 'klussen', en: 'gigs' } },
  dienst: { one: { nl: 'dienst', en: 'shift' }, many: { nl: 'diensten', en: 'shifts' } },
  oppasbeurt: {
    one: { nl: 'oppasbeurt', en: 'babysitting job' },
    many: { nl: 'oppasbeurten', en: 'babysitting jobs' },
  },
  schoonmaak: {
    one: { nl: 'schoonmaakbeurt', en: 'cleaning job' },
    many: { nl: 'schoonmaakbeurten', en: 'cleaning jobs' },
  },
  bezorging: {
    one: { nl: 'bezorging', en: 'delivery' },
    many: { nl: 'bezorgingen', en: 'deliveries' },
  },
  taak: { one: { nl: 'taak', en: 'task' }, many: { nl: 'taken', en: 'tasks' } },
}

/** The word for this many: `bezorging` for one, `bezorgingen` otherwise. */
export function gigWord(gigs: number, unit: GigUnit, format: Formatter): string {
  return format.say(gigs === 1 ? UNITS[unit].one : UNITS[unit].many)
}

/** `412 bezorgingen`. */
export function countGigs(gigs: number, unit: GigUnit, format: Formatter): string {
  return `${format.count(gigs)} ${gigWord(gigs, unit, format)}`
}
