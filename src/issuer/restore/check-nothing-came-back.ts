/**
 * What was withdrawn stays withdrawn: a list is held against the one before it, in the database and
 * in the folder beside it, whatever became of the rows that it is made of.
 * @module
 */
import type { StatusPurpose } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { decodeBitstring } from '../../status/bitstring.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { ListFacts, PublishedList } from '../ports.ts'
import { readKeptList } from './kept-list.ts'

/** Bits that, once set, stay set: a missing one would bring back what was withdrawn. */
const FINAL_PURPOSES: readonly StatusPurpose[] = ['revocation', 'refresh']

/** A list that is about to be signed. */
export interface ListDraft {
  readonly purpose: StatusPurpose
  readonly bits: Uint8Array
  readonly previous: ListFacts['previous']
  /** As it stands in the folder; read before `previous` was. */
  readonly kept: PublishedList | undefined
}

/**
 * Holds a draft against what was published before: false when it would bring back what was
 * withdrawn, because rows were lost or changed by hand.
 * @throws ERR_KLUSCV_RESTORED when the folder has a later list than the database
 */
export async function nothingCameBack(
  issuer: IssuerContext,
  { purpose, bits, previous, kept }: ListDraft,
): Promise<boolean> {
  const isLater = kept !== undefined && kept.version > (previous?.version ?? '')
  if (isLater && (await isOurs(issuer, kept))) {
    throw new KlusCvError('ERR_KLUSCV_RESTORED', 'a later list than that of the database exists')
  }
  if (!FINAL_PURPOSES.includes(purpose)) return true
  if (previous !== undefined && !holds(bits, previous)) return false
  return kept === undefined || holds(bits, kept) || !(await isOurs(issuer, kept))
}

/** Anyone who can write files can put something into the folder. */
async function isOurs(issuer: IssuerContext, { text }: PublishedList): Promise<boolean> {
  return (await readKeptList(issuer, text)) !== undefined
}

function holds(bits: Uint8Array, { text }: PublishedList): boolean {
  const before = bitsOf(text)
  return (
    before?.length === bits.length &&
    before.every((byte, index) => (byte & ~(bits[index] ?? 0)) === 0)
  )
}

function bitsOf(text: string): Uint8Array | undefined {
  const { credentialSubject }: { credentialSubject?: JsonValue } = JSON.parse(text)
  const encoded = isJsonObject(credentialSubject) ? credentialSubject['encodedList'] : undefined
  const decoded = decodeBitstring(typeof encoded === 'string' ? encoded : '')
  return decoded.ok ? decoded.bits : undefined
}
