/**
 * The list of corrections, for who has to decide on them.
 * @module
 */
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { URN_UUID } from '../../core/gate-values.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { CORRECTION_STATES, type Correction, type CorrectionState } from './ports.ts'

/** What is given when nobody says how many. */
const USUAL_LIMIT = 100

/** 1,000 corrections with the longest reasons are 1.5 MB of JSON. */
const LARGEST_LIMIT = 1_000

/** Which corrections are looked for; all when nothing is given. */
export interface CorrectionSearch {
  readonly state?: CorrectionState
  /** `next` of the page before. */
  readonly after?: string
  /** @default 100; at most 1,000 */
  readonly limit?: number
}

/** A page of corrections. */
export interface ListedCorrections {
  readonly corrections: readonly Correction[]
  /** Present when there are more: `after` of the next page. */
  readonly next?: string
}

/**
 * Lists corrections.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_STORAGE
 */
export async function listCorrections(
  { store }: IssuerContext,
  { limit = USUAL_LIMIT, ...page }: CorrectionSearch,
): Promise<ListedCorrections> {
  const problems = checkSearch({ ...page, limit })
  if (problems.length > 0) {
    const message = 'This page of corrections cannot be given.'
    throw new KlusCvError('ERR_KLUSCV_REQUEST', message, { problems })
  }
  // One more than asked tells whether there are more.
  const found = await store.corrections.list({ ...page, limit: limit + 1 })
  const corrections = found.slice(0, limit)
  const next = found.length > limit ? corrections.at(-1)?.id : undefined
  return { corrections, ...(next === undefined ? {} : { next }) }
}

function checkSearch({ state, after, limit = 0 }: CorrectionSearch): readonly InputProblem[] {
  const isState = state === undefined || CORRECTION_STATES.includes(state)
  const isAfter = after === undefined || URN_UUID.test(`urn:uuid:${after}`)
  const isLimit = Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_LIMIT
  const states = CORRECTION_STATES.join(', ')
  return [
    ...(isState ? [] : [{ pointer: '/state', message: `must be one of ${states}` }]),
    ...(isAfter ? [] : [{ pointer: '/after', message: 'must be the next of an earlier answer' }]),
    ...(isLimit
      ? []
      : [{ pointer: '/limit', message: `must be a whole number from 1 to ${LARGEST_LIMIT}` }]),
  ]
}
