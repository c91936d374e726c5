/**
 * The trust list in use, and the promise that it never goes back: not while running, and with a
 * cache not over a restart either.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Clock } from '../core/time.ts'
import { openTrustList, readSignedTrustList } from '../trust/check-trust-list.ts'
import { findDevelopmentPlatform, isPublishedKey } from '../trust/development.ts'
import type { TrustList } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'

/** The trust list in use. */
export interface TrustListHolder {
  readonly current: () => TrustList
  /**
   * Takes another text of the list, and then remembers it.
   * @param warn - told why it could not be remembered; it is in use, and tried again next time
   * @throws KlusCvError `ERR_KLUSCV_TRUST_LIST`; the list in use stays
   */
  readonly update: (text: Uint8Array, warn?: (reason: unknown) => void) => Promise<void>
}

/** Where the list comes from and what it is held against. */
export interface TrustListSource {
  readonly text: Uint8Array
  readonly rootKey: string
  readonly clock: Clock
  readonly cache?: CacheDirectory
  /** Whether platforms of this machine may be on it. @default false */
  readonly development?: boolean
}

/**
 * Opens the list and remembers it.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION`: the root key is one for development only;
 *   `ERR_KLUSCV_TRUST_LIST`: not to be used, or older than one that was used
 */
export async function holdTrustList(source: TrustListSource): Promise<TrustListHolder> {
  const { rootKey, clock, cache, development = false } = source
  if (!development) refuseDevelopmentKey(rootKey)
  const recalled = await recall(cache, rootKey)
  const remember = createMemory(source, recalled?.version)
  // Nothing waits between comparing with the list held and holding another: of two at once, the
  // newer one stays.
  const take = (text: Uint8Array, held: TrustList | undefined): TrustList => {
    const list = openTrustList(text, { rootKey, now: clock(), ...(held && { held }) })
    if (!development) refuseDevelopmentPlatform(list)
    return list
  }
  let current = take(source.text, recalled)
  await remember({ text: source.text, version: current.version })
  return {
    current: () => current,
    update: async (text, warn) => {
      current = take(text, current)
      await remember({ text, version: current.version }, warn)
    },
  }
}

interface Taken {
  readonly text: Uint8Array
  readonly version: number
}

/** Writes one list after the other, in the order in which they were taken: the newest comes last. */
function createMemory({ cache, rootKey }: TrustListSource, recalled: number | undefined) {
  let written = recalled
  let writing = Promise.resolve()
  return (taken: Taken, warn: (reason: unknown) => void = () => undefined): Promise<void> => {
    writing = writing.then(async () => {
      if (taken.version === written) return
      try {
        await cache?.write('trust-lists', rootKey, taken.text)
        written = taken.version
      } catch (reason) {
        warn(reason)
      }
    })
    return writing
  }
}

function refuseDevelopmentKey(rootKey: string): void {
  if (!isPublishedKey(rootKey)) return
  const message = 'the trust key is a development key, which works in development mode only'
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

function refuseDevelopmentPlatform(list: TrustList): void {
  const platform = findDevelopmentPlatform(list)
  if (platform === undefined) return
  const message = `the trust list names ${platform.did}, which works in development mode only`
  throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', message)
}

/** The list that was used last; one that this key did not sign was not. */
async function recall(
  cache: CacheDirectory | undefined,
  rootKey: string,
): Promise<TrustList | undefined> {
  const text = await cache?.read('trust-lists', rootKey)
  if (text === undefined) return undefined
  try {
    return readSignedTrustList(text, rootKey)
  } catch (error) {
    if (error instanceof KlusCvError) return undefined
    throw error
  }
}
