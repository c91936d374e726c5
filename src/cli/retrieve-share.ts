/**
 * What stands behind a share link, for `kluscv verify`: the store gives what it keeps to whoever knows
 * its id, and it is opened on this machine. The key of the link goes nowhere.
 * @module
 */
import { openShare } from '../certificate/open-share.ts'
import type { ShareLink } from '../certificate/share-link.ts'
import { SHARE_BLOB_BYTES } from '../certificate/share-store.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Fetcher } from '../core/fetcher.ts'
import type { ProblemType } from '../core/problems.ts'
import { namesOf } from '../web/shared/config.ts'

/** Where shares are kept. */
export interface ShareStore {
  /** The wallet's address: its store is part of it. */
  readonly walletUrl: string | undefined
  /** Absent when nothing may be retrieved. */
  readonly fetcher: Fetcher | undefined
}

/** The bytes that were shared, or why there are none. */
export async function retrieveShare(
  { id, key }: ShareLink,
  { walletUrl, fetcher }: ShareStore,
): Promise<Uint8Array | ProblemType> {
  if (walletUrl === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `A share link needs ${namesOf('walletUrl')}.`)
  }
  if (fetcher === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'A share link cannot be opened with --offline.')
  }
  const url = `${walletUrl.replace(/\/$/, '')}/v1/shares/${id}`
  const request = { url, maxBytes: SHARE_BLOB_BYTES, mediaTypes: ['application/octet-stream'] }
  const body = await fetcher(request).catch(() => undefined)
  // Stopped, ended, or the store is down: nothing is known of the certificate.
  if (body === undefined) return 'check_failed_to_run'
  return (await openShare(body.bytes, key)) ?? 'PARSING_ERROR'
}
