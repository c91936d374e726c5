/**
 * Where each document stands in the folder of what is published.
 *
 * ```
 * public/                     what everyone may read: serve this folder, and nothing beside it
 *   did.json, .well-known/did.json
 *   profile
 *   status-lists/{group}-{purpose}
 *   issued/index.json         answers for /issued
 *   issued/{day}
 * witness.json                for the issuer only: restore/witness.ts
 * ```
 * @module
 */
import { formatListName } from '../list-url.ts'
import type { ListName } from '../ports.ts'

/** Where the lists are. */
export const LISTS_FOLDER = 'public/status-lists'
/** Where the registers are. */
export const REGISTERS_FOLDER = 'public/issued'
/** Where the end of the audit trail is noted. */
export const WITNESS_PATH = 'witness.json'
/** The file for a path below the public URL: a name cannot be a file and a folder. */
export function fileName(urlPath: string): string {
  return urlPath === '/issued' ? 'issued/index.json' : urlPath.slice(1)
}

/** The same, in the folder. */
export function filePath(urlPath: string): string {
  return `public/${fileName(urlPath)}`
}

/** The path of a status list. */
export function listPath(list: ListName): string {
  return `${LISTS_FOLDER}/${formatListName(list)}`
}
