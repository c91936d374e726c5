/**
 * Shows one of the states that stand hidden in the page, in both of its languages: only one of these
 * is seen.
 * @module
 */
import type { ShareTrouble } from '../pages/share-text-types.ts'

const SLOW_MS = 400
const SLOWER_MS = 5000

/**
 * Shows that the link is being opened.
 *
 * @returns what ends saying that it takes a while
 */
export function showOpening(): () => void {
  show('opening')
  const lines = [...document.querySelectorAll<HTMLElement>('[data-share] .wait')]
  const say = (which: 'slow' | 'slower') => () => {
    for (const line of lines) line.textContent = line.dataset[which] ?? ''
  }
  const timers = [setTimeout(say('slow'), SLOW_MS), setTimeout(say('slower'), SLOWER_MS)]
  return () => {
    for (const timer of timers) clearTimeout(timer)
    for (const line of lines) line.textContent = ''
  }
}

/** Shows what went wrong; its heading takes the focus, and the page its title. */
export function showTrouble(trouble: ShareTrouble): void {
  for (const state of show(trouble)) {
    const edition = state.closest<HTMLElement>('.edition')
    if (edition === null || edition.offsetParent === null) continue
    document.title = state.dataset['title'] ?? document.title
    state.querySelector('h1')?.focus()
  }
}

function show(name: ShareTrouble | 'opening'): readonly HTMLElement[] {
  const states = [...document.querySelectorAll<HTMLElement>('[data-share] [data-state]')]
  for (const state of states) state.hidden = state.dataset['state'] !== name
  return states.filter((state) => !state.hidden)
}
