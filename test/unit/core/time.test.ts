import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  floorToDay,
  formatInstant,
  isCalendarDate,
  parseInstant,
  utcDay,
} from '../../../src/core/time.ts'

const NO_INSTANTS = [
  ...['2099-01-01T00:00:00', '2099-01-01', '2099', '', ' 2099-01-01T00:00:00Z', 'now'],
  ...[
    '2099-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2099-13-01T00:00:00Z',
  ],
  ...[
    '2099-00-01T00:00:00Z',
    '2099-01-00T00:00:00Z',
    '2099-04-31T00:00:00Z',
    '2099-01-32T00:00:00Z',
  ],
  ...[
    '2099-01-01T24:00:00Z',
    '2099-01-01T23:60:00Z',
    '2099-01-01T23:59:60Z',
    '2016-12-31T23:59:60Z',
  ],
  ...['2099-01-01T00:00:00z', '2099-01-01t00:00:00Z', '2099-01-01 00:00:00Z', '2099-01-01T00:00Z'],
  ...['2099-01-01T00:00:00.Z', '2099-01-01T00:00:00.1234567890Z', '2099-01-01T00:00:00,5Z'],
  ...['2099-01-01T00:00:00+15:00', '2099-01-01T00:00:00+14:30', '2099-01-01T00:00:00+1:00'],
  ...[
    '2099-01-01T00:00:00+0100',
    '2099-01-01T00:00:00+01',
    '2099-01-01T00:00:00ZZ',
    '２099-01-01T00:00:00Z',
  ],
  ...[
    '+002099-01-01T00:00:00Z',
    '-2099-01-01T00:00:00Z',
    '12099-01-01T00:00:00Z',
    'xx2099-01-01T00:00:00Zyy',
  ],
  ...['2099-01-01T00:00:00Z\n', '\n2099-01-01T00:00:00Z'],
]

describe('an instant', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2025-11-23T13:55:01Z', Date.UTC(2025, 10, 23, 13, 55, 1)],
    ['2025-11-23T13:55:01.5Z', Date.UTC(2025, 10, 23, 13, 55, 1, 500)],
    ['2025-11-23T13:55:01.123456789Z', Date.UTC(2025, 10, 23, 13, 55, 1, 123)],
    ['2025-11-23T13:55:01+01:00', Date.UTC(2025, 10, 23, 12, 55, 1)],
    ['2025-11-23T00:00:00+14:00', Date.UTC(2025, 10, 22, 10)],
    ['2025-11-23T00:00:00-12:00', Date.UTC(2025, 10, 23, 12)],
    ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
  ])('%s is read', (text, milliseconds) => {
    expect(parseInstant(text)).toBe(milliseconds)
  })

  test.each(NO_INSTANTS)('%j is refused', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  test.each([undefined, null, 0, true, ['2099-01-01T00:00:00Z'], new Date(0)])(
    'is refused when it is the value %j',
    (value) => {
      expect(parseInstant(value)).toBeUndefined()
    },
  )

  const dates = fc.date({
    min: new Date('0100-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })

  test('that was written is read as the same moment', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseInstant(formatInstant(date))).toBe(date.getTime())
      }),
    )
  })

  test('floored to its day is midnight UTC, at most a day before', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const floored = parseInstant(floorToDay(date)) ?? Number.NaN
        expect(floored % 86_400_000).toBe(0 * Math.sign(floored))
        expect(date.getTime() - floored).toBeLessThan(86_400_000)
        expect(date.getTime()).toBeGreaterThanOrEqual(floored)
      }),
    )
  })
})

test('a day is the UTC one', () => {
  expect(utcDay(new Date('2025-11-23T23:30:00-02:00'))).toBe('2025-11-24')
  expect(floorToDay(new Date('2025-11-23T00:30:00+02:00'))).toBe('2025-11-22T00:00:00Z')
})

test.each([
  [2024, 2, 29, true],
  [2023, 2, 29, false],
  [2023, 12, 31, true],
  [2023, 0, 1, false],
  [2023, 13, 1, false],
  [2023, 6, 31, false],
  [2023, 6, 0, false],
])('%i-%i-%i is a day of the calendar: %s', (year, month, day, expected) => {
  expect(isCalendarDate(year, month, day)).toBe(expected)
})
