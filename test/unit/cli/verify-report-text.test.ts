/**
 * A report as text: reviews with out of how many they were chosen, lists of gigs month by month, and
 * nothing of what cannot be relied on.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { formatReport } from '../../../src/cli/commands/verify-report-text.ts'
import type { VerificationReport } from '../../../src/core/report.ts'
import { NOT_AS_SIGNED, SKIPPED } from '../web/pages/sample-bundles.ts'
import { checksWith, partReport, reportOf } from '../web/pages/sample-reports.ts'
import { MIXED, reviewIn, SINGLES } from '../web/pages/sample-reviews.ts'

type Name = keyof typeof SINGLES | keyof typeof MIXED

const textOf = (name: Name, locale: 'nl' | 'en' = 'nl') => {
  const report = { ...SINGLES, ...MIXED }[name]
  if (report === undefined) throw new Error(`there is no sample ${name}`)
  return formatReport(report(), locale)
}
const CHOICE = /geschreven reviews? van/

describe('a review', () => {
  test('stands there with by whom, the rating, and out of how many', () => {
    expect(textOf('a review')).toContain(
      [
        '   Review: Samira El Amrani, Fietskoerier',
        '   ‘Altijd op tijd, en vriendelijk aan de deur.’',
        '   Een klant, maart 2026, over bezorgen per fiets.',
        '   Beoordeling: 5 van 5 sterren.',
        '   1 van 41 geschreven reviews, gekozen door de werkende.',
        '',
      ].join('\n'),
    )
  })

  test('in another language says so, and keeps together what runs from the right', () => {
    const text = textOf('a review in Arabic', 'en')
    expect(text).toContain('‘\u2068رائع مع الأطفال، وفي الموعد دائمًا.\u2069’')
    expect(text).toContain('Written in Arabic, not translated.')
  })

  test('keeps the joiners that its letters and pictures need', () => {
    expect(textOf('a review with emoji')).toContain('👨\u200d👩\u200d👧')
    const persian = reviewIn('fa', 'می\u200cخواهم دوباره')
    const report = reportOf([partReport({ type: 'ReviewCredential', subject: persian })])
    expect(formatReport(report, 'nl')).toContain('می\u200cخواهم')
  })

  test('is not shown when its signature was not found right', () => {
    const checks = checksWith({ proof: NOT_AS_SIGNED, dates: SKIPPED, status: SKIPPED })
    const part = partReport({ type: 'ReviewCredential', subject: reviewIn('nl', 'Prima.'), checks })
    expect(formatReport(reportOf([part]), 'nl')).not.toMatch(/Prima|geschreven reviews/)
  })
})

describe('a check', () => {
  test('says until when it counts, and since when its maker is on the list', () => {
    const text = formatReport(reportOf([partReport({})]), 'nl')
    expect(text).toMatch(/\+ dates: [^\n]*Tot en met \d/)
    expect(text).toMatch(/\+ issuer: [^\n]*sinds \d/)
    expect(text).not.toContain('geen einddatum')
  })
})

describe('reviews of a bundle', () => {
  const linesOf = (text: string) => text.split('\n').filter((line) => CHOICE.test(line))

  test('are counted for each platform and kind of work', () => {
    const text = textOf('a bundle with five reviews of two platforms and a list')
    expect(linesOf(text)).toEqual([
      '   3 van 41 geschreven reviews van ThuisSchoon over schoonmaken bij mensen thuis, gekozen door de werkende.',
      '   2 van 41 geschreven reviews van OppasMaat over oppassen, gekozen door de werkende.',
    ])
  })

  test('are counted only when they are genuine, and once', () => {
    const [withdrawn] = linesOf(textOf('a bundle in which a review was withdrawn and one paused'))
    expect(withdrawn).toMatch(/^ {3}3 van 41 /)
    const [twice] = linesOf(textOf('a bundle with one review twice'))
    expect(twice).toMatch(/^ {3}1 van 41 /)
  })

  test('are not counted when the whole is of somebody else', () => {
    const sample = MIXED['a bundle with five reviews of two platforms and a list']?.()
    const report = { ...sample, state: 'presented-by-another' } as VerificationReport
    expect(linesOf(formatReport(report, 'nl'))).toEqual([])
  })
})

describe('a list of gigs', () => {
  test('stands there month by month', () => {
    expect(textOf('a list of two months')).toContain(
      '   1.204 bezorgingen in de lijst, 2 maanden\n   augustus 2026: 590\n   oktober 2026: 614\n',
    )
  })

  test('is the only certificate with its months', () => {
    const report = reportOf([partReport()])
    expect(formatReport(report, 'nl')).not.toMatch(/augustus 2024: \d/)
  })
})

test('what a stranger named cannot steer the terminal', () => {
  const pointer = '/credentialSubject/\u001b[2J\u202e\u0007'
  const checks = checksWith({ gate: { outcome: 'failed', problem: 'too_large', pointer } })
  const text = formatReport(reportOf([partReport({ checks })]), 'nl')
  expect(text).toContain('/credentialSubject/?[2J??')
  for (const control of ['\u001b', '\u202e', '\u0007']) expect(text).not.toContain(control)
})
