/**
 * The wallet as one page: which screen is shown, in which language, over which store.
 * @module
 */
import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { parseWalletFragment } from '../../../certificate/wallet-link.ts'
import { WalletContext, type WalletView } from './context.ts'
import { type Folder, useFolder } from './folder.ts'
import { Frame } from './frame.tsx'
import type { PageOptions } from './page-options.ts'
import type { Incoming } from './receiving/incoming.ts'
import { createRouter, type RouterWindow, type Screen, START, screenOf } from './router.ts'
import { WelcomeScreen } from './screens/welcome-screen.tsx'
import { ShownScreen } from './shown-screen.tsx'
import type { Device } from './storage/device.ts'
import { useStore } from './storage/use-store.ts'
import { chooseLanguage, textsOf } from './words/texts.ts'

/** What the page starts with. */
export interface AppProps {
  readonly options: PageOptions
  readonly device: Device
  /** What stood behind the `#` of the address; it no longer does. */
  readonly fragment: string
  readonly window: RouterWindow
}

/** The app. */
export function App(props: AppProps): JSX.Element {
  const { options, device } = props
  const [language, setLanguage] = useLanguage(props)
  const kept = useStore(device)
  const folder = useFolder(kept.store, options.verifierUrl)
  const { view, screen } = useView(props, folder)
  const texts = textsOf(language)
  const shared = { texts, language, onLanguage: setLanguage }
  if (kept.isAsking) {
    return (
      <Frame {...shared}>
        <WelcomeScreen
          texts={texts}
          onOwn={() => {
            kept.chooseOwn()
            device.keepLanguage(language)
          }}
          onShared={kept.chooseShared}
        />
      </Frame>
    )
  }
  if (folder === undefined || view === undefined) {
    return (
      <Frame {...shared}>
        <p class="wait">{texts.frame.wait}</p>
      </Frame>
    )
  }
  const whole: WalletView = {
    ...view,
    texts,
    locale: texts.reads,
    startAgain: async () => {
      await folder.store.wipe()
      view.tick([])
      view.receive(undefined)
      kept.forget()
      view.router.replace(START)
    },
  }
  return (
    <WalletContext.Provider value={whole}>
      <Frame {...shared} storage={kept.state} menu={{ screen, router: view.router }}>
        <ShownScreen screen={screen} />
      </Frame>
    </WalletContext.Provider>
  )
}

/** The one kept here; on a first visit that of the page with the link, which the worker chose there. */
function useLanguage({
  device,
  fragment,
}: AppProps): readonly [string, (language: string) => void] {
  const [language, setLanguage] = useState(() => {
    const incoming = incomingOf(fragment)
    const linked = incoming === undefined ? undefined : languageOfLink(incoming)
    return chooseLanguage(device.language() ?? linked, navigator.languages)
  })
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const change = (chosen: string): void => {
    device.keepLanguage(chosen)
    setLanguage(chosen)
  }
  return [language, change]
}

function languageOfLink(incoming: Incoming): string | undefined {
  switch (incoming.kind) {
    case 'offer':
      return incoming.choices.language
    case 'share':
    case 'request':
      return incoming.language
    default:
      return undefined
  }
}

type Unspoken = Omit<WalletView, 'texts' | 'locale' | 'startAgain'>

function useView(
  { options, fragment, window }: AppProps,
  folder: Folder | undefined,
): { readonly view: Unspoken | undefined; readonly screen: Screen } {
  const [incoming, receive] = useState(() => incomingOf(fragment))
  const [ticked, tick] = useState<readonly string[]>([])
  const [screen, setScreen] = useState<Screen>(() =>
    fragment === '' ? screenOf(window.history.state) : { name: 'incoming' },
  )
  const onFragment = useCallback((text: string) => {
    receive(incomingOf(text))
    setScreen({ name: 'incoming' })
  }, [])
  const router = useMemo(() => createRouter(window, setScreen, onFragment), [window, onFragment])
  const isLost = screen.name === 'incoming' && incoming === undefined
  const shown = isLost ? START : screen
  const view = folder && {
    ...{ options, folder, router, screen: shown },
    ...{ ticked, tick, incoming, receive },
  }
  return { view, screen: shown }
}

/** What a link carried; undefined when it carried nothing. */
function incomingOf(fragment: string): Incoming | undefined {
  if (fragment === '' || fragment === '#') return undefined
  return parseWalletFragment(fragment) ?? { kind: 'broken' }
}
