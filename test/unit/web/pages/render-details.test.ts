import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../../src/claims/words.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { renderResult } from '../../../../src/web/verifier/pages/render-result.ts'
import { setAt } from '../../../support/set-at.ts'
import { SAMPLE_HOLDER } from '../../../support/subjects.ts'
import { BY_STATE, NOW, partReport, reportOf } from './sample-reports.ts'

const frame = { assets: loadPageAssets(), development: false }

/** The edition that the page opens in. */
function edition(report: VerificationReport, locale: Locale = 'nl'): string {
  const page = renderResult(frame, { results: [{ report }], locale, now: NOW })
  return page.slice(page.indexOf('<div class="edition"'), page.lastIndexOf('<div class="edition"'))
}

describe('the technical fold', () => {
  const facts = (report: VerificationReport): string =>
    /<summary>Technische gegevens.*?<\/details>/s.exec(edition(report))?.[0] ?? ''

  test('says days as people do, and the number of the Chamber of Commerce', () => {
    const report = BY_STATE.genuine()
    expect(facts(report)).toContain('<dd><bdi>3 november 2026 – 2 november 2027</bdi></dd>')
    expect(facts(report)).not.toContain('00:00')
    expect(edition(report, 'en')).toContain('<dt>Chamber of Commerce (KVK) number</dt>')
  })

  test('holds the key of the worker, which stands nowhere else', () => {
    const [part] = BY_STATE.genuine().parts
    const key = SAMPLE_HOLDER
    const credential = setAt(part?.credential as JsonObject, '/credentialSubject/id', key)
    const report = reportOf([{ ...partReport(), credential }])
    expect(facts(report)).toContain(`<dt>Sleutel van de werkende</dt><dd><bdi>${key}</bdi></dd>`)
    expect(edition(report).split(key.slice('did:key:'.length))).toHaveLength(2)
  })
})
