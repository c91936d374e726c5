/**
 * Which store the page works with. On a device of one's own it is opened at once; else it is asked
 * whose device this is, and nothing is written before the answer.
 * @module
 */
import { useEffect, useState } from 'preact/hooks'
import type { Device } from './device.ts'
import { openIndexedStore } from './indexed-store.ts'
import { createMemoryStore } from './memory-store.ts'
import { forgetOffline, keepOffline } from './offline.ts'
import type { WalletStore } from './wallet-store.ts'

/** How the map is kept: on the device, in this window by choice, or in it because nothing else works. */
export type StorageState = 'own' | 'shared' | 'refused'

/** The store, or the question that comes before it. */
export interface ChosenStore {
  readonly store: WalletStore | undefined
  readonly state: StorageState | undefined
  readonly isAsking: boolean
  readonly chooseOwn: () => void
  readonly chooseShared: () => void
  /** Back to the question, after everything was removed. */
  readonly forget: () => void
}

/** The store of this window. */
export function useStore(device: Device): ChosenStore {
  const [state, setState] = useState<StorageState | undefined>(device.isOwn() ? 'own' : undefined)
  const [store, setStore] = useState<WalletStore>()
  useEffect(() => {
    if (state === undefined) setStore(undefined)
    else if (state !== 'own')
      setStore((known) => (known?.isKept === false ? known : createMemoryStore()))
    else openIndexedStore().then(setStore, () => setState('refused'))
  }, [state])
  useEffect(() => {
    if (state === 'own') keepOffline()
  }, [state])
  return {
    store,
    state,
    isAsking: state === undefined,
    chooseOwn: () => {
      setState(device.keepAsOwn() ? 'own' : 'refused')
      askToStay()
    },
    chooseShared: () => setState('shared'),
    forget: () => {
      device.forget()
      forgetOffline().catch(() => undefined)
      setState(undefined)
    },
  }
}

/** Browsers that need room throw away what was not asked to stay. */
function askToStay(): void {
  navigator.storage?.persist?.().catch(() => undefined)
}
