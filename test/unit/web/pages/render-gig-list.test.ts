/**
 * Lists of gigs on the page: how much of all work is in it, its months, and each gig in a table.
 */
import { describe, expect, test } from 'vitest'
import { describeCertificate } from '../../../../src/claims/describe-certificate.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { escapeText } from '../../../../src/web/shared/pages/html.ts'
import { renderResult } from '../../../../src/web/verifier/pages/render-result.ts'
import { fullWorkHistory } from '../../../support/subjects.ts'
import { NOW, partReport, reportOf } from './sample-reports.ts'
import { longGigList, SINGLES } from './sample-reviews.ts'

const frame = { assets: loadPageAssets(), development: false }

function edition(report: VerificationReport | undefined): string {
  if (report === undefined) throw new Error('there is no such sample')
  const page = renderResult(frame, { results: [{ report }], locale: 'nl', now: NOW })
  return page.slice(page.indexOf('<div class="edition"'), page.lastIndexOf('<div class="edition"'))
}

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const tableIn = (page: string) => /<table class="gigs".*?<\/table>/s.exec(page)?.[0] ?? ''
const monthsIn = (page: string) => /<table class="months".*?<\/table>/s.exec(page)?.[0] ?? ''

describe('a list of gigs', () => {
  const page = edition(SINGLES['a list of 500 gigs']?.())

  test('shows how many gigs and months, the months drawn, and how much of all it is', () => {
    expect(textOf(page)).toContain('diensten in de lijst 500')
    expect(page).toContain('class="chart"')
    expect(textOf(page)).toContain(
      'Over deze lijst In deze lijst: 500 diensten. In totaal gedaan, volgens het platform',
    )
  })

  test('has every gig in a table behind a fold, under its month', () => {
    expect(page).toContain(
      '<details class="part" data-closed><summary>Toon de hele lijst</summary>',
    )
    const rows = tableIn(page).match(/<tr role="row"><td/g)
    expect(rows).toHaveLength(500)
    const months = [...tableIn(page).matchAll(/scope="rowgroup"[^>]*>([^<]*)</g)]
    expect(months).toHaveLength(22)
    expect(months[0]?.[1]).toBe('oktober 2026')
  })

  test('stays a table for who cannot see it, however it is laid out', () => {
    const table = tableIn(page)
    expect(table).not.toMatch(/<(?:table|thead|tbody|tr|th|td)(?![^>]* role=)/)
    expect(table.match(/role="columnheader"/g)).toHaveLength(6)
    expect(table.match(/colspan="6"/g)).toHaveLength(22)
  })

  test('still has every line that was signed', () => {
    const { id: _, ...subject } = longGigList(500)
    const { statements } = describeCertificate(
      'GigListCredential',
      subject as unknown as JsonObject,
      'nl',
    )
    expect(page).toContain(`Alles wat in dit bewijs staat (${statements.length} regels)`)
    for (const { text } of statements) expect(page).toContain(escapeText(text))
  })

  test('has no drawing and no month table of two months, since the table has them', () => {
    const short = edition(SINGLES['a short list of gigs']?.())
    expect(short).not.toContain('class="chart"')
    expect(monthsIn(short)).toBe('')
    expect(tableIn(short)).toContain('>september 2026<')
  })
})

describe('a list per month', () => {
  test('has a table of months with their hours, and none of gigs', () => {
    const page = edition(SINGLES['a list of gigs by month']?.())
    expect(tableIn(page)).toBe('')
    expect(textOf(monthsIn(page))).toMatch(/^Maand Bezorgingen Uren januari 2025 40 30 /)
  })

  test('has its table in sight when there are too few months to draw', () => {
    const { gigsByMonth, ...rest } = subjectOf(SINGLES['a list of two months']?.())
    const short = { ...rest, gigsByMonth: [(gigsByMonth as JsonObject[])[0]] } as never
    const page = edition(reportOf([partReport({ type: 'GigListCredential', subject: short })]))
    expect(page).not.toContain('class="chart"')
    expect(textOf(monthsIn(page))).toBe('Maand Bezorgingen Uren augustus 2026 590 310,5')
  })
})

test('only a list of gigs says how much of all work is in it', () => {
  const page = edition(reportOf([partReport({ subject: fullWorkHistory() })]))
  expect(page).not.toContain('Over deze lijst')
  expect(tableIn(page)).toBe('')
})

function subjectOf(report: VerificationReport | undefined): JsonObject {
  return report?.parts[0]?.credential?.['credentialSubject'] as JsonObject
}
