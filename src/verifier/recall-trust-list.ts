/**
 * Which trust list was in use last, and by which root key. A key comes into use only by a list that the
 * key before it signed and that names it (`nextRootKey`): whoever can change one setting of a verifier
 * is not yet whom it trusts.
 *
 *     trust-keys/in use      the root key of the list that was used last
 *     trust-lists/<key>      the newest list of each root key: a chain of them, link by link
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { parsePublicKey } from '../suites/multikey.ts'
import { readSignedTrustList } from '../trust/check-trust-list.ts'
import type { TrustList } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'

/** A list, and the key that signs what may follow it. */
export interface TrustListInUse {
  readonly list: TrustList
  readonly rootKey: string
}

/** The name of the root key in the cache. */
export const KEY_IN_USE = 'in use'

/** A key is handed over once in years; a chain that goes on for ever is not one. */
const LINKS_AT_MOST = 20

/**
 * What was used last by a verifier that is told to trust `rootKey`.
 *
 * @throws KlusCvError `ERR_KLUSCV_TRUST_LIST` when another key was in use that did not hand over to it
 */
export async function recallTrustList(
  cache: CacheDirectory,
  rootKey: string,
): Promise<TrustListInUse | undefined> {
  const own = await recall(cache, rootKey)
  const lastKey = await recallKey(cache)
  if (lastKey === undefined || lastKey === rootKey) return own
  const last = await recall(cache, lastKey)
  if (last === undefined) return own
  if (await leadsTo(lastKey, own, cache)) return last
  if (last.list.nextRootKey === rootKey) return { list: newerOf(last, own).list, rootKey }
  throw new KlusCvError(
    'ERR_KLUSCV_TRUST_LIST',
    'the trust key is not the one that was used last: it needs a list signed by that one that names it ' +
      'as nextRootKey, or an empty cache to begin anew',
  )
}

/** Whether a list hands over to this key, by as many keys in between as there were. */
async function leadsTo(
  key: string,
  from: TrustListInUse | undefined,
  cache: CacheDirectory,
): Promise<boolean> {
  let link = from
  for (let links = 0; links < LINKS_AT_MOST && link?.list.nextRootKey !== undefined; links += 1) {
    if (link.list.nextRootKey === key) return true
    link = await recall(cache, link.list.nextRootKey)
  }
  return false
}

function newerOf(one: TrustListInUse, other: TrustListInUse | undefined): TrustListInUse {
  return other !== undefined && other.list.version > one.list.version ? other : one
}

async function recallKey(cache: CacheDirectory): Promise<string | undefined> {
  const text = await cache.read('trust-keys', KEY_IN_USE)
  const key = new TextDecoder().decode(text)
  return parsePublicKey(key).ok ? key : undefined
}

/** The newest list of this key; one that it did not sign is none. */
async function recall(cache: CacheDirectory, rootKey: string): Promise<TrustListInUse | undefined> {
  const text = await cache.read('trust-lists', rootKey)
  if (text === undefined) return undefined
  try {
    return { list: readSignedTrustList(text, rootKey), rootKey }
  } catch (error) {
    if (error instanceof KlusCvError) return undefined
    throw error
  }
}
