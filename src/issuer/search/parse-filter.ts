/**
 * Reads which certificates are meant. Everything that is wrong is said at once; a filter that says
 * nothing is refused, so that nobody asks for all by a typing mistake.
 * @module
 */
import { CLAIM_TYPES } from '../../claims/claim-types.ts'
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue, kindOf } from '../../core/json.ts'
import { isDay } from '../../core/time.ts'
import { LONGEST_REFERENCE } from '../parse-record.ts'
import { type CertificateFilter, STANDINGS } from './ports.ts'

/** What is wrong with a value, or undefined. */
type CheckValue = (value: JsonValue) => string | undefined

const oneOf =
  (words: readonly string[]): CheckValue =>
  (value) =>
    words.some((word) => word === value) ? undefined : `must be one of ${words.join(', ')}`

const day: CheckValue = (value) =>
  typeof value === 'string' && isDay(value) ? undefined : 'must be a day such as 2026-03-01'

const reference: CheckValue = (value) => {
  if (typeof value !== 'string') return `must be a string, got ${kindOf(value)}`
  const fits = value !== '' && value.length <= LONGEST_REFERENCE
  return fits ? undefined : `must have 1 to ${LONGEST_REFERENCE} characters`
}

/** An id of ours is shorter; and no database takes every character. */
const batchId: CheckValue = (value) =>
  typeof value === 'string' && /^[\x21-\x7e]{1,100}$/.test(value)
    ? undefined
    : 'must be the id of a batch'

/** Every member of a filter. */
const MEMBERS: Readonly<Record<keyof CertificateFilter, CheckValue>> = {
  workerRef: reference,
  issuedFrom: day,
  issuedUntil: day,
  batch: batchId,
  type: oneOf(CLAIM_TYPES.map(({ type }) => type)),
  status: oneOf(STANDINGS),
}

/** The names of the members of a filter. */
export const FILTER_MEMBERS: readonly string[] = Object.keys(MEMBERS)

/**
 * The filter in this value.
 *
 * @param at - pointer to the value, for what is wrong with it
 * @throws ERR_KLUSCV_REQUEST
 */
export function parseFilter(input: unknown, at = ''): CertificateFilter {
  const value = input as JsonValue
  if (!isJsonObject(value)) throw filterError([{ pointer: at, message: 'must be an object' }])
  const problems = Object.entries(value).flatMap(([name, member]) => checkMember(name, member, at))
  if (problems.length > 0) throw filterError(problems)
  const filter: CertificateFilter = value
  if (Object.keys(filter).length === 0) {
    const message = `must have at least one of ${FILTER_MEMBERS.join(', ')}`
    throw filterError([{ pointer: at, message }])
  }
  return filter
}

/** The reference of a worker, who needs no certificate here. */
export function parseReference(input: unknown): string {
  const message = reference((input ?? null) as JsonValue)
  if (message !== undefined) throw filterError([{ pointer: '/workerRef', message }])
  return String(input)
}

function checkMember(name: string, value: JsonValue, at: string): readonly InputProblem[] {
  const check = Object.hasOwn(MEMBERS, name) ? MEMBERS[name as keyof CertificateFilter] : undefined
  if (check === undefined) {
    return [{ pointer: at, message: `must have only ${FILTER_MEMBERS.join(', ')}` }]
  }
  const message = check(value)
  return message === undefined ? [] : [{ pointer: `${at}/${name}`, message }]
}

function filterError(problems: readonly InputProblem[]): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'These certificates cannot be looked for.', {
    problems,
  })
}
