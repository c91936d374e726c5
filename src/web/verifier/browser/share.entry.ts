/**
 * The page behind a share link: takes id and key from behind the `#`, gets the ciphertext from the
 * store, opens it here, and hands the document in with a form like any other. The key stays in this
 * script and in the address bar, where it was; no request carries it.
 * @module
 */
import { openShare } from '../../../certificate/open-share.ts'
import { parseShareLink } from '../../../certificate/share-link.ts'
import type { ShareTrouble } from '../pages/share-text-types.ts'
import { retrieveShare } from './retrieve-share.ts'
import { showOpening, showTrouble } from './share-states.ts'
import { submitDocument } from './submit-document.ts'

const store = document.querySelector<HTMLElement>('[data-share]')?.dataset['store'] ?? ''

/** Counts the links that were opened: another one may be pasted over one in the address bar meanwhile. */
let attempts = 0

for (const button of document.querySelectorAll('[data-again]')) {
  button.addEventListener('click', () => void open())
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  link.addEventListener('click', (event) =>
    keepLink(event, `${location.pathname}?lang=${link.lang}`),
  )
}
for (const skip of document.querySelectorAll<HTMLAnchorElement>('.skip')) {
  skip.addEventListener('click', (event) => skipToContent(event, skip))
}
addEventListener('hashchange', () => void open())
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) showTrouble('returned')
})
if (hasReturned()) showTrouble('returned')
else void open()

/** Opens what the address names; whatever comes of an older one is let go. */
async function open(): Promise<void> {
  attempts += 1
  const attempt = attempts
  const stopWaiting = showOpening()
  const opened = await openLink().catch((): ShareTrouble => 'unreadable')
  if (attempt !== attempts) return stopWaiting()
  if (typeof opened !== 'string') return submitDocument(opened)
  stopWaiting()
  showTrouble(opened)
}

async function openLink(): Promise<Uint8Array<ArrayBuffer> | ShareTrouble> {
  const { origin, pathname, hash } = location
  const link = parseShareLink(origin + pathname + hash)
  if (link === undefined) return 'incomplete'
  const blob = await retrieveShare(store + link.id)
  return typeof blob === 'string' ? blob : ((await openShare(blob, link.key)) ?? 'unreadable')
}

/** Links within the page would put another fragment in the place of the key. */
function keepLink(event: Event, path: string): void {
  event.preventDefault()
  location.assign(path + location.hash)
}

function skipToContent(event: Event, skip: HTMLAnchorElement): void {
  event.preventDefault()
  skip.closest('.edition')?.querySelector('main')?.focus()
}

/** Back from the answer: opened by itself, it would lead there again, and nobody could get out. */
function hasReturned(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward'
}
