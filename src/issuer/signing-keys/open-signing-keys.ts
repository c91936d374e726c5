/**
 * The keys of an issuer from its key file: the one that signs, and those that are published beside
 * it. The file itself is opened by whoever may read it.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { Signer } from '../../core/signer.ts'
import type { PublishedKey } from '../../did/did-document.ts'
import { openKeyFile } from '../../suites/key-file.ts'
import type { NamedKey } from '../../suites/key-file-cipher.ts'
import { findKey } from '../../suites/key-life.ts'
import { createSigner } from '../../suites/keys.ts'
import { didOf, type HeldKey, type KeyEntry, parseKeyFile } from '../../suites/parse-key-file.ts'
import { isPublishedKey } from '../../trust/development.ts'

/** Keys as `createIssuer` takes them. */
export interface IssuerKeys {
  readonly signer: Signer
  readonly publicKeyMultibase: string
  readonly otherKeys: readonly PublishedKey[]
  readonly signsFrom?: string
}

/** How a key file may be opened. */
export interface OpenSigningKeysOptions {
  /** Of the file: `KLUSCV_KEY_PASSPHRASE` of the commands. */
  readonly passphrase?: string
  /** Whether a secret in clear is taken, and a key that everyone has. Default: false. */
  readonly development?: boolean
  /** The signer of a key whose secret is not in the file; default: such a file is refused. */
  readonly signerFor?: (key: NamedKey) => Signer
}

/**
 * The keys of a file that `kluscv init` or `kluscv keys create` wrote, for a backend that embeds an
 * issuer: what `createIssuer` needs of them, and the DID that they were made for.
 *
 * @param text - the text of the file; that others cannot read the file is the caller's to see to
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the passphrase is wrong or missing, anything in the file
 *   was changed, no key signs, or it is a development key outside development mode
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { openSigningKeys } from 'kluscv/issuer'
 *
 * const text = '{"keys": []}' // await readFile('kluscv/platform.key.json', 'utf8')
 * const passphrase = 'correct horse battery staple' // process.env.KLUSCV_KEY_PASSPHRASE
 * await assert.rejects(openSigningKeys(text, { passphrase }), { code: 'ERR_KLUSCV_KEY' })
 * ```
 */
export async function openSigningKeys(
  text: string,
  { passphrase, development = false, signerFor }: OpenSigningKeysOptions = {},
): Promise<IssuerKeys & { readonly did: Did }> {
  const parsed = parseJson(text)
  if (!parsed.ok) throw keyError('a key file must be strict JSON')
  const file = parseKeyFile(parsed.value)
  if (!development) refuseClear(file.encryption !== undefined, file.keys)
  const held = await openKeyFile(file, passphrase)
  const active = activeKeyOf(held)
  const { id, publicKeyMultibase, secretKeyMultibase } = active
  const signer =
    secretKeyMultibase === undefined
      ? signerFor?.({ id, publicKeyMultibase })
      : createSigner({ id, secretKeyMultibase })
  if (signer === undefined) throw keyError('the key that signs has no secret in the file')
  return { did: didOf(held), ...issuerKeysOf(held, active, signer) }
}

/** The key that signs. */
export function activeKeyOf(held: readonly HeldKey[]): HeldKey {
  const active = findKey(held, 'active')
  if (active !== undefined) return active
  throw keyError('no key of the file signs: activate the next one (kluscv keys activate)')
}

/** What `createIssuer` needs of keys, whatever signs with the active one. */
export function issuerKeysOf(
  held: readonly HeldKey[],
  active: HeldKey,
  signer: Signer,
): IssuerKeys {
  const { publicKeyMultibase, from } = active
  const otherKeys = held.filter((key) => key !== active).map(publishedKeyOf)
  const keys = { signer, publicKeyMultibase, otherKeys }
  return from === undefined ? keys : { ...keys, signsFrom: from }
}

/** Refuses keys that everyone has: by themselves, as a file may have been encrypted anew. */
export function refusePublishedKeys(keys: readonly KeyEntry[]): void {
  if (!keys.some(({ publicKeyMultibase }) => isPublishedKey(publicKeyMultibase))) return
  throw keyError('the signing key is a development key, which works in development mode only')
}

function refuseClear(isEncrypted: boolean, keys: readonly KeyEntry[]): void {
  if (!isEncrypted) throw keyError('the key file is in clear, which works in development mode only')
  refusePublishedKeys(keys)
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

function keyError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_KEY', message)
}
