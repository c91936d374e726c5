/**
 * The trust list in use, and the promise that it never goes back: not while running, and with a
 * cache not over a restart either. Another root key comes into use only by a list that the one before
 * it signed.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Clock } from '../core/time.ts'
import { openTrustList, readSignedTrustList } from '../trust/check-trust-list.ts'
import { findDevelopmentPlatform, isPublishedKey } from '../trust/development.ts'
import type { TrustList } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'
import { KEY_IN_USE, recallTrustList, type TrustListInUse } from './recall-trust-list.ts'

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
  const recalled = await recallInUse(source)
  const remember = createMemory(cache, recalled?.list.version)
  // Nothing waits between comparing with the list held and holding another: of two at once, the
  // newer one stays.
  const take = (text: Uint8Array, held: TrustListInUse | undefined): TrustListInUse => {
    const signer = signerOf(text, held ?? { rootKey })
    const list = openTrustList(text, {
      rootKey: signer,
      now: clock(),
      ...(held && { held: held.list }),
    })
    if (!development) refuseDevelopmentPlatform(list)
    return { list, rootKey: signer }
  }
  let current = take(source.text, recalled)
  await remember({ text: source.text, ...current })
  return {
    current: () => current.list,
    update: async (text, warn) => {
      current = take(text, current)
      await remember({ text, ...current }, warn)
    },
  }
}

/** A list for development is of a key that lives as long as one run: there the next run starts anew. */
async function recallInUse(source: TrustListSource): Promise<TrustListInUse | undefined> {
  const { cache, rootKey, development = false } = source
  if (cache === undefined) return undefined
  try {
    return await recallTrustList(cache, rootKey)
  } catch (error) {
    if (development && error instanceof KlusCvError) return undefined
    throw error
  }
}

/** The key in use, or the one that the list in use hands over to when that one signed the text. */
function signerOf(
  text: Uint8Array,
  { rootKey, list }: Pick<TrustListInUse, 'rootKey'> & Partial<TrustListInUse>,
): string {
  const { nextRootKey } = list ?? {}
  return nextRootKey !== undefined && isSignedBy(nextRootKey, text) ? nextRootKey : rootKey
}

function isSignedBy(key: string, text: Uint8Array): boolean {
  try {
    readSignedTrustList(text, key)
    return true
  } catch (error) {
    if (error instanceof KlusCvError) return false
    throw error
  }
}

interface Taken extends TrustListInUse {
  readonly text: Uint8Array
}

/** Writes one list after the other, in the order in which they were taken: the newest comes last. */
function createMemory(cache: CacheDirectory | undefined, recalled: number | undefined) {
  let written = recalled
  let writing = Promise.resolve()
  return (taken: Taken, warn: (reason: unknown) => void = () => undefined): Promise<void> => {
    writing = writing.then(async () => {
      const { text, rootKey, list } = taken
      if (list.version === written) return
      try {
        await cache?.write('trust-lists', rootKey, text)
        // Last: a key without its list would be one that nobody handed over to.
        await cache?.write('trust-keys', KEY_IN_USE, new TextEncoder().encode(rootKey))
        written = list.version
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
