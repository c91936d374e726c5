/**
 * What one status entry of a credential says, by the list that it names.
 * Bitstring Status List 1.0 section 3.2. What several entries mean together: check-status.ts.
 * @module
 */
import {
  type Credential,
  issuerOf,
  STATUS_PURPOSES,
  type StatusPurpose,
} from '../core/credential.ts'
import { documentUrl } from '../core/gate-values.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { ProblemType } from '../core/problems.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import type { WarningType } from '../core/warnings.ts'
import { parseStatusIndex } from './status-index.ts'
import type { StatusList } from './status-list.ts'

/** What is asked. */
export interface StatusQuestion {
  /** A gated credential. */
  readonly credential: Credential
  readonly now: Date
  /** The newest list held for a URL: its proof checked before, whatever its age. */
  readonly findList: (url: string) => StatusList | undefined
  /**
   * Whether a list past its `validUntil` is too old. Default: yes. `false` is only for the last
   * mirrored list of a platform that stopped: no newer one will come.
   */
  readonly requireFresh?: boolean
}

/** What one entry says. */
export interface EntryFinding {
  readonly outcome: 'clear' | 'set' | 'failed' | 'indeterminate'
  readonly pointer: JsonPointer
  /** Absent when the entry is of a kind that is not understood. */
  readonly purpose?: StatusPurpose
  /** What whoever reads the report may want to know. */
  readonly warning?: WarningType
  readonly problem?: ProblemType
  /** The version of the list that it rests on. */
  readonly at?: Instant
}

const SET_PROBLEM: Readonly<Record<StatusPurpose, ProblemType | undefined>> = {
  revocation: 'revoked',
  suspension: 'suspended',
  refresh: undefined,
}

/** Reads one entry. Whatever it cannot read is never "clear". */
export function readStatusEntry(
  entry: JsonValue,
  pointer: JsonPointer,
  question: StatusQuestion,
): EntryFinding {
  if (isMessage(entry)) return { outcome: 'clear', pointer, warning: 'status-message' }
  const purpose = purposeOf(entry)
  // An entry of an unknown kind next to a good one could say anything.
  if (!isJsonObject(entry) || purpose === undefined) {
    return { ...unknownAt(pointer), warning: 'status-type-not-known' }
  }
  const index = parseStatusIndex(entry['statusListIndex'])
  const failedAt = (member: string, problem: ProblemType): EntryFinding => ({
    outcome: 'failed',
    pointer: pointerTo(pointer, member),
    purpose,
    problem,
  })
  if (index === undefined) return failedAt('statusListIndex', 'MALFORMED_VALUE_ERROR')
  if (namesOtherIndex(entry, index)) return failedAt('id', 'MALFORMED_VALUE_ERROR')
  const url = entry['statusListCredential']
  if (!isAddress(url)) return failedAt('statusListCredential', 'MALFORMED_VALUE_ERROR')
  const list = question.findList(url)
  if (list === undefined) return { ...unknownAt(pointer), purpose }
  const mismatch = mismatchOf(list, entry, question.credential)
  if (mismatch !== undefined) return failedAt(mismatch, 'STATUS_VERIFICATION_ERROR')
  if (index >= list.entries) return failedAt('statusListIndex', 'RANGE_ERROR')
  return { ...readBit({ list, index, purpose }, question), pointer, purpose, at: list.validFrom }
}

const BITSTRING_ENTRY = 'BitstringStatusListEntry'
const ENTRY_OF_2021 = 'StatusList2021Entry'

/** A remark of the issuer, of one bit: it speaks neither for nor against the credential. */
function isMessage(entry: JsonValue): boolean {
  return (
    isJsonObject(entry) &&
    typeOf(entry) === BITSTRING_ENTRY &&
    hasOneBit(entry) &&
    entry['statusPurpose'] === 'message'
  )
}

function typeOf({ type }: JsonObject): JsonValue | undefined {
  return Array.isArray(type) && type.length === 1 ? type[0] : type
}

/** A list of more than one bit an entry would be read at the wrong place. */
function hasOneBit({ statusSize = 1 }: JsonObject): boolean {
  return statusSize === 1
}

function purposeOf(entry: JsonValue): StatusPurpose | undefined {
  if (!isJsonObject(entry) || !hasOneBit(entry)) return undefined
  const type = typeOf(entry)
  if (type !== BITSTRING_ENTRY && type !== ENTRY_OF_2021) return undefined
  return STATUS_PURPOSES.find((purpose) => purpose === entry['statusPurpose'])
}

/** The member by which this list is not the one that the entry means. */
function mismatchOf(
  list: StatusList,
  entry: JsonObject,
  credential: Credential,
): string | undefined {
  const isTheirs = list.issuer === issuerOf(credential) && list.id === entry['statusListCredential']
  const isOfItsKind = (list.isOf2021 ?? false) === (typeOf(entry) === ENTRY_OF_2021)
  if (!isTheirs || !isOfItsKind) return 'statusListCredential'
  const { purposes = [list.purpose] } = list
  return purposes.some((purpose) => purpose === entry['statusPurpose'])
    ? undefined
    : 'statusPurpose'
}

/** An entry named by another place than its own would be looked up there by others. */
function namesOtherIndex({ id }: JsonObject, index: number): boolean {
  const named = typeof id === 'string' ? /#([0-9]+)$/.exec(id)?.[1] : undefined
  return named !== undefined && named !== String(index)
}

/** Nothing is fetched here; what no fetcher may ever be asked for is no address of a list. */
function isAddress(url: JsonValue | undefined): url is string {
  return (
    typeof url === 'string' && (url.startsWith('https://') || documentUrl(url, '').length === 0)
  )
}

/** One bit, and what it stands for. */
interface Place {
  readonly list: StatusList
  readonly index: number
  readonly purpose: StatusPurpose
}

function readBit(
  { list, index, purpose }: Place,
  question: StatusQuestion,
): Pick<EntryFinding, 'outcome' | 'problem'> {
  const age = ageOf(list, question)
  const isSet = list.isSet(index)
  // Only a suspension is ever lifted: a withdrawal in an old list still holds.
  if (isSet && (age === 'fresh' || (age === 'stale' && purpose !== 'suspension'))) {
    const problem = SET_PROBLEM[purpose]
    return { outcome: 'set', ...(problem === undefined ? {} : { problem }) }
  }
  if (age === 'fresh') return { outcome: 'clear' }
  return { outcome: 'indeterminate', problem: 'STATUS_RETRIEVAL_ERROR' }
}

/**
 * `validUntil` is a hard limit: the issuer chose it hours ahead. At the other end clocks may
 * differ, because a list counts from the moment it is made.
 */
function ageOf(
  { validFrom, validUntil }: StatusList,
  { now, requireFresh = true }: StatusQuestion,
): 'fresh' | 'stale' | 'future' {
  const from = parseInstant(validFrom) ?? Number.POSITIVE_INFINITY
  const until = parseInstant(validUntil) ?? Number.NEGATIVE_INFINITY
  if (now.getTime() < from - LIMITS.clockSkewSeconds * 1000) return 'future'
  return requireFresh && now.getTime() > until ? 'stale' : 'fresh'
}

function unknownAt(pointer: JsonPointer): EntryFinding {
  return { outcome: 'indeterminate', pointer, problem: 'STATUS_RETRIEVAL_ERROR' }
}
