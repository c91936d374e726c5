/**
 * Reads a status list of an issuer whose lists are not made as ours are: several purposes, no end,
 * or a StatusList2021. Bitstring Status List 1.0 section 3.2, StatusList2021 (CG draft) section 5.2.
 * The gate for documents of others and the proof come before it. Never less strict about the bits.
 * @module
 */
import {
  type Credential,
  issuerOf,
  proofsOf,
  STATUS_PURPOSES,
  type StatusPurpose,
  validityOf,
} from '../core/credential.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { formatInstant, type Instant, parseInstant } from '../core/time.ts'
import { getBit } from './bits.ts'
import { decodeBitstring } from './bitstring.ts'
import type { StatusList } from './status-list.ts'

interface Format {
  readonly credentialType: string
  readonly subjectType: string
  readonly isOf2021: boolean
}

const FORMATS: readonly Format[] = [
  {
    credentialType: 'BitstringStatusListCredential',
    subjectType: 'BitstringStatusList',
    isOf2021: false,
  },
  { credentialType: 'StatusList2021Credential', subjectType: 'StatusList2021', isOf2021: true },
]

/**
 * 48 hours, as ours: of a list without an end of its own, any older one could be served for ever by
 * whoever stands between, and what was withdrawn since would not be seen.
 */
const LIFE_MS = 48 * 3_600_000

/** The list that was found at this URL; undefined when it cannot be used. */
export function parseForeignList(
  credential: Credential,
  expectedUrl: string,
): StatusList | undefined {
  const format = formatOf(credential)
  const subject: JsonValue = credential.credentialSubject
  if (format === undefined || !isJsonObject(subject) || !isUsable(credential, expectedUrl)) {
    return undefined
  }
  const purposes = purposesOf(subject)
  const [purpose] = purposes
  const period = periodOf(credential)
  const bits = bitsOf(subject, format)
  if (purpose === undefined || period === undefined || bits === undefined) return undefined
  return Object.freeze({
    id: expectedUrl,
    issuer: String(issuerOf(credential)),
    purpose,
    purposes,
    isOf2021: format.isOf2021,
    ...period,
    entries: bits.length * 8,
    isSet: (index: number) => getBit(bits, index),
  })
}

/** Its own id is its address; a list that can be withdrawn itself would need another list. */
function isUsable(credential: Credential, expectedUrl: string): boolean {
  return credential.id === expectedUrl && credential['credentialStatus'] === undefined
}

/** Exactly one of the two, in both places. */
function formatOf({ type, credentialSubject }: Credential): Format | undefined {
  const types: readonly JsonValue[] = [type].flat()
  const [format, ...others] = FORMATS.filter(({ credentialType }) => types.includes(credentialType))
  const subjectType = [credentialSubject['type']].flat()
  const isConsistent = subjectType.length === 1 && subjectType[0] === format?.subjectType
  return others.length === 0 && isConsistent ? format : undefined
}

/** Those that are understood; a list may stand for others too, which no entry asks about here. */
function purposesOf({ statusPurpose, statusSize = 1 }: JsonObject): readonly StatusPurpose[] {
  if (statusSize !== 1) return []
  const named = [statusPurpose].flat()
  return STATUS_PURPOSES.filter((purpose) => named.includes(purpose))
}

function periodOf(
  credential: Credential,
): { readonly validFrom: Instant; readonly validUntil: Instant } | undefined {
  const { from, until } = validityOf(credential)
  const start = parseInstant(from ?? proofsOf(credential)[0]?.created)
  const end = until === undefined ? start && start + LIFE_MS : parseInstant(until)
  if (start === undefined || end === undefined || start >= end) return undefined
  return {
    validFrom: formatInstant(new Date(start)),
    validUntil: formatInstant(new Date(end)),
  }
}

function bitsOf({ encodedList }: JsonObject, { isOf2021 }: Format): Uint8Array | undefined {
  if (typeof encodedList !== 'string') return undefined
  // In 2021 it was plain base64url, with padding or without, and no letter before it.
  const text = isOf2021 ? `u${encodedList.replace(/={1,2}$/, '')}` : encodedList
  const decoded = decodeBitstring(text)
  if (!decoded.ok || decoded.bits.length * 8 < LIMITS.statusListMinimumEntries) return undefined
  return decoded.bits
}
