/**
 * The keys of an issuer from its settings: the one that signs, in this process or in a program, and
 * those that are published beside it.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Signer } from '../../core/signer.ts'
import { createProgramSigner, createSigner, type PublishedKey } from '../../issuer/index.ts'
import { findKey } from '../../suites/key-life.ts'
import { didOf, type HeldKey, type KeyEntry } from '../../suites/parse-key-file.ts'
import { isPublishedKey } from '../../trust/development.ts'
import { namesOf, type Settings } from '../shared/config.ts'

/** Reads the keys of a file. Injected: files with secrets are the command's business. */
export type ReadKeys = (
  path: string,
  options: { readonly passphrase?: string | undefined; readonly development: boolean },
) => Promise<readonly HeldKey[]>

/** The keys of an issuer, as `createIssuer` takes them. */
export interface OpenKeys {
  readonly signer: Signer
  readonly publicKeyMultibase: string
  readonly otherKeys: readonly PublishedKey[]
  readonly signsFrom?: string
}

/** Keys, and the signing program to end when done. */
export interface OpenedKeys {
  readonly keys: OpenKeys
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
  const active = findKey(held, 'active')
  if (active === undefined) {
    const message = `No key of ${keyFile} signs: activate the next one (kluscv keys activate).`
    throw new KlusCvError('ERR_KLUSCV_KEY', message)
  }
  const { signer, close } = signerOf(active, settings)
  const { publicKeyMultibase, from } = active
  const otherKeys = held.filter((key) => key !== active).map(publishedKeyOf)
  const keys = { signer, publicKeyMultibase, otherKeys }
  return { keys: from === undefined ? keys : { ...keys, signsFrom: from }, close }
}

/** A key as the DID document has it; a day ends with its last second. */
function publishedKeyOf({
  id,
  publicKeyMultibase,
  until,
  compromisedSince,
}: KeyEntry): PublishedKey {
  return {
    id,
    publicKeyMultibase,
    ...(until === undefined ? {} : { expires: `${until}T23:59:59Z` }),
    ...(compromisedSince === undefined ? {} : { revoked: compromisedSince }),
  }
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

/** By the keys themselves: their file may have been renamed, or encrypted anew. */
function refusePublishedKeys(keys: readonly KeyEntry[]): void {
  if (!keys.some(({ publicKeyMultibase }) => isPublishedKey(publicKeyMultibase))) return
  const message = 'the signing key is a development key, which works in development mode only'
  throw new KlusCvError('ERR_KLUSCV_KEY', message)
}

/** Before a database is opened for nothing, and in the words of who made the key. */
function refuseKeysOfAnother(keys: readonly KeyEntry[], did: Did): void {
  const owner = didOf(keys)
  if (owner === did) return
  const message = `This key was made for ${owner}, and ${namesOf('publicUrl')} makes ${did}: make another key, or use that address.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
