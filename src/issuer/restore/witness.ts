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
import type { PublishedFolder } from '../publication/ports.ts'
import { WITNESS_PATH } from '../publication/published-paths.ts'
import type { Witness } from './ports.ts'

/**
 * What was seen last; undefined in a new folder, and when the file is not what was written there.
 * @throws ERR_KLUSCV_OPTION for the folder of another issuer
 */
export async function readWitness(folder: PublishedFolder, did: Did): Promise<Witness | undefined> {
  const parsed = parseJson((await folder.read(WITNESS_PATH)) ?? '')
  if (!parsed.ok || !isJsonObject(parsed.value)) return undefined
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
  return isWitness ? { epoch: Number(epoch), serial, hash } : undefined
}

/** Notes what is seen now. */
export async function writeWitness(
  folder: PublishedFolder,
  did: Did,
  { epoch, serial, hash }: Witness,
): Promise<void> {
  const text = JSON.stringify({ did, epoch, serial, hash })
  if ((await folder.read(WITNESS_PATH)) !== text) await folder.write(WITNESS_PATH, text)
}
