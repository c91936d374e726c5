/**
 * Shares by a link from the command. The file that comes out belongs to whoever shares: with it the
 * share is stopped.
 *
 *     {"link": "https://verify.example/s#<id>.<key>", "id", "stopToken", "until",
 *      "walletUrl": whose store keeps it}
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { type SharedLink, shareCredentials, stopShare } from '../holder/index.ts'
import { namesOf, type SettingName } from '../web/shared/config.ts'
import { readNamedJson, writeNamed } from './named-files.ts'

const DAY_MS = 24 * 3_600_000

/** What is shared, and how. */
export interface ShareFileRequest {
  readonly document: JsonObject
  readonly walletUrl: string | undefined
  readonly verifierUrl: string | undefined
  readonly days: number
}

/**
 * Shares a document, and writes what was made to a file of the owner alone.
 * @throws KlusCvError `ERR_KLUSCV_OPTION` without both addresses, and as {@link shareCredentials}
 */
export async function shareToFile(path: string, request: ShareFileRequest): Promise<SharedLink> {
  const walletUrl = required(request.walletUrl, 'walletUrl')
  const shared = await shareCredentials({
    document: request.document,
    walletUrl,
    verifierUrl: required(request.verifierUrl, 'verifierUrl'),
    until: new Date(Date.now() + request.days * DAY_MS),
    fetch,
  })
  await writeNamed(path, `${JSON.stringify({ ...shared, walletUrl }, null, 2)}\n`, { mode: 0o600 })
  return shared
}

/** Stops the share of such a file; again is no mistake. */
export async function stopShareOf(path: string): Promise<void> {
  const file = await readNamedJson(path)
  const { id, stopToken, walletUrl } = isJsonObject(file) ? file : {}
  if (typeof id !== 'string' || typeof stopToken !== 'string' || typeof walletUrl !== 'string') {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} is not one of "present --link".`)
  }
  await stopShare({ walletUrl, fetch }, { id, stopToken })
}

function required(address: string | undefined, name: SettingName): string {
  if (address !== undefined) return address
  throw new KlusCvError('ERR_KLUSCV_OPTION', `A share link needs ${namesOf(name)}.`)
}
