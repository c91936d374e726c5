/**
 * A trust list on its way to the next version: read with or without its signature, changed, and written
 * without one, for its keeper to look at and sign.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { formatInstant, parseInstant } from '../core/time.ts'
import { parseTrustList } from '../trust/parse-trust-list.ts'
import type { TrustedPlatform, UnsignedTrustList } from '../trust/trust-list.ts'
import { readNamedJson, writeNamed } from './named-files.ts'

/** How long a list is valid when nobody says: its keeper looks at it again each quarter. */
const VALID_MS = 90 * 24 * 60 * 60 * 1000

/** The list in a file, without its signature. */
export async function readDraft(file: string): Promise<UnsignedTrustList> {
  const parsed = parseTrustList(await readNamedJson(file))
  if (!parsed.ok) {
    const { problems } = parsed
    throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', `The list ${file} is malformed.`, { problems })
  }
  const { proof: _, ...draft } = parsed.list
  return draft as UnsignedTrustList
}

/** The next version of a list, with these platforms, as long as the one before it was valid. */
export function nextDraft(
  draft: UnsignedTrustList,
  platforms: readonly TrustedPlatform[],
  now: Date,
): UnsignedTrustList {
  const [from, until] = [draft.validFrom, draft.validUntil].map(parseInstant)
  const lasts = from === undefined || until === undefined ? VALID_MS : until - from
  return {
    ...draft,
    version: draft.version + 1,
    validFrom: formatInstant(now),
    validUntil: formatInstant(new Date(now.getTime() + lasts)),
    platforms,
  }
}

/** The first version of a list that names nobody yet. */
export function emptyDraft(now: Date): UnsignedTrustList {
  return {
    version: 0,
    validFrom: formatInstant(now),
    validUntil: formatInstant(new Date(now.getTime() + VALID_MS)),
    platforms: [],
  }
}

/**
 * Writes a list that verifiers would take once it is signed.
 *
 * @throws KlusCvError `ERR_KLUSCV_TRUST_LIST` with everything that is wrong; nothing is written
 */
export async function writeDraft(file: string, draft: UnsignedTrustList): Promise<void> {
  const parsed = parseTrustList(draft)
  if (!parsed.ok) {
    const { problems } = parsed
    throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', 'The list would not be accepted.', { problems })
  }
  await writeNamed(file, `${JSON.stringify(draft, null, 2)}\n`)
}
