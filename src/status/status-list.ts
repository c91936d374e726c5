/**
 * A status list as it is asked about a credential, whoever inflated its bits: which members it must
 * have, and what one bit says. Bitstring Status List 1.0 section 3.2.
 * @module
 */
import {
  type Credential,
  type Did,
  STATUS_PURPOSES,
  type StatusPurpose,
  validityOf,
} from '../core/credential.ts'
import { isJsonObject, type JsonPointer, type JsonValue, kindOf, pointerTo } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem } from '../core/problems.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import { getBit } from './bits.ts'

/** A status list whose shape, place and bits are right. Who signed it was checked before. */
export interface StatusList {
  /** The URL at which it was found. */
  readonly id: string
  readonly issuer: Did
  readonly purpose: StatusPurpose
  /** All that its bits stand for, where a list of others says more than one thing. */
  readonly purposes?: readonly StatusPurpose[]
  /** Whether it is a StatusList2021, which only entries of that kind mean. */
  readonly isOf2021?: boolean
  /** Its version. */
  readonly validFrom: Instant
  readonly validUntil: Instant
  readonly ttlMs?: number
  readonly entries: number
  /** The credential as it was received, for who asks for the list; absent where only its bits are used. */
  readonly text?: Uint8Array
  /** Whether this entry is set. Throws outside `0 … entries - 1`. */
  readonly isSet: (index: number) => boolean
}

/** The list, or the first thing wrong with it. */
export type ParsedStatusList =
  | { readonly ok: true; readonly list: StatusList }
  | { readonly ok: false; readonly problem: Problem }

/** What is wrong with a gated status list credential that was found at `expectedUrl`, but for its bits. */
export function checkStatusList(list: Credential, expectedUrl: string): Problem | undefined {
  return checkPlace(list, expectedUrl) ?? checkSubject(list) ?? checkValidity(list)
}

/** The list with these bits; it is one that {@link checkStatusList} let through. */
export function openStatusList(credential: Credential, bits: Uint8Array): ParsedStatusList {
  if (bits.length * 8 < LIMITS.statusListMinimumEntries) return { ok: false, problem: tooShort() }
  return { ok: true, list: listOf(credential, bits) }
}

function listOf(credential: Credential, bits: Uint8Array): StatusList {
  const { from = '', until = '' } = validityOf(credential)
  const { statusPurpose, ttl } = credential.credentialSubject
  return Object.freeze({
    id: credential.id,
    issuer: credential.issuer,
    purpose: statusPurpose as StatusPurpose,
    validFrom: from,
    validUntil: until,
    ...(typeof ttl === 'number' ? { ttlMs: ttl } : {}),
    entries: bits.length * 8,
    isSet: (index: number) => getBit(bits, index),
  })
}

/** Another list of the same issuer at this URL would answer for other people. */
function checkPlace({ id }: Credential, expectedUrl: string): Problem | undefined {
  return id === expectedUrl ? undefined : wrong('/id', 'must be the URL where the list was found')
}

/** What each member of the subject must be. `statusSize` is not known: it moves the bits. */
const SUBJECT_RULES: Readonly<Record<string, readonly [expected: string, Rule]>> = {
  id: ['the id of the list with #list', (value, { id }) => value === `${id}#list`],
  type: ['BitstringStatusList', (value) => value === 'BitstringStatusList'],
  statusPurpose: ['a known purpose', (value) => STATUS_PURPOSES.some((known) => known === value)],
  encodedList: ['a string', (value) => typeof value === 'string'],
  ttl: [
    'a non-negative integer',
    (value) => value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0),
  ],
}

type Rule = (value: JsonValue | undefined, list: Credential) => boolean

function checkSubject(list: Credential): Problem | undefined {
  const subject: JsonValue = list.credentialSubject
  const pointer = '/credentialSubject'
  if (!isJsonObject(subject)) return wrong(pointer, `must be an object, got ${kindOf(subject)}`)
  const unknown = Object.keys(subject).find((member) => !Object.hasOwn(SUBJECT_RULES, member))
  if (unknown !== undefined) return wrong(pointerTo(pointer, unknown), 'must not be present')
  const broken = Object.entries(SUBJECT_RULES).find(
    ([name, [, fits]]) => !fits(subject[name], list),
  )
  return broken && wrong(pointerTo(pointer, broken[0]), `must be ${broken[1][0]}`)
}

/** Without an end, a content delivery network could serve an old list for ever. */
function checkValidity(credential: Credential): Problem | undefined {
  const { from, until } = validityOf(credential)
  const start = parseInstant(from)
  const end = parseInstant(until)
  if (start === undefined || end === undefined) return wrong('', 'must have a start and an end')
  return start < end ? undefined : wrong('', 'must end after it starts')
}

function wrong(pointer: JsonPointer, detail: string): Problem {
  return { problem: 'STATUS_VERIFICATION_ERROR', pointer, detail }
}

function tooShort(): Problem {
  const pointer = '/credentialSubject/encodedList'
  const detail = `must have at least ${LIMITS.statusListMinimumEntries} entries`
  return { problem: 'STATUS_LIST_LENGTH_ERROR', pointer, detail }
}
