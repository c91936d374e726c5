/**
 * What is usual on a platform, in words beside a rating. It states the range of everybody and stops
 * there: where a person stands in it is for the reader to see, and nothing here ranks or praises.
 * The platform says so in its own profile; it is no part of the certificate, and the words say that.
 * @module
 */
import type { JsonValue } from '../core/json.ts'
import type { NormalRange } from '../core/report.ts'
import { reputationCheck } from './check-reputation.ts'
import { percentOf } from './describe-ratings.ts'
import { type Formatter, formatterOf } from './format.ts'
import { FEWEST_RATINGS_TO_COMPARE, type ReputationSubject } from './reputation.ts'
import { toHundredths } from './value-rules.ts'
import type { Locale, Words } from './words.ts'

/** A place on the scale: as a decimal, and as people read it. */
export interface Mark {
  readonly at: string
  readonly label: string
}

/** A range as data for a drawing. */
export interface RangeFigure {
  /** The rating on the certificate. */
  readonly value: Mark
  /** Between these two are eight of ten people. */
  readonly low: Mark
  readonly high: Mark
  readonly middle: Mark
  readonly worst: string
  readonly best: string
  /** Any other place on the same scale, such as an end of the axis. */
  readonly mark: (at: string) => Mark
}

/** The words beside a rating. */
export interface NormalRangeWords {
  /** `Op dit platform hebben 8 van de 10 mensen tussen 4,5 en 4,9.` */
  readonly sentence: string
  /** Who was counted, how many people that were, and when. */
  readonly population: string
  /** Whose statement it is. */
  readonly source: string
  readonly figure: RangeFigure
}

/**
 * The words for a range beside a certificate of ratings; undefined where they do not compare: too
 * few ratings, other work, another system or scale, or no value on it.
 *
 * @param subject - the `credentialSubject` of any certificate
 */
export function describeNormalRange(
  subject: JsonValue | undefined,
  range: NormalRange | undefined,
  locale: Locale,
): NormalRangeWords | undefined {
  if (range === undefined || !reputationCheck.fits(subject)) return undefined
  const { ratingValue } = subject
  if (ratingValue === undefined || !compares(subject, range)) return undefined
  const format = formatterOf(locale)
  const figure = drawnFrom(ratingValue, range, format)
  const people = format.count(range.n)
  const [counted, day] = [format.quoted(range.population), format.day(range.asOf)]
  return {
    sentence: format.say(rangeWords(figure)),
    population: format.say({
      nl: `Het gaat om ${people} mensen: ${counted}. Stand op ${day}.`,
      en: `This is about ${people} people: ${counted}. Figures as of ${day}.`,
    }),
    source: format.say(PROFILE_SOURCE),
    figure,
  }
}

/** Said beside everything that comes from a platform's profile. */
export const PROFILE_SOURCE: Words = {
  nl: 'Dit zegt het platform zelf. Het is geen deel van het bewijs.',
  en: 'The platform itself says this. It is not part of the certificate.',
}

function compares(subject: ReputationSubject, range: NormalRange): boolean {
  const { bestRating, worstRating } = subject
  return (
    subject.ratingCount >= FEWEST_RATINGS_TO_COMPARE &&
    subject.occupation === range.occupation &&
    subject.ratingSystem === range.ratingSystem &&
    isSame(bestRating, range.bestRating) &&
    isSame(worstRating, range.worstRating)
  )
}

/** Whether two decimals are one number: `5` and `5.0` are. */
function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && toHundredths(one) === toHundredths(other)
}

/** Systems whose value is a share of the top: people read it as a percentage. */
const SHARES = ['percentage', 'thumbs', 'acceptReject']

function drawnFrom(value: string, range: NormalRange, format: Formatter): RangeFigure {
  const { ratingSystem, bestRating: best, worstRating: worst } = range
  const isShare = SHARES.includes(ratingSystem)
  const mark = (at: string): Mark => ({
    at,
    label: isShare ? percentOf(at, best, format) : format.decimal(at),
  })
  const { p10, p90, median } = range
  return {
    ...{ value: mark(value), low: mark(p10), high: mark(p90), middle: mark(median) },
    ...{ worst, best, mark },
  }
}

function rangeWords({ low, high }: RangeFigure): Words {
  const nl = 'Op dit platform hebben 8 van de 10 mensen'
  const en = 'On this platform, 8 out of 10 people have'
  return isSame(low.at, high.at)
    ? { nl: `${nl} precies ${high.label}.`, en: `${en} exactly ${high.label}.` }
    : {
        nl: `${nl} tussen ${low.label} en ${high.label}.`,
        en: `${en} between ${low.label} and ${high.label}.`,
      }
}
