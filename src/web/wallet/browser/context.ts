/**
 * What every screen works with.
 * @module
 */

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Locale } from '../../../claims/words.ts'
import { KlusCvError } from '../../../core/errors.ts'
import type { Folder } from './folder.ts'
import type { PageOptions } from './page-options.ts'
import type { Incoming } from './receiving/incoming.ts'
import type { Router, Screen } from './router.ts'
import type { Texts } from './words/text-types.ts'

/** The same for all screens. */
export interface WalletView {
  readonly texts: Texts
  /** In which language certificates are read. */
  readonly locale: Locale
  readonly options: PageOptions
  readonly folder: Folder
  readonly router: Router
  readonly screen: Screen
  /** Which certificates are ticked, to be shared. */
  readonly ticked: readonly string[]
  readonly tick: (ids: readonly string[]) => void
  /** What came in and waits for the worker. */
  readonly incoming: Incoming | undefined
  readonly receive: (incoming: Incoming | undefined) => void
  /** Removes everything and starts again. */
  readonly startAgain: () => Promise<void>
}

export const WalletContext = createContext<WalletView | undefined>(undefined)

/** For screens and parts. */
export function useWallet(): WalletView {
  const view = useContext(WalletContext)
  if (view === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'A screen is drawn inside the app.')
  }
  return view
}
