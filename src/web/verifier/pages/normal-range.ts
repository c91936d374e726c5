/**
 * What the platform says of itself beside a certificate of ratings: what is usual there, as a drawing
 * and a sentence, and how ratings come about. It comes from the platform's profile and not from the
 * certificate, and every part of it says so.
 * @module
 */
import { describeNormalRange, PROFILE_SOURCE } from '../../../claims/describe-normal-range.ts'
import { formatterOf } from '../../../claims/format.ts'
import type { Locale, Words } from '../../../claims/words.ts'
import type { CredentialReport } from '../../../core/report.ts'
import { captionRange, drawRange } from '../../shared/pages/chart-range.ts'
import { type Html, html } from '../../shared/pages/html.ts'

const USUAL: Words = { nl: 'Wat is gewoon op dit platform?', en: 'What is usual on this platform?' }
const EXPLAINED: Words = { nl: 'Hoe beoordelingen ontstaan', en: 'How ratings come about' }

/** What is usual, beside the rating; nothing where the platform says nothing that compares. */
export function renderNormalRange(
  { normalRange, credential }: CredentialReport,
  locale: Locale,
): Html | undefined {
  const words = describeNormalRange(credential?.['credentialSubject'], normalRange, locale)
  if (words === undefined) return undefined
  const { figure, sentence, population, source } = words
  return html`<section class="part"><h3>${USUAL[locale]}</h3>${drawRange(figure, locale)}<p>${sentence}</p><p class="quiet">${captionRange(figure, locale)} <bdi>${population}</bdi> ${source}</p></section>`
}

/** How ratings come about, in the platform's own words. */
export function renderExplanation(
  { ratingExplanation: words }: CredentialReport,
  locale: Locale,
): Html | undefined {
  if (words === undefined) return undefined
  const { quoted, say } = formatterOf(locale)
  return html`<section class="part"><h3>${EXPLAINED[locale]}</h3><p><bdi>${quoted(words)}</bdi></p><p class="quiet">${say(PROFILE_SOURCE)}</p></section>`
}
