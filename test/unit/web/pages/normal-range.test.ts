import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../../src/claims/words.ts'
import type { CredentialReport } from '../../../../src/core/report.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { renderResult } from '../../../../src/web/verifier/pages/render-result.ts'
import { fullReputation } from '../../../support/subjects.ts'
import { checksWith, NOW, partReport, ratedPart, reportOf, USUAL } from './sample-reports.ts'

const frame = { assets: loadPageAssets(), development: false }

/** The edition that the page opens in. */
function editionOf(parts: readonly CredentialReport[], locale: Locale = 'nl'): string {
  const page = renderResult(frame, { results: [{ report: reportOf(parts) }], locale, now: NOW })
  return page.slice(page.indexOf('<div class="edition"'), page.lastIndexOf('<div class="edition"'))
}

const DRAWING = 'class="chart range"'
const TITLES = ['Wat is gewoon op dit platform?', 'Hoe beoordelingen ontstaan']

describe('what is usual on the platform', () => {
  test('stands beside a rating: drawing, sentence, of whom, when, and who says so', () => {
    const edition = editionOf([ratedPart()])
    expect(edition).toContain(DRAWING)
    expect(edition).toContain('<p>Op dit platform hebben 8 van de 10 mensen tussen 4,5 en 4,9.</p>')
    expect(edition).toContain(
      '<p class="quiet">De stippellijn is het midden: 4,75. <bdi>Het gaat om 1.240 mensen: ‘werkenden met minstens 10 beoordelingen’. Stand op 1 oktober 2026.</bdi> Dit zegt het platform zelf. Het is geen deel van het bewijs.</p>',
    )
  })

  test('is there in English, whole', () => {
    const edition = editionOf([ratedPart()], 'en')
    expect(edition).toContain('<h3>What is usual on this platform?</h3>')
    expect(edition).toContain('On this platform, 8 out of 10 people have between 4.5 and 4.9.')
    expect(edition).toContain('>4.8</text>')
    expect(edition).not.toMatch(/mensen|gewoon|stippellijn/)
  })

  test('comes first below the figures', () => {
    const edition = editionOf([ratedPart()])
    const [, first] = /<div class="pair"><section class="part"><h3>([^<]*)</.exec(edition) ?? []
    expect(first).toBe(TITLES[0])
  })

  test('is in the card of each certificate of several that it belongs to', () => {
    const edition = editionOf([ratedPart({}, 0), partReport({}, 1), ratedPart({}, 2)])
    expect(edition.match(/class="chart range"/g)).toHaveLength(2)
  })

  test('is not among what was signed', () => {
    const [, everything = ''] =
      /<ul class="says ">(.*?)<\/ul>/s.exec(editionOf([ratedPart()])) ?? []
    expect(everything).toContain('beoordelingen')
    expect(everything).not.toMatch(/8 van de 10|Na elke bezorging/)
  })
})

describe('how ratings come about', () => {
  test('is quoted as the words of the platform', () => {
    expect(editionOf([ratedPart()])).toContain(
      '<h3>Hoe beoordelingen ontstaan</h3><p><bdi>‘Na elke bezorging vragen wij de klant om sterren. Wie niets kreeg, kan niets geven.’</bdi></p><p class="quiet">Dit zegt het platform zelf.',
    )
  })

  test('cannot bring markup into the page', () => {
    const attack = '<script>alert(1)</script>"><svg onload=x>'
    const words = { nl: attack, en: attack }
    const part = {
      ...ratedPart(),
      ratingExplanation: words,
      normalRange: { ...USUAL, population: words },
    }
    const edition = editionOf([part])
    expect(edition).not.toContain('<script>')
    expect(edition).not.toContain('<svg onload')
    expect(edition.match(/&lt;script&gt;alert\(1\)/g)).toHaveLength(2)
  })
})

describe('nothing of it is shown', () => {
  const {
    histogram: _,
    aspects: __,
    positiveThreshold: ___,
    positiveCount: ____,
    ...few
  } = fullReputation()
  const without = { normalRange: undefined, ratingExplanation: undefined }
  const PARTS: readonly (readonly [string, CredentialReport])[] = [
    ['where the platform says nothing', JSON.parse(JSON.stringify({ ...ratedPart(), ...without }))],
    ['beside other content', partReport()],
    [
      'beside a certificate that was changed',
      ratedPart({
        checks: checksWith({ proof: { outcome: 'failed', problem: 'PROOF_VERIFICATION_ERROR' } }),
      }),
    ],
    [
      'beside one that was withdrawn',
      ratedPart({ checks: checksWith({ status: { outcome: 'failed', problem: 'revoked' } }) }),
    ],
    [
      'beside one whose maker is not known',
      ratedPart({
        checks: checksWith({ issuer: { outcome: 'indeterminate', problem: 'issuer_unknown' } }),
      }),
    ],
  ]
  test.each(PARTS)('%s', (_name, part) => {
    const edition = editionOf([part])
    for (const absent of [DRAWING, ...TITLES, '8 van de 10', 'Na elke bezorging']) {
      expect(edition).not.toContain(absent)
    }
  })

  test.each<readonly [string, object, object]>([
    ['of 9 ratings', { ...few, ratingCount: 9, reviewsTotal: 2 }, {}],
    ['of other work', few, { occupation: 'https://w3id.org/kluscv/occupations#oppas' }],
    ['on another scale', few, { bestRating: '10' }],
    ['of another system', few, { ratingSystem: 'level' }],
  ])('as a comparison beside ratings %s, and the explanation stays', (_name, subject, range) => {
    const part = {
      ...ratedPart({ subject: subject as never }),
      normalRange: { ...USUAL, ...range },
    }
    const edition = editionOf([part])
    expect(edition).not.toContain(DRAWING)
    expect(edition).not.toContain(TITLES[0])
    expect(edition).toContain(TITLES[1])
  })
})
