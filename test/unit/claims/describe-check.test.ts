/**
 * One line a check: titles tell outcomes apart, and only a passed check sounds like one.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CHECK_TITLES } from '../../../src/claims/check-titles.ts'
import { describeCheck } from '../../../src/claims/describe-check.ts'
import type { Locale } from '../../../src/claims/words.ts'
import type { Check, CheckName, CheckOutcome } from '../../../src/core/check.ts'
import { PROBLEMS, type ProblemType } from '../../../src/core/problems.ts'

const LOCALES: readonly Locale[] = ['nl', 'en']
const NAMES = Object.keys(CHECK_TITLES) as CheckName[]
const OUTCOMES: readonly CheckOutcome[] = ['passed', 'failed', 'indeterminate', 'skipped']
const FACTS = {
  platform: 'Tempo Bezorging',
  listedSince: '2024-03-02',
  validUntil: '2027-11-04T00:00:00Z',
}

test.each(LOCALES)('no two lines have the same title (%s)', (locale) => {
  const titles = NAMES.flatMap((check) =>
    OUTCOMES.map((outcome) => describeCheck({ check, outcome }, FACTS, locale).title),
  )
  expect(new Set(titles).size).toBe(NAMES.length * OUTCOMES.length)
})

describe.each(LOCALES)('%s', (locale) => {
  test.each(NAMES)(
    '%s has words for every outcome and problem, with and without facts',
    (check) => {
      const problems = [undefined, ...(Object.keys(PROBLEMS) as ProblemType[])]
      for (const outcome of OUTCOMES) {
        for (const problem of problems) {
          const line: Check = { check, outcome, ...(problem === undefined ? {} : { problem }) }
          for (const facts of [FACTS, {}]) {
            const { title, text } = describeCheck(line, facts, locale)
            expect(title.length * text.length).toBeGreaterThan(0)
            expect(`${title} ${text}`).not.toMatch(/undefined|Invalid Date/)
          }
        }
      }
    },
  )
})

describe('the lines of the mock', () => {
  test.each<[Check, string, string]>([
    [
      { check: 'proof', outcome: 'passed' },
      'Niet veranderd',
      'Elke letter is nog zoals Tempo Bezorging die ondertekende.',
    ],
    [
      { check: 'issuer', outcome: 'passed' },
      'Van Tempo Bezorging',
      'Staat op de KlusCV-lijst sinds 2 maart 2024.',
    ],
    [{ check: 'dates', outcome: 'passed' }, 'Nog geldig', 'Tot en met 3 november 2027.'],
    [
      { check: 'status', outcome: 'passed', at: '2026-11-23T13:02:00Z' },
      'Niet ingetrokken',
      'Volgens de lijst van 23 november 2026, 14:02 uur.',
    ],
  ])('%o', (check, title, text) => {
    expect(describeCheck(check, FACTS, 'nl')).toEqual({ title, text })
  })
})

describe('a check that did not pass', () => {
  test('says its problem, and has the title of that problem where there is one', () => {
    const revoked: Check = { check: 'status', outcome: 'failed', problem: 'revoked' }
    expect(describeCheck(revoked, FACTS, 'nl')).toEqual({
      title: 'Ingetrokken',
      text: PROBLEMS.revoked.text.nl,
    })
    const unreachable: Check = {
      check: 'status',
      outcome: 'indeterminate',
      problem: 'STATUS_RETRIEVAL_ERROR',
    }
    expect(describeCheck(unreachable, FACTS, 'en')).toEqual({
      title: 'Unknown if it was withdrawn',
      text: PROBLEMS.STATUS_RETRIEVAL_ERROR.text.en,
    })
  })

  test('never names a platform for an issuer that failed or is unknown', () => {
    for (const outcome of ['failed', 'indeterminate', 'skipped'] as const) {
      const { title, text } = describeCheck({ check: 'issuer', outcome }, FACTS, 'nl')
      expect(`${title} ${text}`).not.toContain('Tempo')
    }
  })

  test('of a loose certificate says that the sender is unknown', () => {
    const { title, text } = describeCheck({ check: 'binding', outcome: 'skipped' }, FACTS, 'nl')
    expect(title).toBe('Afzender niet gecontroleerd')
    expect(text).toBe('Er zit geen handtekening van de afzender bij.')
  })

  test('of a file that is no certificate accuses nobody', () => {
    const check: Check = { check: 'gate', outcome: 'failed', problem: 'unsupported_format' }
    expect(describeCheck(check, {}, 'nl').title).toBe('Geen bewijs gevonden')
    expect(describeCheck(check, {}, 'en').title).toBe('No certificate found')
  })

  test('says that something was wrong only where it cannot have been merely undecided', () => {
    const skippedText = (check: CheckName) =>
      describeCheck({ check, outcome: 'skipped' }, {}, 'nl').text
    expect(skippedText('status')).toBe('Niet gedaan, omdat er al iets niet klopte.')
    for (const check of ['proof', 'dates'] as const) {
      expect(skippedText(check)).toBe('Niet gedaan, omdat een eerdere stap niet lukte.')
    }
  })

  test('of a signed one names no person, and no folder', () => {
    for (const locale of LOCALES) {
      const { title, text } = describeCheck({ check: 'binding', outcome: 'passed' }, {}, locale)
      expect(`${title} ${text}`).not.toMatch(/persoon|person|map|folder|werkende|worker/)
    }
  })
})
