/**
 * Changes the status of many certificates, named one by one or found by a filter. Works in parts,
 * each a transaction, and publishes the lists once, when all parts are in. Doing the same again
 * changes nothing and gives the same answer: after a failure half-way it is simply repeated.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { URN_UUID } from '../core/gate-values.ts'
import {
  assertChange,
  type CertificateStanding,
  changesOf,
  nextStatus,
  standing,
} from './change-status.ts'
import type { IssuerContext } from './issuer-context.ts'
import type { RefusedStatusChange, StatusChange, StatusOutcome } from './ports.ts'
import { publishGroups } from './publish-status-lists.ts'
import { parseFilter } from './search/parse-filter.ts'
import type { CertificateFilter } from './search/ports.ts'

/** 10,000 ids are 0.5 MB of JSON, and changed in about 5 s. */
export const MOST_CERTIFICATES = 10_000

/** So many in one transaction: other changes of the same certificates wait for it. */
const PART = 500

/** Which certificates: by their ids, or those that a search finds. */
export type BulkTarget =
  | { readonly certificates: readonly string[] }
  | {
      readonly where: CertificateFilter
      /** How many a search found: when it is another number now, nothing is changed. */
      readonly expected: number
    }

/** How one certificate of many stands, or why it stays as it is. */
export type BulkResult = CertificateStanding | RefusedStatusChange

/**
 * Changes the status of all that are meant; each once, in the order in which they were named.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_CONFLICT when another number is found than expected,
 *   ERR_KLUSCV_STORAGE
 */
export async function changeStatuses(
  issuer: IssuerContext,
  change: Omit<StatusChange, 'id'>,
  target: BulkTarget,
): Promise<readonly BulkResult[]> {
  assertChange(change)
  const ids = 'where' in target ? await findIds(issuer, target) : distinct(target.certificates)
  const outcomes = await changeInParts(issuer, change, ids)
  await publishGroups(issuer, new Set(outcomes.flatMap((one) => ('group' in one ? one.group : []))))
  return outcomes.map((one) => ('problem' in one ? one : standing(one)))
}

async function changeInParts(
  issuer: IssuerContext,
  change: Omit<StatusChange, 'id'>,
  ids: readonly string[],
): Promise<readonly StatusOutcome[]> {
  // What is no id of ours is asked of no database.
  const known = ids.filter((id) => URN_UUID.test(id))
  const outcomes = new Map<string, StatusOutcome>()
  for (let at = 0; at < known.length; at += PART) {
    const part = changesOf(issuer, change, known.slice(at, at + PART))
    const done = await issuer.store.changeStatuses(part, nextStatus(change.action))
    for (const outcome of done) outcomes.set(outcome.id, outcome)
  }
  return ids.map((id) => outcomes.get(id) ?? { id, problem: 'unknown' })
}

function distinct(certificates: readonly string[]): readonly string[] {
  const fits = Array.isArray(certificates) && certificates.every((id) => typeof id === 'string')
  if (!fits || certificates.length === 0 || certificates.length > MOST_CERTIFICATES) {
    throw bulkError('/certificates', `must be an array of 1 to ${MOST_CERTIFICATES} ids`)
  }
  return [...new Set(certificates)]
}

async function findIds(
  { store }: IssuerContext,
  { where, expected }: Extract<BulkTarget, { where: unknown }>,
): Promise<readonly string[]> {
  const filter = parseFilter(where, '/where')
  if (!Number.isInteger(expected) || expected < 1 || expected > MOST_CERTIFICATES) {
    throw bulkError(
      '/expected',
      `must be the number that was found, from 1 to ${MOST_CERTIFICATES}`,
    )
  }
  const found = await store.search.find(filter, { limit: MOST_CERTIFICATES + 1 })
  if (found.length === expected) return found.map(({ id }) => id)
  const count = found.length > MOST_CERTIFICATES ? `more than ${MOST_CERTIFICATES}` : found.length
  const message = `expected ${expected} certificates and found ${count}: nothing was changed`
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}

function bulkError(pointer: string, message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'These certificates cannot be changed.', {
    problems: [{ pointer, message }],
  })
}
