/**
 * The trust list and the key it is held against, as an operator names them: a file each, or the
 * key itself.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { KlusCvError } from '../core/errors.ts'
import { parsePublicKey } from '../suites/multikey.ts'
import type { VerifierOptions } from './open-verifier.ts'

/** Where both are. */
export interface TrustFiles {
  /** Path of the trust list. */
  readonly trustList: string
  /** The key (`z6Mk…`), or the path of a file with it. */
  readonly trustKey: string
}

/**
 * Reads both. Whether the key signed the list is for `openVerifier` to see.
 *
 * @returns two options of `openVerifier`
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when a file cannot be read or holds no key
 */
export async function readTrustFiles({
  trustList,
  trustKey,
}: TrustFiles): Promise<Pick<VerifierOptions, 'trustList' | 'trustKey'>> {
  return {
    trustList: await readNamed(trustList, 'trust list'),
    trustKey: await readTrustKey(trustKey),
  }
}

/**
 * The trust key itself, or the one in the file.
 *
 * @param keyOrFile - `z6Mk…`, or the path of a file with nothing else in it
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when it is neither
 */
export async function readTrustKey(keyOrFile: string): Promise<string> {
  if (parsePublicKey(keyOrFile).ok) return keyOrFile
  const text = new TextDecoder().decode(await readNamed(keyOrFile, 'trust key')).trim()
  if (parsePublicKey(text).ok) return text
  throw new KlusCvError(
    'ERR_KLUSCV_OPTION',
    'the trust key must be a key (z6Mk…) or a file with one',
  )
}

async function readNamed(path: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `the ${what} file cannot be read`, { cause })
  }
}
