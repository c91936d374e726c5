/**
 * Which screen is shown. A screen has no address of its own: the ids of certificates would stand in
 * it, and be sent to the server with a reload. The browser's history keeps it, so Back works.
 * @module
 */

/** A screen, and what it is about. */
export type Screen =
  | { readonly name: 'map' }
  | { readonly name: 'certificate'; readonly id: string }
  | { readonly name: 'add' }
  /** What came in through a link or a file; it is held in this window only. */
  | { readonly name: 'incoming' }
  | { readonly name: 'share'; readonly ids: readonly string[] }
  | { readonly name: 'shared'; readonly id: string }
  | { readonly name: 'shares' }
  | { readonly name: 'settings' }

/** Where everything starts. */
export const START: Screen = { name: 'map' }

/** The screen of a history entry; the start for what another version of this page left there. */
export function screenOf(state: unknown): Screen {
  if (typeof state !== 'object' || state === null) return START
  const { name, id, ids } = state as Readonly<Record<string, unknown>>
  switch (name) {
    case 'add':
    case 'shares':
    case 'settings':
    case 'incoming':
      return { name }
    case 'certificate':
    case 'shared':
      return typeof id === 'string' ? { name, id } : START
    case 'share':
      return isTexts(ids) && ids.length > 0 ? { name, ids } : START
    default:
      return START
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** The part of a window that is used. */
export interface RouterWindow {
  readonly location: Pick<Location, 'pathname' | 'hash'>
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void
}

/** Moves between screens. */
export interface Router {
  /** Opens a screen; Back leads to the one before. */
  open(screen: Screen): void
  /** Opens a screen in place of the present one. */
  replace(screen: Screen): void
}

/**
 * @param onScreen - told of every change
 * @param onFragment - told of what a link carried behind its `#`, which no longer stands there then
 */
export function createRouter(
  target: RouterWindow,
  onScreen: (screen: Screen) => void,
  onFragment: (fragment: string) => void,
): Router {
  const { history, location } = target
  const replace = (screen: Screen): void => {
    history.replaceState(screen, '', location.pathname)
    onScreen(screen)
  }
  target.addEventListener('popstate', () => onScreen(screenOf(history.state)))
  target.addEventListener('hashchange', () => {
    const fragment = takeFragment(target)
    if (fragment !== '') onFragment(fragment)
  })
  return {
    open: (screen) => {
      history.pushState(screen, '', location.pathname)
      onScreen(screen)
    },
    replace,
  }
}

/** Reads what stands behind the `#` and takes it out of the address: it is a secret. */
export function takeFragment({ history, location }: RouterWindow): string {
  const { hash, pathname } = location
  if (hash !== '') history.replaceState(history.state, '', pathname)
  return hash
}
