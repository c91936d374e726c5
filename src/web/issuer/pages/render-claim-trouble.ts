/**
 * What a worker reads where there is nothing to choose: what happened and what to do, never why
 * inside, and never whose offer it was.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { html } from '../../shared/pages/html.ts'
import type { ClaimTrouble } from './text-types.ts'
import { TEXTS } from './texts.ts'

/** The page. */
export function renderClaimTrouble(frame: PageFrame, first: Locale, trouble: ClaimTrouble): string {
  return renderPage(frame, first, (locale) => {
    const { title, text } = TEXTS[locale].trouble[trouble]
    return { locale, title, main: html`<div class="plain"><h1>${title}</h1><p>${text}</p></div>` }
  })
}
