/**
 * A credential of a type that is not ours: everything it says as a list of lists, word and value, and
 * that we do not know what it means. All of it is foreign text: nothing becomes a link, and nothing
 * is left out.
 * @module
 */
import { describeOther, OTHER_NOTE, type OtherLine } from '../../../claims/describe-other.ts'
import type { Locale } from '../../../claims/words.ts'
import { WARNINGS } from '../../../core/warnings.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { isProofConfirmed, type PartView } from './read-report.ts'
import { TEXTS } from './texts.ts'

const TITLE = { nl: 'Alles wat erin staat', en: 'Everything it says' } as const

/** The fold: open when the signature was confirmed and the maker is known, else closed and doubted. */
export function renderOther(part: PartView, locale: Locale): Html | undefined {
  const { credential } = part.report
  if (credential === undefined) return undefined
  const lines = renderLines(describeOther(credential, locale))
  const warnings = renderWarnings(part, locale)
  if (isDoubted(part)) {
    const { result } = TEXTS[locale]
    const tone = part.tone === 'red' ? 'claims untrusted' : 'claims'
    return html`<details data-closed><summary>${result.contentFolded}</summary><p>${result.contentDistrusted}</p><div class="${tone}">${lines}</div></details>`
  }
  return html`<details open><summary>${TITLE[locale]}</summary><p>${OTHER_NOTE[locale]}</p>${warnings}<div class="claims">${lines}</div></details>`
}

function isDoubted({ tone, state, report }: PartView): boolean {
  return tone === 'red' || state === 'issuer-unknown' || !isProofConfirmed(report)
}

/** Nobody may read what was not checked as if it had been. */
function renderWarnings({ report }: PartView, locale: Locale): Html | undefined {
  const sentences = [
    ...new Set(report.warnings.map(({ warning }) => WARNINGS[warning].text[locale])),
  ]
  if (sentences.length === 0) return undefined
  return html`<ul class="bullets">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}

function renderLines(lines: readonly OtherLine[]): Html {
  return html`<ul>${lines.map(renderLine)}</ul>`
}

function renderLine({ label, text, language, lines }: OtherLine): Html {
  const spoken = language !== undefined && /^[A-Za-z0-9-]+$/.test(language)
  const value =
    text !== undefined &&
    (spoken
      ? html` <bdi dir="auto" lang="${language}">${text}</bdi> <span class="quiet">(${language})</span>`
      : html` <bdi dir="auto">${text}</bdi>`)
  return html`<li><b><bdi>${label}</bdi>:</b>${value}${lines !== undefined && renderLines(lines)}</li>`
}
