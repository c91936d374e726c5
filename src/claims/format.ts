/**
 * Numbers, dates and lists as people write them: month in letters, decimals with a comma in Dutch
 * and a point in English. Days and months of a certificate are calendar values, so they never
 * depend on a time zone; only the time of a check is told in Dutch time.
 * @module
 */
import type { Instant } from '../core/time.ts'
import { toHundredths } from './value-rules.ts'
import type { Locale, Words } from './words.ts'

/** Everything that turns a value into text in one language. */
export interface Formatter {
  readonly locale: Locale
  /** The words of this language. */
  readonly say: (words: Words) => string
  /** `1.234` or `1,234`. */
  readonly count: (count: number) => string
  /** `4,8` or `4.8`, with the decimals that the text has. */
  readonly decimal: (decimal: string) => string
  /** `2024-08` as `augustus 2024`. */
  readonly month: (month: string) => string
  /** `2024-08` as `augustus`. */
  readonly monthName: (month: string) => string
  /** `2026-11-01` as `1 november 2026`. */
  readonly day: (day: string) => string
  /** `70%` of the share `0.7`. */
  readonly percent: (share: string) => string
  /** The first letter as a capital. */
  readonly capitalise: (text: string) => string
  /** `a, b en c`. */
  readonly list: (items: readonly string[]) => string
  /** Text that a platform or a person wrote: kept apart from ours when it runs right to left. */
  readonly free: (text: string) => string
  /** A platform's text in this language, between quotation marks. */
  readonly quoted: (text: Words) => string
}

const TAGS: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** The scheme's employers are in the Netherlands; a server may be anywhere. */
const TIME_ZONE = 'Europe/Amsterdam'

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Made when first asked for: all of them take a tenth of a second, which every command would wait. */
const formatters = new Map<Locale, Formatter>()

/** The formatter of a language. */
export function formatterOf(locale: Locale): Formatter {
  const formatter = formatters.get(locale) ?? createFormatter(locale)
  formatters.set(locale, formatter)
  return formatter
}

function createFormatter(locale: Locale): Formatter {
  const tag = TAGS[locale]
  const number = new Intl.NumberFormat(tag)
  // One for each number of decimals that a claim can have: making one takes a hundred times longer than using it.
  const decimals = [0, 1, 2].map(
    (minimumFractionDigits) => new Intl.NumberFormat(tag, { minimumFractionDigits }),
  )
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const monthName = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  return {
    locale,
    say: (words) => words[locale],
    count: (value) => number.format(value),
    decimal: (text) => {
      const digits = text.split('.')[1]?.length ?? 0
      return (decimals[digits] ?? number).format(Number(text))
    },
    month: rememberMonths(month),
    monthName: rememberMonths(monthName),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    percent: (share) => `${number.format(toHundredths(share))}%`,
    capitalise: (text) => text.charAt(0).toUpperCase() + text.slice(1),
    list: (items) => list.format(items),
    free: isolate,
    quoted: (text) => `‘${isolate(text[locale])}’`,
  }
}

/** A list of gigs says the same month hundreds of times, and there are only 2,400 that fit a shape. */
function rememberMonths(names: Intl.DateTimeFormat): (month: string) => string {
  const known = new Map<string, string>()
  return (month) => {
    const name = known.get(month) ?? names.format(new Date(`${month}-01T00:00:00Z`))
    known.set(month, name)
    return name
  }
}

/** First strong isolate … pop isolate (UAX #9): the numbers behind an Arabic name stay in place. */
function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

/** The UTC day of an instant, in words: certificates start at 00:00Z, so that is their day. */
export function formatDayOf(instant: Instant, locale: Locale): string {
  return formatterOf(locale).day(new Date(instant).toISOString().slice(0, 10))
}

/** The last day on which something valid until this instant is valid: midnight is not part of it. */
export function formatLastDayOf(validUntil: Instant, locale: Locale): string {
  return formatDayOf(new Date(Date.parse(validUntil) - 1).toISOString(), locale)
}

/** A moment in Dutch time: `3 november 2026 om 14:02`. */
export function formatMoment(instant: Instant, locale: Locale): string {
  const { day, time } = dayAndTimeOf(instant, locale)
  return `${day} ${locale === 'nl' ? 'om' : 'at'} ${time}`
}

/** The same where "om" or "at" would be read as part of the sentence: `3 november 2026, 14:02 uur`. */
export function formatTimestamp(instant: Instant, locale: Locale): string {
  const { day, time } = dayAndTimeOf(instant, locale)
  return `${day}, ${time}${locale === 'nl' ? ' uur' : ''}`
}

/** The day and the time of a moment, in Dutch time. */
export function dayAndTimeOf(
  instant: Instant,
  locale: Locale,
): { readonly day: string; readonly time: string } {
  const date = new Date(instant)
  const day = date.toLocaleDateString(TAGS[locale], { dateStyle: 'long', timeZone: TIME_ZONE })
  const time = date.toLocaleTimeString(TAGS[locale], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  })
  return { day, time }
}
