/**
 * The keys of an issuer from its settings: the one that signs, in this process or in a program, and
 * those that are published beside it.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Signer } from '../../core/signer.ts'
import {
  activeKeyOf,
  createProgramSigner,
  createSigner,
  type IssuerKeys,
  issuerKeysOf,
  refusePublishedKeys,
} from '../../issuer/index.ts'
import { didOf, type HeldKey, type KeyEntry } from '../../suites/parse-key-file.ts'
import { namesOf, type Settings } from '../shared/config.ts'

/** Reads the keys of a file. Injected: files with secrets are the command's business. */
export type ReadKeys = (
  path: string,
  options: { readonly passphrase?: string | undefined; readonly development: boolean },
) => Promise<readonly HeldKey[]>

/** Keys, and the signing program to end when done. */
export interface OpenedKeys {
  readonly keys: IssuerKeys
  readonly close: () => Promise<void>
}

type KeySettings = Settings<
  'keyFile' | 'keyPassphrase' | 'signerCommand' | 'development',
  'keyFile'
>

/**
 * Opens the keys of this DID.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` when no key signs, or a development key outside development
 *   mode; `ERR_KLUSCV_OPTION` for the keys of another DID, and for a signing program that is missing
 *   or too much
 */
export async function openKeys(
  settings: KeySettings,
  did: Did,
  readKeys: ReadKeys,
): Promise<OpenedKeys> {
  const { keyFile, keyPassphrase: passphrase, development } = settings
  const held = await readKeys(keyFile, { passphrase, development })
  if (!development) refusePublishedKeys(held)
  refuseKeysOfAnother(held, did)
  const active = activeKeyOf(held)
  const { signer, close } = signerOf(active, settings)
  return { keys: issuerKeysOf(held, active, signer), close }
}

function signerOf(
  { id, publicKeyMultibase, secretKeyMultibase }: HeldKey,
  { keyFile, signerCommand }: KeySettings,
): { readonly signer: Signer; readonly close: () => Promise<void> } {
  if (secretKeyMultibase === undefined) {
    if (signerCommand === undefined) {
      const message = `${keyFile} has no secret of ${id}: name the program that signs with it, ${namesOf('signerCommand')}.`
      throw new KlusCvError('ERR_KLUSCV_OPTION', message)
    }
    const signer = createProgramSigner({ id, publicKeyMultibase, command: signerCommand })
    return { signer, close: signer.close }
  }
  if (signerCommand !== undefined) {
    const message = `${keyFile} holds the secret of ${id}, so ${namesOf('signerCommand')} has nothing to sign with it.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  return { signer: createSigner({ id, secretKeyMultibase }), close: async () => undefined }
}

/** Before a database is opened for nothing, and in the words of who made the key. */
function refuseKeysOfAnother(keys: readonly KeyEntry[], did: Did): void {
  const owner = didOf(keys)
  if (owner === did) return
  const message = `This key was made for ${owner}, and ${namesOf('publicUrl')} makes ${did}: make another key, or use that address.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
