/**
 * Reviews on the page: whole, in their own language, with out of how many they were chosen; and of
 * a bundle only the genuine ones, under one number for each platform and kind of work.
 */
import { describe, expect, test } from 'vitest'
import { describeCertificate } from '../../../../src/claims/describe-certificate.ts'
import type { Locale } from '../../../../src/claims/words.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { escapeText } from '../../../../src/web/shared/pages/html.ts'
import { renderResult } from '../../../../src/web/verifier/pages/render-result.ts'
import { fullReview } from '../../../support/subjects.ts'
import { issuerOf, NOT_AS_SIGNED, SKIPPED, SOMEONE_ELSES } from './sample-bundles.ts'
import { checksWith, NOW, type PartOptions, partReport, reportOf } from './sample-reports.ts'
import { MIXED, reviewIn, SINGLES } from './sample-reviews.ts'

const frame = { assets: loadPageAssets(), development: false }

/** One language of the page. */
function edition(report: VerificationReport | undefined, locale: Locale = 'nl'): string {
  if (report === undefined) throw new Error('there is no such sample')
  const page = renderResult(frame, { results: [{ report }], locale, now: NOW })
  return page.slice(page.indexOf('<div class="edition"'), page.lastIndexOf('<div class="edition"'))
}

const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const quotesIn = (markup: string) =>
  [...markup.matchAll(/<blockquote[^>]*><p>‘(.*?)’<\/p>/gs)].map(([, text]) => text)
/** The cards of several certificates. */
const cardsOf = (markup: string) => markup.split('<article ').slice(1)
const headingsOf = (markup: string) =>
  cardsOf(markup).map((card) => /<h2 id="[^"]*">([^<]*)</.exec(card)?.[1])
/** What stands in sight: without what is inside a fold. */
const inSight = (markup: string) => {
  let shown = markup
  for (let before = ''; before !== shown; ) {
    before = shown
    shown = shown.replace(/<details[^>]*>(?:(?!<\/?details)[\s\S])*<\/details>/g, '')
  }
  return shown
}

const partOf = (text: string, options: PartOptions = {}, changes: object = {}) => ({
  type: 'ReviewCredential',
  subject: reviewIn('nl', text, changes),
  issuer: issuerOf('ThuisSchoon'),
  ...options,
})
const bundleOf = (...parts: readonly PartOptions[]) =>
  reportOf(parts.map((part, index) => partReport(part, index)))

describe('a review alone', () => {
  test('has the answer first, then the name, then the text, and below it whose it is', () => {
    const page = edition(SINGLES['a review']?.())
    const places = ['<h1', 'class="name"', '<blockquote lang="nl" dir="ltr">'].map((part) =>
      page.indexOf(part),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(textOf(page)).toContain(
      '‘Altijd op tijd, en vriendelijk aan de deur.’ Een klant, maart 2026, over bezorgen per fiets Beoordeling: 5 van 5 sterren. Het platform haalde niets uit de tekst. 1 van 41 geschreven reviews, gekozen door de werkende. Cijfers van 1 november 2026',
    )
    expect(page).not.toContain('class="figures"')
  })

  test('is in its own language and direction, and says that nobody translated it', () => {
    const page = edition(SINGLES['a review in Arabic']?.())
    expect(page).toContain(
      '<blockquote lang="ar" dir="rtl"><p>‘رائع مع الأطفال، وفي الموعد دائمًا.’</p>',
    )
    expect(textOf(page)).toContain('Geschreven in het Arabisch, niet vertaald.')
    expect(textOf(edition(SINGLES['a review']?.(), 'en'))).toContain(
      'Written in Dutch, not translated.',
    )
    expect(textOf(edition(SINGLES['a review']?.()))).not.toContain('vertaald')
  })

  test('is never cut off', () => {
    const [quote] = quotesIn(edition(SINGLES['a review of 600 characters']?.()))
    expect(quote).toHaveLength(600)
  })

  test('is shown when it expired, and folded without quote when it was changed', () => {
    expect(quotesIn(edition(SINGLES['a review that expired']?.()))).toHaveLength(1)
    const checks = checksWith({ proof: NOT_AS_SIGNED, dates: SKIPPED, status: SKIPPED })
    const changed = edition(bundleOf(partOf('Prima.', { checks })))
    expect(quotesIn(changed)).toEqual([])
    expect(inSight(changed)).not.toContain('Prima.')
    expect(changed).toContain('De review: ‘Prima.’')
  })

  test('is text and never markup, in the quote too', () => {
    const page = edition(bundleOf(partOf('</p></blockquote><img src=x onerror=alert(1)>')))
    expect(page).not.toContain('<img')
    expect(quotesIn(page)).toEqual([
      '&lt;/p&gt;&lt;/blockquote&gt;&lt;img src=x onerror=alert(1)&gt;',
    ])
  })
})

describe('the reviews of a bundle', () => {
  const mixed = edition(MIXED['a bundle with five reviews of two platforms and a list']?.())

  test('stand in a card for each platform and kind of work, under how many of how many', () => {
    expect(headingsOf(mixed)).toEqual([
      'ThuisSchoon – werk',
      'ThuisSchoon – beoordelingen',
      '3 van 41 geschreven reviews van ThuisSchoon over schoonmaken bij mensen thuis, gekozen door de werkende.',
      '2 van 41 geschreven reviews van OppasMaat over oppassen, gekozen door de werkende.',
      'HorecaFlex – kluslijst',
    ])
    expect(cardsOf(mixed).map((card) => quotesIn(inSight(card)).length)).toEqual([0, 0, 3, 2, 0])
    expect(textOf(cardsOf(mixed)[2] ?? '')).toContain('Deze 3 bewijzen zijn echt.')
  })

  test('stand newest first and in the order of the file, not in that of their ratings', () => {
    const rated = (ratingValue: string) => ({ rating: { ...fullReview().rating, ratingValue } })
    const page = edition(
      bundleOf(
        partOf('oud', {}, { period: '2024', ...rated('5') }),
        partOf('slecht', {}, { period: '2026-05', ...rated('1') }),
        partOf('goed', {}, { period: '2026-05', ...rated('5') }),
        partOf('nieuw', {}, { period: '2026-Q3', ...rated('2') }),
      ),
    )
    expect(quotesIn(page)).toEqual(['nieuw', 'slecht', 'goed', 'oud'])
  })

  test('leave out one that is not genuine: its own card comes first, with its state', () => {
    const page = edition(MIXED['a bundle in which a review was withdrawn and one paused']?.())
    expect(headingsOf(page)).toEqual([
      'ThuisSchoon – review',
      'ThuisSchoon – review',
      '3 van 41 geschreven reviews van ThuisSchoon over schoonmaken bij mensen thuis, gekozen door de werkende.',
    ])
    const [withdrawn = '', paused = '', genuine = ''] = cardsOf(page)
    expect(textOf(withdrawn)).toContain('Dit bewijs is ingetrokken.')
    expect(quotesIn(withdrawn)).toEqual([])
    expect(textOf(paused)).toContain('Dit bewijs staat op pauze.')
    expect(quotesIn(genuine)).toHaveLength(3)
  })

  test('count a text once when it is in two certificates, and say so', () => {
    const page = edition(MIXED['a bundle with one review twice']?.())
    expect(headingsOf(page)[0]).toMatch(/^1 van 41 geschreven reviews/)
    expect(quotesIn(page)).toHaveLength(1)
    expect(textOf(page)).toContain('Deze tekst staat in 2 bewijzen. Hij telt 1 keer.')
    expect(textOf(page)).toContain('Deze 2 bewijzen zijn echt.')
  })

  test('are not quoted when they were sent by somebody else', () => {
    const checks = checksWith({ binding: SOMEONE_ELSES })
    const page = edition(bundleOf(partOf('a', { checks }), partOf('b', { checks })))
    expect(quotesIn(page)).toEqual([])
    expect(page).not.toContain('geschreven reviews van')
  })
})

describe('the card of several reviews', () => {
  test('keeps everything of each certificate, and its checks', () => {
    const page = edition(MIXED['a bundle with five reviews of two platforms and a list']?.())
    expect(page.match(/<summary>Alles wat in dit bewijs staat/g)).toHaveLength(8)
    expect(page.match(/<summary>Controle<\/summary>/g)).toHaveLength(8)
    const subject = MIXED['a bundle with five reviews of two platforms and a list']?.().parts[3]
      ?.credential?.['credentialSubject'] as JsonObject
    const { statements } = describeCertificate('ReviewCredential', subject, 'nl')
    for (const { text } of statements) expect(page).toContain(escapeText(text))
  })

  test('shows five of many, and the others whole behind a fold', () => {
    const page = edition(MIXED['a bundle of fifty']?.())
    const cards = cardsOf(page).filter((card) => card.includes('class="quotes"'))
    expect(cards.map((card) => quotesIn(card).length)).toEqual([24, 20])
    expect(cards.map((card) => quotesIn(inSight(card)).length)).toEqual([5, 5])
    expect(page).toContain('<summary>Toon nog 19 reviews</summary>')
    expect(page).not.toContain('…')
  })

  test('names whose they are when names differ', () => {
    const page = edition(
      bundleOf(partOf('a'), partOf('b', {}, { name: 'Sari' }), partOf('c', {}, { name: 'Sari' })),
    )
    const cards = cardsOf(page).map(textOf)
    expect(cards).toHaveLength(2)
    expect(cards[0]).toContain('Samira El Amrani')
    expect(cards[1]).toMatch(/^.*2 van 41.*Sari/)
  })

  test('says that a platform stopped, and that a newer certificate exists', () => {
    const stopped = checksWith({ issuer: { outcome: 'passed', problem: 'platform_stopped' } })
    const page = edition(
      bundleOf(
        partOf('a', { checks: stopped }),
        partOf('b', { checks: stopped, newerExists: true }),
      ),
    )
    const [card = '', ...others] = cardsOf(page)
    expect(others).toEqual([])
    expect(textOf(card)).toContain('Echt. Het platform is gestopt.')
    expect(textOf(inSight(card)).match(/Er is ook een nieuwer bewijs\./g)).toHaveLength(1)
  })

  test('says of a single one that it is genuine, in the singular', () => {
    const page = edition(bundleOf(partOf('a'), partOf('b', { issuer: issuerOf('OppasMaat') })))
    expect(textOf(cardsOf(page)[0] ?? '')).toContain(
      'gekozen door de werkende. Dit bewijs is echt.',
    )
  })

  test('leaves what all reviews leave open to the box, under their name', () => {
    const page = textOf(edition(MIXED['a bundle of fifty']?.()))
    expect(page.match(/een review is één mening\./gi)).toHaveLength(1)
    expect(page).toContain('Reviews: een review is één mening.')
  })
})
