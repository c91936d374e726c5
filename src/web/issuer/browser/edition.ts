/**
 * One language of the claim page: reads its switches, keeps its paper as they stand, and says what
 * became of what was asked.
 * @module
 */

import { createWalletLink } from '../../../certificate/wallet-link.ts'
import type { Locale } from '../../../claims/words.ts'
import { KlusCvError } from '../../../core/errors.ts'
import { type Chosen, type ClaimSession, TooMany } from './claim-session.ts'
import { Refused } from './requests.ts'
import { saveFile } from './save-file.ts'
import { bindShare } from './share-card.ts'
import { showParts } from './show-parts.ts'

/** A language of the page that was bound. */
export interface Edition {
  /** Draws what changed in another language, or in the session. */
  readonly update: () => void
}

/** Binds the language of this form. */
export function bindEdition(form: HTMLFormElement, session: ClaimSession): Edition {
  const edition = form.closest<HTMLElement>('.edition') ?? form
  const locale = edition.lang as Locale
  const switches = [...form.querySelectorAll<HTMLInputElement>('.switch')]
  const said = find(form, '[data-said]')
  const share = bindShare(edition, session, {
    locale,
    chosen: () => chosenOf(switches),
    sayTrouble: (line, error) => say(line, said, nameOf(error, 'linkFailed')),
    sayThat: (line, name) => say(line, said, name),
  })
  const update = () => {
    const claimed = session.claimed()
    if (claimed !== undefined) applyChosen(switches, claimed)
    for (const each of switches) each.disabled = claimed !== undefined
    find(form, '[data-locked]').hidden = claimed === undefined
    if (claimed !== undefined) showClaimed(edition, form)
    showParts(edition, switches, locale)
    pointKeep(edition, session, { language: locale, ...(claimed ?? chosenOf(switches)) })
    share.update()
  }
  for (const each of switches) {
    each.addEventListener('change', () => {
      mirror(each)
      session.redraw()
    })
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isView = event.submitter?.matches('[data-view]') === true
    if (isView) showPaper(form)
    else void busyWhile(form, () => download(edition, said, { session, locale, switches }))
  })
  followPaper(form, (isSeen) => {
    if (session.claimed() === undefined) showStage(edition, isSeen ? 1 : 0)
  })
  return { update }
}

interface Download {
  readonly session: ClaimSession
  readonly locale: Locale
  readonly switches: readonly HTMLInputElement[]
}

/** Makes the PDF and saves it, and says how far it is. */
async function download(
  edition: HTMLElement,
  said: HTMLElement,
  { session, locale, switches }: Download,
): Promise<void> {
  say(said, said, 'making')
  try {
    const { hasLink, ...file } = await session.downloadPdf(chosenOf(switches), locale)
    saveFile(file)
    const needsLink = session.settings.walletUrl !== undefined
    said.textContent = ''
    sayDone(edition, said, hasLink || !needsLink ? 'downloaded' : 'withoutLink')
  } catch (error) {
    say(said, said, nameOf(error, 'failed'))
  }
}

/** The choices of these switches. */
function chosenOf(switches: readonly HTMLInputElement[]): Chosen {
  const on = switches.filter(({ checked }) => checked)
  const valuesOf = (name: string) =>
    on.filter((each) => each.name === name).map(({ value }) => value)
  return {
    reputation: valuesOf('reputation'),
    reviews: valuesOf('reviews').map(Number),
    gigList: valuesOf('gigList').length > 0,
    gigsPerMonth: valuesOf('gigsPerMonth').length > 0,
  }
}

function applyChosen(switches: readonly HTMLInputElement[], chosen: Chosen): void {
  for (const each of switches) {
    const { name, value } = each
    if (name === 'reputation') each.checked = chosen.reputation.includes(value)
    else if (name === 'reviews') each.checked = chosen.reviews.includes(Number(value))
    else each.checked = name === 'gigList' ? chosen.gigList : chosen.gigsPerMonth
  }
}

/** The same switch in the other language. */
function mirror({ name, value, checked }: HTMLInputElement): void {
  for (const each of document.querySelectorAll<HTMLInputElement>('.switch')) {
    if (each.name === name && each.value === value) each.checked = checked
  }
}

/** Before anything is claimed the wallet takes the offer; after, what is shared. */
function pointKeep(
  edition: HTMLElement,
  { settings, claimed, lastLink }: ClaimSession,
  choices: Chosen & { readonly language: Locale },
): void {
  const link = edition.querySelector<HTMLAnchorElement>('[data-keep]')
  const { walletUrl, offerUrl } = settings
  if (link === null || walletUrl === undefined) return
  const shared = lastLink()
  link.hidden = claimed() !== undefined && shared === undefined
  link.href = createWalletLink(
    walletUrl,
    shared === undefined
      ? { kind: 'offer', offerUrl, choices }
      : { kind: 'share', ...shared, language: choices.language },
  )
}

/** From now on the page says what is in it. */
function showClaimed(edition: HTMLElement, form: HTMLFormElement): void {
  const title = find(edition, 'h1')
  title.textContent = title.dataset['claimed'] ?? ''
  form.querySelector('[data-claimed]')?.remove()
  showStage(edition, 2)
}

/** Choose, look, keep: which of the three it is now. */
function showStage(edition: HTMLElement, current: 0 | 1 | 2): void {
  for (const [at, stage] of [...edition.querySelectorAll('.stages li')].entries()) {
    if (at === current) stage.setAttribute('aria-current', 'step')
    else stage.removeAttribute('aria-current')
  }
}

/** One thing at a time: a second press would claim twice. */
async function busyWhile(form: HTMLFormElement, work: () => Promise<void>): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return
  form.setAttribute('aria-busy', 'true')
  await work()
  form.removeAttribute('aria-busy')
}

/** The words for an error: of the status where the page has some. */
function nameOf(error: unknown, otherwise: string): string {
  if (error instanceof TooMany) return 'tooMany'
  return error instanceof Refused ? `${error.status} ${otherwise}` : otherwise
}

/** Puts one of the page's texts where it is heard. `410 failed` is that of 410, or else of failed. */
function say(line: HTMLElement, texts: HTMLElement, names: string): void {
  const found = names.split(' ').map((name) => texts.dataset[name])
  line.textContent = found.find((text) => text !== undefined) ?? ''
}

/** What comes next is where the worker looks now. */
function sayDone(edition: HTMLElement, texts: HTMLElement, name: string): void {
  const next = find(edition, '.next')
  say(find(next, '[data-done]'), texts, name)
  next.scrollIntoView()
  next.focus({ preventScroll: true })
}

function showPaper(form: HTMLFormElement): void {
  const paper = find(form, '.preview')
  paper.scrollIntoView()
  paper.focus({ preventScroll: true })
}

/** On a phone the bar leads down to the paper, so it is there until the paper is in sight. */
function followPaper(form: HTMLFormElement, onSeen: (isSeen: boolean) => void): void {
  const bar = find(form, '[data-bar]')
  // Beside the switches, as on a desk, the paper is always in sight and choosing comes first.
  const isBelow = matchMedia('(max-width: 59.99rem)')
  new IntersectionObserver(([paper]) => {
    if (paper === undefined) return
    const isSeen = paper.boundingClientRect.top < window.innerHeight
    bar.hidden = isSeen
    onSeen(isSeen && isBelow.matches)
  }).observe(find(form, '.preview'))
}

function find(within: HTMLElement, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector)
  if (found === null) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `${selector} is not on the page`)
  }
  return found
}
