import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../../../../src/claims/personal-data/find-personal-data.ts'
import {
  PERSONAL_DATA_KINDS,
  PERSONAL_DATA_WORDS,
} from '../../../../src/claims/personal-data/kinds.ts'

const TODAY = new Date('2026-11-26T00:00:00Z')
const find = (text: string) => findPersonalData(text, TODAY)

/** Passes the 11-proef. */
const BSN = '123456782'

/** What the 11-proef leaves: 9 times the first digit, 8 times the second ..., less the last. */
function elevenTest(digits: string): number {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
}

describe('a BSN', () => {
  test('is found exactly when a number passes the 11-proef', () => {
    const found = { yes: 0, no: 0 }
    for (let number = 100_000_000; number < 1_000_000_000; number += 400_009) {
      const digits = String(number)
      const passes = elevenTest(digits) === 0
      expect(find(`nummer ${digits}`), digits).toEqual(passes ? ['bsn'] : [])
      found[passes ? 'yes' : 'no'] += 1
    }
    // By chance one in eleven: what the guard costs a platform that writes such numbers.
    expect(found.yes / (found.yes + found.no)).toBeCloseTo(1 / 11, 1)
  })

  test.each([
    ['within a longer number', `4${BSN}`],
    ['within a longer number', `${BSN}0`],
    ['of nine zeros', '000000000'],
    ['below the first that was given', '001234560'],
    ['that is a day', '20240312'],
    ['that is a year and a number', '2024-00123'],
    ['of twice four digits', '2024 2025'],
    ['of four times two digits', '10 12 14 16'],
    ['of seven digits', '1234567'],
    ['with commas between', '123,456,782'],
    ['with words between', '123 en 456 en 782'],
  ])('is not found %s: %s', (_, text) => {
    expect(find(text)).toEqual([])
  })

  test.each([
    ' ',
    '.',
    '-',
    '–',
    '−',
    '_',
    '/',
    ' - ',
    '. ',
    '\n',
    '\t',
    '\u00a0',
    '\u2003',
    '\u200b',
  ])('is found with %j after each digit', (separator) => {
    expect(find([...BSN].join(separator))).toEqual(['bsn'])
  })

  test('is found in the digits of every script', () => {
    // The zeros of Arabic, Persian, Devanagari, Bengali, Thai, Khmer, fullwidth and bold digits.
    for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0, 0xff10, 0x1d7ce]) {
      const digits = [...BSN].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')
      expect(find(`nr ${digits}.`), digits).toEqual(['bsn'])
    }
  })
})

describe('an IBAN', () => {
  test.each([
    ['with a wrong check', 'NL92ABNA0417164300'],
    ['of a country that has none', 'US91ABNA0417164300'],
    ['that is too short', 'NL91ABNA041716430'],
    ['with letters where digits belong', 'NL91ABNAX417164300'],
    ['of words', 'euro 25 voor alles samen top geregeld'],
  ])('is not found %s', (_, text) => {
    expect(find(text)).not.toContain('iban')
  })

  test('is not taken for a phone number as well', () => {
    expect(find('NL91 ABNA 0417 1643 00')).toEqual(['iban'])
    expect(find('NL91 ABNA 0417 1643 00 of 06 12345678')).toEqual(['iban', 'phone'])
  })
})

describe('a phone number', () => {
  test.each([
    ['a price', '€ 1.250,00'],
    ['a year', '2026'],
    ['hours', '12 uur'],
    ['a time', '06:30'],
    ['times of a day', '06:30-14:30-22:30'],
    ['times with full stops', '06.30-14.30-22.30'],
    ['a range of dates', '01-03-2024 - 05-04-2024'],
    ['a range of short dates', '01-03-24 - 05-04-24'],
    ['a range of months', '03-2024 - 05-2024'],
    ['a date and a time', '01-03-2024 10.30'],
    ['an ISO date', '2026-03-12'],
    ['a number of orders', '187'],
    ['nine digits', '06 1234567'],
    ['a number of ten digits without a zero', '1612345678'],
    ['ten digits that begin with two zeros', '0012345678'],
    ['a short number of a firm', '0800-1234'],
    ['a sum', '5 + 100 000 000'],
    ['a number in words', '06 twaalf vierendertig'],
  ])('is not %s: %s', (_, text) => {
    expect(find(text)).toEqual([])
  })

  test('that could be times is found all the same', () => {
    expect(find('06-12-20-24-30')).toEqual(['phone'])
    expect(find('06 2012 2024')).toEqual(['phone'])
  })
})

describe('an e-mail address', () => {
  test.each([
    ['a place', 'gewerkt @ kantoor. De sfeer'],
    ['a price', '3 stuks @ 2.50 euro'],
    ['a mention', '@jan_devries bedankt'],
    ['a site', 'www.voorbeeld.nl'],
    ['English', 'look at the dot on the map'],
    ['a sentence', 'we waren at home punt uit'],
    ['a firm', 'she works at booking.com'],
  ])('is not %s: %s', (_, text) => {
    expect(find(text)).toEqual([])
  })
})

describe('an address', () => {
  test.each([
    ['a way', 'weg 3 uur eerder'],
    ['a way', 'op weg naar 2 klanten'],
    ['a number of days', '3 dagen'],
    ['a street without a name', 'laan 3'],
    ['a street without a number', 'in de Kerkstraat'],
    ['a street and a time', 'Stationsplein 9.30'],
    ['a street and a year', 'Grote Markt 2024'],
    ['a count in a street', 'Kerkstraat 3 keer geveegd'],
    ['a branch', 'filiaal 1234'],
    ['a floor', 'kantoor 3 hoog'],
    ['a motorway', 'A12'],
    ['a postcode that is not given out', '1234 SA'],
    ['a postcode that begins with a zero', '0123 AB'],
    ['half a postcode', 'postcodegebied 10, 1016'],
    ['a measure', '1500 kg'],
    ['a course', 'VCA 2024 NL'],
    ['capitals', 'WEL 1000 EN MEER'],
  ])('is not %s: %s', (_, text) => {
    expect(find(text)).toEqual([])
  })
})

describe('a date of birth', () => {
  test.each([
    ['the day of a gig', 'op 12 maart 2026 geholpen'],
    ['a day without a year', 'geboren op 12 maart'],
    ['a year', 'geboren in 1990'],
    ['a day of birth of nobody', 'een geboren kok. Op 12 maart 2026 kookte hij'],
    ['a day with words between', 'een geboren kok die op 12 maart 1990 begon'],
    ['a party', 'op de verjaardag van 12 maart 2025'],
    ['no day of any calendar', 'geboren 45-13-1990'],
    ['a day of someone under 12', '12-03-2015'],
    ['a day of someone over 100', '12-03-1925'],
    ['a range', '12-03-1990 - 15-03-1990'],
  ])('is not %s: %s', (_, text) => {
    expect(find(text)).toEqual([])
  })

  test('that stands alone is one from 12 to 100 years back', () => {
    const years = Array.from({ length: 200 }, (_, index) => 1900 + index)
    const found = years.filter((year) => find(`12-03-${year}`).includes('dateOfBirth'))
    expect([found[0], found.at(-1)]).toEqual([1926, 2014])
  })
})

test('several kinds are told once each, in one order', () => {
  const text = `geboren 12-03-1990, Kerkstraat 12, jan@voorbeeld.nl, 0612345678, ${BSN}, ${BSN}`
  expect(find(text)).toEqual(['bsn', 'phone', 'email', 'address', 'dateOfBirth'])
})

test('every kind has words in both languages', () => {
  expect(Object.keys(PERSONAL_DATA_WORDS)).toEqual([...PERSONAL_DATA_KINDS])
  for (const { nl, en } of Object.values(PERSONAL_DATA_WORDS)) {
    expect(nl).toMatch(/^een /)
    expect(en).toMatch(/^an? /)
  }
})

describe('hostile texts', () => {
  const SEEDS = [
    ...[
      'a',
      'A',
      'é',
      'a ',
      'a.',
      'a-',
      "o'",
      '-',
      '(',
      ' ( ',
      '\u200b',
      '\u0301',
      '\u0662',
      '\ufdfa',
    ],
    ...['0', '0 ', '1 2 ', '06 ', '+31 ', '12-', '12-03-', '1990', '10.10 ', '12.30-', '01-01 '],
    ...['@', 'a@', 'a@a.', 'at ', ' at a dot ', '(at)', 'nl91', 'NL91 ABNA ', 'mu12'],
    ...[
      'straat ',
      'straat 1 ',
      'Straat',
      '1 Baker ',
      'rue de ',
      'adres A ',
      '1234 ab ',
      '1234 AB ',
    ],
    ...['geboren ', 'geboren 12 ', '12 maart ', 'né '],
  ]

  /** Milliseconds of work of this process, whatever else the machine does meanwhile. */
  function workOf(task: () => void): number {
    const before = process.cpuUsage()
    task()
    return process.cpuUsage(before).user / 1000
  }

  test.each(SEEDS)('%j, twenty times as long, is twenty times the work', (seed) => {
    const text = seed.repeat(600).slice(0, 600)
    const often = workOf(() => {
      for (let count = 0; count < 100; count += 1) find(text)
    })
    // 20 of the 100; with quadratic work it would be 400. Below 200 ms the collector is most of it.
    expect(workOf(() => find(text.repeat(20)))).toBeLessThan(Math.max(200, often))
  })
})
