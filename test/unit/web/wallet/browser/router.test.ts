import { describe, expect, test } from 'vitest'
import {
  createRouter,
  type RouterWindow,
  type Screen,
  START,
  screenOf,
  takeFragment,
} from '../../../../../src/web/wallet/browser/router.ts'

describe('the screen of a history entry', () => {
  test.each<Screen>([
    { name: 'map' },
    { name: 'add' },
    { name: 'incoming' },
    { name: 'shares' },
    { name: 'settings' },
    { name: 'certificate', id: 'urn:uuid:1' },
    { name: 'shared', id: 'abc' },
    { name: 'share', ids: ['urn:uuid:1', 'urn:uuid:2'] },
  ])('is read back: %j', (screen) => {
    expect(screenOf(structuredClone(screen))).toEqual(screen)
  })

  test.each([
    null,
    undefined,
    'map',
    {},
    { name: 'admin' },
    { name: 'constructor' },
    { name: 'certificate' },
    { name: 'certificate', id: 7 },
    { name: 'share', ids: [] },
    { name: 'share', ids: ['a', 1] },
    { name: 'share', ids: 'a' },
  ])('is the start for %j', (state) => {
    expect(screenOf(state)).toEqual(START)
  })
})

function createWindow(hash = ''): RouterWindow & {
  readonly entries: readonly { readonly state: unknown; readonly url: unknown }[]
  readonly tell: (type: string) => void
} {
  const listeners: Record<string, () => void> = {}
  const entries: { state: unknown; url: unknown }[] = [{ state: null, url: `/${hash}` }]
  const location = { pathname: '/', hash }
  const history = {
    get state() {
      return entries.at(-1)?.state
    },
    pushState: (state: unknown, _title: string, url?: string | URL | null) => {
      entries.push({ state, url })
    },
    replaceState: (state: unknown, _title: string, url?: string | URL | null) => {
      entries[entries.length - 1] = { state, url }
      location.hash = ''
    },
  }
  return {
    location,
    history,
    entries,
    tell: (type) => listeners[type]?.(),
    addEventListener: (type, listener) => {
      listeners[type] = listener
    },
  }
}

test('a fragment is read once and does not stay in the address', () => {
  const target = createWindow('#share=secret')
  expect(takeFragment(target)).toBe('#share=secret')
  expect(target.entries).toEqual([{ state: null, url: '/' }])
  expect(takeFragment(target)).toBe('')
})

test('no id stands in an address, and Back is told', () => {
  const target = createWindow()
  const shown: Screen[] = []
  const router = createRouter(
    target,
    (screen) => shown.push(screen),
    () => expect.unreachable(),
  )
  router.open({ name: 'certificate', id: 'urn:uuid:1' })
  router.replace({ name: 'settings' })
  target.tell('popstate')
  expect(target.entries.map(({ url }) => url)).toEqual(['/', '/'])
  expect(shown.map(({ name }) => name)).toEqual(['certificate', 'settings', 'settings'])
})

test('a link that is opened in the window is told, without its secret in the address', () => {
  const target = createWindow('#offer=secret')
  const fragments: string[] = []
  createRouter(
    target,
    () => expect.unreachable(),
    (fragment) => fragments.push(fragment),
  )
  target.tell('hashchange')
  target.tell('hashchange')
  expect(fragments).toEqual(['#offer=secret'])
})
