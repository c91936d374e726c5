/**
 * Time as the specifications write it, and the clock that everything asks.
 * VC Data Model 2.0 section 4.9 and XML Schema `dateTimeStamp`: a zone is required.
 * @module
 */

/** Tells the time. Injected everywhere, so that tests and the demo can move it. */
export type Clock = () => Date

/** A point in time as `YYYY-MM-DDThh:mm:ss[.sss]Z`. */
export type Instant = string

/** The spelling of a point in time; that its day exists is for {@link parseInstant}. */
export const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/

/**
 * Milliseconds since 1970 of an XML Schema dateTimeStamp, or undefined when the text is not one:
 * no zone, an impossible calendar date, 24:00:00 and leap seconds are all refused.
 */
export function parseInstant(text: unknown): number | undefined {
  const match = typeof text === 'string' ? INSTANT.exec(text) : null
  if (match === null) return undefined
  const [instant, year, month, day] = match
  return isCalendarDate(Number(year), Number(month), Number(day)) ? Date.parse(instant) : undefined
}

/** Whether year, month (1 to 12) and day name a real day of the Gregorian calendar. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether a text names a real day of the Gregorian calendar, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [, year = 0, month = 0, date = 0] = match.map(Number)
  return isCalendarDate(year, month, date)
}

/** The instant as the specifications write it, to the millisecond. */
export function formatInstant(date: Date): Instant {
  return date.toISOString()
}

/** The start of the UTC day, to the second: certificates carry no finer time, it would be a fingerprint. */
export function floorToDay(date: Date): Instant {
  return `${utcDay(date)}T00:00:00Z`
}

/** The day after a day, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return utcDay(new Date(Date.parse(day) + 24 * 3_600_000))
}

/** The UTC calendar day, `YYYY-MM-DD`. */
export function utcDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** So many calendar months later, or earlier; the last day of the month when it has no such day. */
export function addMonths(day: Instant, months: number): Instant {
  const from = new Date(day)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return floorToDay(new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay))))
}
