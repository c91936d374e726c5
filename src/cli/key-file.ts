/**
 * Key files on disk: refused when others can read or write them, and never written over by a new
 * key. Changing one is change-key-file.ts.
 * @module
 */
import { stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import { parseJson } from '../core/parse-json.ts'
import { openKeyFile } from '../suites/key-file.ts'
import { findKey } from '../suites/key-life.ts'
import {
  type HeldKey,
  type KeyEntry,
  type KeyFile,
  type NamedKeyPair,
  parseKeyFile,
} from '../suites/parse-key-file.ts'
import { variableOf } from '../web/shared/config.ts'
import { readSettings } from '../web/shared/read-settings.ts'
import type { CommandIo } from './command-io.ts'
import { makeFolder, readNamed } from './named-files.ts'

/** The end of the name of a file whose secret is in clear. */
export const DEVELOPMENT_KEY_SUFFIX = '.dev.json'

/** A hundred keys of some 400 bytes. */
const MOST_BYTES = 64 * 1024
/** Read or write for group or others. */
const OPEN_TO_OTHERS = 0o077

/** How a key file may be opened. */
export interface KeyFileOptions {
  readonly passphrase?: string | undefined
  /** Whether a secret in clear is accepted. */
  readonly development: boolean
}

/** Writes a new key file that only its owner can read, in a folder that may not exist yet. */
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
 * Reads all keys of a file, with the secrets that it holds.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` when others can read it, a secret is in clear outside
 *   development mode, or the passphrase is wrong
 */
export async function readKeys(path: string, options: KeyFileOptions): Promise<readonly HeldKey[]> {
  const file = await readUnopened(path)
  if (file.encryption === undefined) {
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

/**
 * Reads the key of a file that signs, with its secret.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` as {@link readKeys}, and when there is none
 */
export async function readKeyFile(path: string, options: KeyFileOptions): Promise<NamedKeyPair> {
  const { id, publicKeyMultibase, secretKeyMultibase } =
    findKey(await readKeys(path, options), 'active') ?? {}
  if (id !== undefined && publicKeyMultibase !== undefined && secretKeyMultibase !== undefined) {
    return { id, publicKeyMultibase, secretKeyMultibase }
  }
  throw new KlusCvError('ERR_KLUSCV_KEY', `The file ${path} holds no key that signs.`)
}

/** What a key file says without its passphrase, whoever can read it. Nothing of it is proven. */
export async function readUnopened(path: string): Promise<KeyFile> {
  const parsed = parseJson(await readNamed(path), { maxBytes: MOST_BYTES })
  if (parsed.ok) return parseKeyFile(parsed.value)
  throw new KlusCvError('ERR_KLUSCV_KEY', `The file ${path} is not a key file.`)
}

/**
 * Every key of a file as everyone may know it: held against its passphrase when that is set, and
 * with a warning when it is not.
 */
export async function readEntries(
  path: string,
  { environment, err }: Pick<CommandIo, 'environment' | 'err'>,
): Promise<readonly KeyEntry[]> {
  const file = await readUnopened(path)
  const { keyPassphrase } = readSettings({ use: ['keyPassphrase'], environment })
  if (file.encryption === undefined) return file.keys
  if (keyPassphrase !== undefined) return openKeyFile(file, keyPassphrase)
  const without = `Without ${variableOf('keyPassphrase')}`
  err(`${without} it is not checked whether someone changed ${path}.\n`)
  return file.keys
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
