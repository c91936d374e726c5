/**
 * The end of the audit trail as this issuer saw it last, kept beside the published documents.
 *
 * ```
 * witness.json   { "did": "did:web:tempo.example", "epoch": 1, "serial": "4711", "hash": "9b3e…" }
 * ```
 *
 * Each entry is bound to all before it: a database that does not have this one was set back, or went
 * on from an earlier moment in another way.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { GuardedFolder } from '../publication/guard-folder.ts'
import { WITNESS_PATH } from '../publication/published-paths.ts'
import type { Witness } from './ports.ts'

/** What was seen last, and the text that says so. */
export interface KeptWitness {
  readonly text: string | undefined
  /** Absent in a new folder, and when the text is not what was written there. */
  readonly seen?: Witness
}

/**
 * Reads what was seen last.
 * @throws ERR_KLUSCV_OPTION for the folder of another issuer
 */
export async function readWitness(folder: GuardedFolder, did: Did): Promise<KeptWitness> {
  const text = await folder.read(WITNESS_PATH)
  const parsed = parseJson(text ?? '')
  if (!parsed.ok || !isJsonObject(parsed.value)) return { text }
  const { did: owner, epoch, serial, hash } = parsed.value
  if (owner !== did) {
    const message = 'the folder of published documents belongs to an issuer with another DID'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const isWitness =
    Number.isSafeInteger(epoch) &&
    typeof serial === 'string' &&
    /^[1-9][0-9]{0,17}$/.test(serial) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash)
  return isWitness ? { text, seen: { epoch: Number(epoch), serial, hash } } : { text }
}

/**
 * Notes what is seen now, in place of what was read before. Another text by then is another
 * process's, or could not be read: it stays.
 */
export async function writeWitness(
  folder: GuardedFolder,
  did: Did,
  { before, end }: { readonly before: KeptWitness; readonly end: Witness },
): Promise<void> {
  const { epoch, serial, hash } = end
  const text = JSON.stringify({ did, epoch, serial, hash })
  await folder.replace(WITNESS_PATH, async (kept) => (kept === before.text ? text : undefined))
}
