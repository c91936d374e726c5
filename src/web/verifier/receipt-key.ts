/**
 * The key with which a verifier signs receipts, from its settings. It is trusted for nothing else:
 * no certificate is ever signed with it.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { createSigner } from '../../suites/keys.ts'
import type { NamedKeyPair } from '../../suites/parse-key-file.ts'
import { isPublishedKey } from '../../trust/development.ts'
import { namesOf, type Settings } from '../shared/config.ts'
import type { ReceiptSource } from './receipts.ts'

/** Reads the key of a file that signs. */
export type ReadKey = (
  path: string,
  options: { readonly passphrase?: string | undefined; readonly development: boolean },
) => Promise<NamedKeyPair>

type ReceiptSettings = Settings<'receiptKeyFile' | 'keyPassphrase' | 'publicUrl' | 'development'>

/**
 * Opens the key, when there is one.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` when it cannot be opened; `ERR_KLUSCV_OPTION` when a receipt
 *   could not say by whom it is, or the key is one that everyone has
 */
export async function openReceiptKey(
  { receiptKeyFile, keyPassphrase: passphrase, publicUrl, development }: ReceiptSettings,
  readKey: ReadKey,
): Promise<Pick<ReceiptSource, 'signer' | 'publicKeyMultibase' | 'address'> | undefined> {
  if (receiptKeyFile === undefined) return undefined
  if (publicUrl === undefined) {
    const message = `Receipts say where the verifier is reached: set ${namesOf('publicUrl')}.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const key = await readKey(receiptKeyFile, { passphrase, development })
  if (!development && isPublishedKey(key.publicKeyMultibase)) {
    const message = `${namesOf('receiptKeyFile')} names a development key, which everyone has.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const { publicKeyMultibase } = key
  return { signer: createSigner(key), publicKeyMultibase, address: publicUrl }
}
