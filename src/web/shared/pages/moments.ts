/**
 * Moments, months and numbers as a page writes them: month in letters, Dutch time, decimals with a
 * comma in Dutch and a point in English.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { Instant } from '../../../core/time.ts'

/** The employers of this scheme are in the Netherlands; a server may be anywhere. */
const TIME_ZONE = 'Europe/Amsterdam'
const TAGS: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' }
const TODAY: Readonly<Record<Locale, string>> = { nl: 'vandaag', en: 'today' }

/** `vandaag, 23 november 2026, 14:02`; without "vandaag" on another day than `now`. */
export function formatMoment(moment: Instant | Date, now: Date, locale: Locale): string {
  const date = new Date(moment)
  const day = formatDay(date, locale)
  const time = date.toLocaleTimeString(TAGS[locale], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  })
  const parts = day === formatDay(now, locale) ? [TODAY[locale], day, time] : [day, time]
  return parts.join(', ')
}

/** `augustus 2024`, from `2024-08`. */
export function formatMonth(month: string, locale: Locale): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  return date.toLocaleDateString(TAGS[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** `1.234` in Dutch, `1,234` in English. */
export function formatNumber(value: number, locale: Locale): string {
  return value.toLocaleString(TAGS[locale])
}

function formatDay(date: Date, locale: Locale): string {
  return date.toLocaleDateString(TAGS[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: TIME_ZONE,
  })
}
