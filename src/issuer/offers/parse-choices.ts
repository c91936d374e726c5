/**
 * Reads what a worker chose of an offer. Nothing has a default: what the worker did not say does not
 * go along by itself, and is not left out by itself either.
 *
 * ```
 * {"language": "nl", "reputation": ["oppas"], "reviews": [0, 2], "gigList": false, "gigsPerMonth": true}
 * ```
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { isJsonObject, kindOf } from '../../core/json.ts'
import type { RecordChoices } from '../choose-subjects.ts'
import type { OfferedChoices } from './offered-choices.ts'

/** What a worker chose. */
export interface ClaimChoices extends RecordChoices {
  /** The language that the worker reads: for what comes with the certificates, which are in both. */
  readonly language: Locale
}

const LANGUAGES: readonly unknown[] = ['nl', 'en'] satisfies Locale[]
const MEMBERS = ['language', 'reputation', 'reviews', 'gigList', 'gigsPerMonth']

/**
 * The choices, in one order however they came.
 * @throws ERR_KLUSCV_REQUEST with everything that is wrong
 */
export function parseChoices(given: unknown, offered: OfferedChoices): ClaimChoices {
  const problems = checkChoices(given, offered)
  if (problems.length > 0) {
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'the choices are not those of this offer', {
      problems,
    })
  }
  const { language, reputation, reviews, gigList, gigsPerMonth } = given as ClaimChoices
  return {
    language,
    reputation: reputation.toSorted(),
    reviews: reviews.toSorted((a, b) => a - b),
    gigList,
    gigsPerMonth,
  }
}

function checkChoices(given: unknown, offered: OfferedChoices): readonly InputProblem[] {
  if (!isJsonObject(given)) return [wrong('', `must be an object, got ${found(given)}`)]
  const occupations = offered.reputation.map(({ occupation }) => occupation)
  const indexes = offered.reviews.map(({ index }) => index)
  const isKnown = Object.keys(given).every((member) => MEMBERS.includes(member))
  return [
    ...(isKnown ? [] : [wrong('', `must have only ${MEMBERS.join(', ')}`)]),
    ...(LANGUAGES.includes(given['language']) ? [] : [wrong('/language', 'must be nl or en')]),
    ...checkList(given['reputation'], occupations, '/reputation'),
    ...checkList(given['reviews'], indexes, '/reviews'),
    ...checkSwitch(given['gigList'], offered.gigList, '/gigList'),
    ...checkSwitch(given['gigsPerMonth'], offered.gigsPerMonth, '/gigsPerMonth'),
  ]
}

function checkList(
  given: unknown,
  offered: readonly unknown[],
  pointer: string,
): readonly InputProblem[] {
  if (!Array.isArray(given)) return [wrong(pointer, `must be an array, got ${found(given)}`)]
  const isOffered = given.every((item) => offered.includes(item))
  if (isOffered && new Set(given).size === given.length) return []
  const those = offered.length === 0 ? 'nothing' : offered.join(', ')
  return [wrong(pointer, `must hold each at most once, and only what is offered: ${those}`)]
}

function checkSwitch(given: unknown, isOffered: boolean, pointer: string): readonly InputProblem[] {
  if (typeof given !== 'boolean') return [wrong(pointer, `must be a boolean, got ${found(given)}`)]
  return given && !isOffered ? [wrong(pointer, 'must be false: this offer has none')] : []
}

function found(given: unknown): string {
  return given === undefined ? 'nothing' : kindOf(given)
}

function wrong(pointer: string, message: string): InputProblem {
  return { pointer: `/choices${pointer}`, message }
}
