/**
 * Values as people write them, the same under every time zone.
 * @module
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  formatDayOf,
  formatLastDayOf,
  formatMoment,
  formatTimestamp,
  formatterOf,
} from '../../../src/claims/format.ts'

const nl = formatterOf('nl')
const en = formatterOf('en')

test.each([
  [nl.count(1234), '1.234'],
  [en.count(1234), '1,234'],
  [nl.decimal('4.75'), '4,75'],
  [en.decimal('4.75'), '4.75'],
  [nl.decimal('226.50'), '226,50'],
  [nl.decimal('1500'), '1.500'],
  [nl.percent('0.7'), '70%'],
  [en.percent('0.07'), '7%'],
  [nl.percent('1.00'), '100%'],
  [nl.month('2024-08'), 'augustus 2024'],
  [en.month('2024-08'), 'August 2024'],
  [nl.day('2026-11-01'), '1 november 2026'],
  [en.day('2026-11-01'), '1 November 2026'],
  [nl.list(['a', 'b', 'c']), 'a, b en c'],
  [en.list(['a', 'b']), 'a and b'],
  [nl.capitalise('oppas'), 'Oppas'],
])('%s', (text, expected) => {
  expect(text).toBe(expected)
})

describe('text of a platform', () => {
  test('is quoted in the language that is read', () => {
    expect(nl.quoted({ nl: 'oppas', en: 'sitter' })).toBe('‘oppas’')
    expect(en.quoted({ nl: 'oppas', en: 'sitter' })).toBe('‘sitter’')
  })

  test('is isolated only when it runs right to left', () => {
    expect(nl.free('Sari')).toBe('Sari')
    expect(nl.free('محمد')).toBe('\u2068محمد\u2069')
    expect(nl.free('Café אבג')).toBe('\u2068Café אבג\u2069')
  })
})

describe.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])('in %s', (zone) => {
  afterEach(() => vi.unstubAllEnvs())

  test('days are those of the certificate, moments those of the Netherlands', () => {
    vi.stubEnv('TZ', zone)
    expect(formatDayOf('2026-11-03T00:00:00Z', 'nl')).toBe('3 november 2026')
    expect(nl.day('2026-11-03')).toBe('3 november 2026')
    expect(nl.month('2026-11')).toBe('november 2026')
    expect(formatMoment('2026-11-03T23:30:00Z', 'nl')).toBe('4 november 2026 om 00:30')
    expect(formatMoment('2026-07-03T12:02:00Z', 'en')).toBe('3 July 2026 at 14:02')
    expect(formatTimestamp('2026-11-03T23:30:00Z', 'nl')).toBe('4 november 2026, 00:30 uur')
    expect(formatTimestamp('2026-07-03T12:02:00Z', 'en')).toBe('3 July 2026, 14:02')
  })

  test('the last day is the one before, when the end is midnight', () => {
    vi.stubEnv('TZ', zone)
    expect(formatLastDayOf('2026-11-03T00:00:00Z', 'nl')).toBe('2 november 2026')
    expect(formatLastDayOf('2026-11-03T00:00:01Z', 'nl')).toBe('3 november 2026')
    expect(formatLastDayOf('2026-11-03T23:59:59Z', 'en')).toBe('3 November 2026')
    expect(formatLastDayOf('2026-11-03T01:00:00+02:00', 'nl')).toBe('2 november 2026')
  })
})
