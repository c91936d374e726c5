/**
 * The ciphertext of a share from the store, or why there is none.
 * @module
 */
import { SHARE_BLOB_BYTES } from '../../../certificate/share-store.ts'
import type { ShareTrouble } from '../pages/share-text-types.ts'

/** After so long nobody waits any more. */
const PATIENCE_MS = 15_000

/** The end of the problem type that tells of a share which was stopped; any other has ended. */
const STOPPED = 'ERR_KLUSCV_SHARE_STOPPED'

/** Asks the store; a share is sealed, so the store is told nothing but its id. */
export async function retrieveShare(url: string): Promise<Uint8Array<ArrayBuffer> | ShareTrouble> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) return await readRefusal(response)
    const blob = new Uint8Array(await response.arrayBuffer())
    return blob.length > SHARE_BLOB_BYTES ? 'unreadable' : blob
  } catch {
    return navigator.onLine ? 'unreachable' : 'offline'
  }
}

async function readRefusal(response: Response): Promise<ShareTrouble> {
  if (response.status === 404) return 'unknown'
  if (response.status !== 410) return 'unreachable'
  const { type } = (await response.json()) as { readonly type?: unknown }
  return typeof type === 'string' && type.endsWith(STOPPED) ? 'stopped' : 'ended'
}
