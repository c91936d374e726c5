/**
 * The status lists that certificates name: how a platform's lists are found before it is listed.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject } from '../core/json.ts'
import { receiveCredentials } from '../holder/index.ts'
import { readNamed } from './named-files.ts'

/** The addresses of the lists in these files, each once. */
export async function statusListsIn(
  did: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const lists = await Promise.all(files.map((file) => listsIn(did, file)))
  return [...new Set(lists.flat())]
}

async function listsIn(did: string, file: string): Promise<readonly string[]> {
  const received = receiveCredentials(await readNamed(file))
  const own = received.ok && received.credentials.every(({ issuer }) => issuer === did)
  if (!own) {
    const message = `The file ${file} must hold certificates of ${did}.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  return received.credentials
    .flatMap(({ credentialStatus = [] }) => credentialStatus)
    .map((entry) => (isJsonObject(entry) ? String(entry['statusListCredential']) : ''))
}
