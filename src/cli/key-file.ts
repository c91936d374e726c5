/**
 * Key files on disk: written once, never over another, and refused when others can read them.
 * @module
 */
import { stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import type { JsonValue } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import { isDevelopmentKeyFile, type NamedKeyPair, openKeyFile } from '../suites/key-file.ts'
import { variableOf } from '../web/shared/config.ts'
import { makeFolder, readNamed } from './named-files.ts'

/** The end of the name of a file whose secret is in clear. */
export const DEVELOPMENT_KEY_SUFFIX = '.dev.json'

/** A key file has some 600 bytes. */
const MOST_BYTES = 16 * 1024
/** Read or write for group or others. */
const OPEN_TO_OTHERS = 0o077

/** How a key file may be opened. */
export interface KeyFileOptions {
  readonly passphrase?: string | undefined
  /** Whether a secret in clear is accepted. */
  readonly development: boolean
}

/** Writes a key file that only its owner can read, in a folder that may not exist yet. */
export async function writeKeyFile(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path))
  try {
    await writeFile(path, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (cause) {
    const exists = (cause as { readonly code?: unknown }).code === 'EEXIST'
    const why = exists ? 'exists already, and a key is never replaced' : 'cannot be written'
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The key file ${path} ${why}.`, { cause })
  }
}

/**
 * Reads a key from its file.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` when others can read it, its secret is in clear outside
 *   development mode, or the passphrase is wrong
 */
export async function readKeyFile(path: string, options: KeyFileOptions): Promise<NamedKeyPair> {
  const file = await readKeyFileText(path)
  if (isDevelopmentKeyFile(file)) {
    if (!options.development || !path.endsWith(DEVELOPMENT_KEY_SUFFIX)) {
      const where = `in a file *${DEVELOPMENT_KEY_SUFFIX}`
      const message = `The key of ${path} is in clear: that works in development mode only, ${where}.`
      throw new KlusCvError('ERR_KLUSCV_KEY', message)
    }
  } else {
    await refuseOpenFile(path)
    if (options.passphrase === undefined) throw missingPassphrase(path)
  }
  return openKeyFile(file, options.passphrase)
}

/** The JSON of a key file, whoever can read it: for its public part. */
export async function readKeyFileText(path: string): Promise<JsonValue> {
  const parsed = parseJson(await readNamed(path), { maxBytes: MOST_BYTES })
  if (parsed.ok) return parsed.value
  throw new KlusCvError('ERR_KLUSCV_KEY', `The file ${path} is not a key file.`)
}

function missingPassphrase(path: string): KlusCvError {
  const message = `${variableOf('keyPassphrase')} is required: the passphrase of ${path}.`
  return new KlusCvError('ERR_KLUSCV_KEY', message)
}

async function refuseOpenFile(path: string): Promise<void> {
  const { mode, uid } = await stat(path)
  // Windows has neither: node shows the same for everyone.
  if (process.platform === 'win32') return
  if ((mode & OPEN_TO_OTHERS) !== 0) {
    throw new KlusCvError(
      'ERR_KLUSCV_KEY',
      `The key file ${path} can be read by others: chmod 600 it.`,
    )
  }
  if (uid !== process.getuid?.()) {
    throw new KlusCvError(
      'ERR_KLUSCV_KEY',
      `The key file ${path} belongs to another user: chown it.`,
    )
  }
}
