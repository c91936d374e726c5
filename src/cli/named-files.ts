/**
 * Files that someone names on the command line: a problem says which file, in one sentence.
 * @module
 */
import { createReadStream } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import type { JsonValue } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import { namesOf, type SettingName } from '../web/shared/config.ts'

/** For the owner alone: a folder that is made here holds keys or certificates. */
const PRIVATE_FOLDER = 0o700

/** The bytes of a file that an argument names, or a setting. */
export async function readNamed(path: string, setting?: SettingName): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    const message =
      setting === undefined
        ? `The file ${path} cannot be read.`
        : `The setting ${namesOf(setting)} must name a file that can be read; ${path} cannot.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause })
  }
}

/** The same bytes in pieces, for a file that may be of any length. */
export async function* readNamedPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be read.`, { cause })
  }
}

/** The value in a JSON file that an argument names. */
export async function readNamedJson(path: string): Promise<JsonValue> {
  const parsed = parseJson(await readNamed(path))
  if (parsed.ok) return parsed.value
  throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} must hold strict JSON.`)
}

/** Makes the folder unless it exists; without a mode for the owner alone. */
export async function makeFolder(path: string, mode = PRIVATE_FOLDER): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode })
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The folder ${path} cannot be made.`, { cause })
  }
}

/** Writes a file, in a folder that is made when it does not exist. */
export async function writeNamed(
  path: string,
  content: string | Uint8Array,
  options: { readonly mode?: number } = {},
): Promise<void> {
  await makeFolder(dirname(path))
  try {
    await writeFile(path, content, options)
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be written.`, { cause })
  }
}
