/**
 * The trust list and its key, as flags or variables name them. What is wrong with one is said
 * before anything starts, with the names of its setting and what was tried.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { readTrustKey } from '../verifier/index.ts'
import { namesOf } from '../web/shared/config.ts'
import { readNamed } from './named-files.ts'

/** What {@link readTrust} cannot do without. */
export const REQUIRED_TRUST_SETTINGS = ['trustList', 'trustKey'] as const

/** Text that was meant as a key, perhaps even a secret one: never repeated. */
const LIKE_A_KEY = /^z[1-9A-HJ-NP-Za-km-z]{20,}$/

/** Reads the key first: it is the shorter thing to mend. */
export async function readTrust(settings: {
  readonly trustList: string
  readonly trustKey: string
}): Promise<{ readonly trustKey: string; readonly trustList: Uint8Array }> {
  const trustKey = await readTrustKeyOf(`The setting ${namesOf('trustKey')}`, settings.trustKey)
  const trustList = await readNamed(settings.trustList, 'trustList')
  return { trustKey, trustList }
}

/** The trust key; `setting` begins the sentence that refuses another value. */
export async function readTrustKeyOf(setting: string, given: string): Promise<string> {
  try {
    return await readTrustKey(given)
  } catch (cause) {
    const shown = LIKE_A_KEY.test(given) ? 'what was given' : given
    const message = `${setting} must be a key (z6Mk…) or a file with one; ${shown} is neither.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause })
  }
}
