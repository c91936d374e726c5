/**
 * The card with a link: for how long, the link and its code, and every link that can be stopped.
 * @module
 */

import { drawQr } from '../../../certificate/write-qr.ts'
import { formatLastDayOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import { KlusCvError } from '../../../core/errors.ts'
import type { Chosen, ClaimSession, MadeLink } from './claim-session.ts'

/** What the card needs of its language. */
export interface ShareTerms {
  readonly locale: Locale
  readonly chosen: () => Chosen
  /** Says in this line what went wrong. */
  readonly sayTrouble: (line: HTMLElement, error: unknown) => void
  /** Says one of the page's texts in this line. */
  readonly sayThat: (line: HTMLElement, name: string) => void
}

/** The card that was bound. */
export interface ShareCard {
  readonly update: () => void
}

/** Binds the card of one language; without one there is nothing to do. */
export function bindShare(
  edition: HTMLElement,
  session: ClaimSession,
  terms: ShareTerms,
): ShareCard {
  const card = edition.querySelector<HTMLElement>('[data-share]')
  if (card === null) return { update: () => {} }
  const said = within(card, '[data-said]')
  const made = within(card, '[data-made]')
  card.hidden = false
  for (const plain of edition.querySelectorAll<HTMLElement>('[data-without-links]'))
    plain.hidden = true
  for (const said of edition.querySelectorAll<HTMLElement>('[data-with-links]')) said.hidden = false
  const attempt = (button: HTMLElement, work: () => Promise<void>) =>
    button.addEventListener('click', async () => {
      if (card.getAttribute('aria-busy') === 'true') return
      card.setAttribute('aria-busy', 'true')
      await work().catch((error: unknown) => terms.sayTrouble(said, error))
      card.removeAttribute('aria-busy')
    })
  attempt(within(card, '[data-make]'), async () => {
    terms.sayThat(said, 'making')
    showLink(made, await session.makeLink(terms.chosen(), terms.locale, daysOf(card)), terms.locale)
    terms.sayThat(said, 'none')
    made.focus()
  })
  attempt(within(card, '[data-copy]'), async () => {
    await navigator.clipboard.writeText(made.dataset['url'] ?? '')
    terms.sayThat(said, 'copied')
  })
  bindSend(within(card, '[data-send]'), made)
  return {
    update: () => {
      if (session.shares().every(({ id }) => id !== made.dataset['id'])) made.hidden = true
      listLinks(card, session, terms)
    },
  }
}

/** Phones have a sheet of apps for it. */
function bindSend(button: HTMLElement, made: HTMLElement): void {
  button.hidden = typeof navigator.share !== 'function'
  button.addEventListener('click', () => {
    // Who closes the sheet has changed their mind.
    void navigator.share({ url: made.dataset['url'] ?? '' }).catch(() => {})
  })
}

function showLink(made: HTMLElement, { id, url, until }: MadeLink, locale: Locale): void {
  made.dataset['id'] = id
  made.dataset['url'] = url
  within(made, '[data-until]').textContent = formatLastDayOf(until, locale)
  const link = within(made, '[data-link]') as HTMLAnchorElement
  link.href = url
  link.textContent = url
  within(made, '[data-code]').replaceChildren(drawCode(url))
  made.hidden = false
}

function listLinks(card: HTMLElement, session: ClaimSession, terms: ShareTerms): void {
  const template = card.querySelector<HTMLTemplateElement>('[data-one-link]')
  const shares = session.shares()
  within(card, '[data-links]').hidden = shares.length === 0
  const items = shares.map(({ id, until, isOfPdf }) => {
    const item = template?.content.cloneNode(true) as DocumentFragment
    const kind = item.querySelector<HTMLElement>('[data-kind]')
    const button = item.querySelector('button')
    if (kind !== null) kind.textContent = kind.dataset[isOfPdf ? 'pdf' : 'link'] ?? ''
    const day = item.querySelector('[data-until]')
    if (day !== null) day.textContent = formatLastDayOf(until, terms.locale)
    button?.addEventListener('click', () => void stop(card, id, session, terms))
    return item
  })
  within(card, '.links').replaceChildren(...items)
}

async function stop(
  card: HTMLElement,
  id: string,
  session: ClaimSession,
  { sayThat }: ShareTerms,
): Promise<void> {
  const said = within(card, '[data-said]')
  try {
    await session.stop(id)
    sayThat(said, 'stopped')
  } catch {
    sayThat(said, 'stopFailed')
  }
}

function daysOf(card: HTMLElement): number {
  return Number(card.querySelector<HTMLInputElement>('.days input:checked')?.value)
}

const SVG = 'http://www.w3.org/2000/svg'

/** Every dark module as a square of one path. */
function drawCode(text: string): SVGElement {
  const { size, modules } = drawQr(text)
  const squares = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  svg.setAttribute('shape-rendering', 'crispEdges')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', squares.join(''))
  svg.append(path)
  return svg
}

function within(element: HTMLElement, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector)
  if (found === null) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `${selector} is not on the page`)
  }
  return found
}
