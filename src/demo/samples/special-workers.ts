/**
 * Workers with whom things go wrong in real records: one gig, no ratings, a name of two letters,
 * letters from right to left. They are the first of every platform, whatever the seed.
 * @module
 */

/** What is not left to chance about a worker. */
export interface SpecialWorker {
  readonly name?: string
  readonly gigs?: number
  readonly activeMonths?: number
  /** From the first month to the last, for longer than others can have worked. */
  readonly periodMonths?: number
  /** Months without work in the middle. */
  readonly gapMonths?: number
  /** How many gigs were rated. */
  readonly ratings?: number
  /** The share of gigs that go well; 3.5 of 10, where grades are given. */
  readonly quality?: number
  readonly hoursUnknown?: true
  readonly severalKinds?: true
  /** Has reviews, all in this language. */
  readonly reviewLanguage?: 'ar'
  /** Asks for proofs of work and of ratings only: neither reviews nor a list. */
  readonly withoutLists?: true
}

/** What is known of any worker before anything is drawn. */
export interface Traits extends SpecialWorker {
  /** One of the few who do less well. */
  readonly isWeak: boolean
}

/** On three platforms, under the same name: the worker with a key in the scenario. */
const SAMIRA: SpecialWorker = {
  name: 'Samira El Amrani',
  gigs: 64,
  activeMonths: 20,
  withoutLists: true,
}

/** On three other platforms: the worker without a key. */
const ABDUL: SpecialWorker = { name: 'Abdul Karim Hossain', gigs: 214, activeMonths: 14 }

const FIRST: Readonly<Record<string, SpecialWorker>> = {
  oppasmaat: SAMIRA,
  thuisschoon: SAMIRA,
  shiftlogic: ABDUL,
  winkelscan: ABDUL,
  horecaflex: SAMIRA,
  stadskoerier: { ...ABDUL, gigs: 5_000, activeMonths: 34 },
}

const OTHERS: readonly SpecialWorker[] = [
  { name: 'Sari', gigs: 1, ratings: 0 },
  { name: 'Ng', gigs: 300, activeMonths: 60, periodMonths: 75 },
  { name: 'Nguyễn Thị Ánh', gigs: 60, activeMonths: 10, gapMonths: 6 },
  { name: 'Jan-Willem van der Berg-de Vries', gigs: 4, ratings: 4 },
  { name: 'محمد الأمين', gigs: 40, activeMonths: 7, reviewLanguage: 'ar' },
  { gigs: 30, activeMonths: 6, hoursUnknown: true },
  { gigs: 48, activeMonths: 8, severalKinds: true },
  { gigs: 30, activeMonths: 6, quality: 0.35 },
]

/** How many there are on each platform. */
export const SPECIAL_WORKERS = 1 + OTHERS.length

/** What is special about the worker at this place, counted from 0. */
export function specialWorkerAt(slug: string, index: number): SpecialWorker {
  return (index === 0 ? FIRST[slug] : OTHERS[index - 1]) ?? {}
}
