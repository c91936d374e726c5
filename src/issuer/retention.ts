/**
 * How long what is not needed for ever is kept. Certificates as such (id, place, hash) stay as long
 * as anyone may check them, and the audit trail stays whole: an entry taken out would break the
 * chain that shows that none was, and it holds ids, codes and HMACs only.
 * @module
 */
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import type { Words } from '../claims/words.ts'
import { KlusCvError } from '../core/errors.ts'
import { addMonths, type Clock, floorToDay } from '../core/time.ts'
import type { WorkerStore } from './workers/ports.ts'

const DAY_MS = 86_400_000

/** Ten years: whoever wants longer does not want a period. */
const LONGEST_DAYS = 3_650

/** How long things are kept, in days. */
export interface Retention {
  /** Reasons of changes of status, from the change. */
  readonly reasons: number
  /** Texts that the personal-data guard let pass, from the issue: where and of which kind. */
  readonly exceptions: number
  /** Corrections, from the decision. */
  readonly corrections: number
  /** What links a certificate with its worker, from the end of its validity. */
  readonly links: number
}

/** What is kept, how long by default, and why so long. */
export interface RetentionPeriod {
  readonly days: number
  readonly what: Words
  readonly why: Words
}

/** All periods: the defaults, with their reasons. */
export const RETENTION_PERIODS: Readonly<Record<keyof Retention, RetentionPeriod>> = {
  reasons: {
    days: 365,
    what: {
      nl: 'Waarom een bewijs is ingetrokken of geschorst',
      en: 'Why a certificate was withdrawn or suspended',
    },
    why: {
      nl: 'Een vraag of klacht hierover komt meestal binnen een jaar.',
      en: 'A question or complaint about it mostly comes within a year.',
    },
  },
  exceptions: {
    days: 365,
    what: {
      nl: 'Waar een tekst staat die op persoonsgegevens leek, en die toch is doorgelaten',
      en: 'Where a text stands that looked like personal data, and that was let pass',
    },
    why: {
      nl: 'Zo kan iemand nakijken of het wel goed was. Na een jaar is dat gebeurd.',
      en: 'So that someone can look whether it was right. After a year that is done.',
    },
  },
  corrections: {
    days: 365,
    what: {
      nl: 'Een gemelde fout, en wat ermee is gedaan',
      en: 'A mistake that was reported, and what was done with it',
    },
    why: {
      nl: 'Een vraag of klacht hierover komt meestal binnen een jaar na het besluit.',
      en: 'A question or complaint about it mostly comes within a year of the decision.',
    },
  },
  links: {
    days: 30,
    what: {
      nl: 'Welk bewijs van welke werkende is, na de laatste geldige dag',
      en: 'Which certificate is of which worker, after its last valid day',
    },
    why: {
      nl: 'Een verlopen bewijs hoeft niemand meer in te trekken. Een maand is voor een laatste vraag.',
      en: 'Nobody has to withdraw an expired certificate. A month is for a last question.',
    },
  },
}

/**
 * The periods that hold: those given, and the defaults for the others.
 * @throws ERR_KLUSCV_OPTION for one that is no number of days
 */
export function parseRetention(given: Partial<Retention> = {}): Retention {
  const { reasons, exceptions, corrections, links } = RETENTION_PERIODS
  const retention: Retention = {
    reasons: given.reasons ?? reasons.days,
    exceptions: given.exceptions ?? exceptions.days,
    corrections: given.corrections ?? corrections.days,
    links: given.links ?? links.days,
  }
  for (const [name, days] of Object.entries(retention)) {
    if (Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS) continue
    const message = `retention.${name} must be a whole number of days from 1 to ${LONGEST_DAYS}`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  return retention
}

/** What is kept, and how long. */
interface Keeping {
  readonly store: { readonly workers: Pick<WorkerStore, 'forget'> }
  readonly clock: Clock
  readonly retention: Retention
}

/** Forgets what was kept long enough: to be called every minute. */
export async function forgetInTime({ store, clock, retention }: Keeping): Promise<void> {
  const { reasons, exceptions, corrections, links } = retention
  const end = floorToDay(new Date(clock().getTime() - links * DAY_MS))
  const over = CLAIM_TYPES.flatMap(({ type, validForMonths: months }) =>
    months === undefined ? [] : [{ type, day: addMonths(end, -months) }],
  )
  const days = { reasonDays: reasons, exceptionDays: exceptions, correctionDays: corrections }
  await store.workers.forget({ ...days, over })
}
