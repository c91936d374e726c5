/**
 * The Dutch postcode, `1234 AB`: with a house number it is an address, and without one a street.
 * @module
 */
import { wordSet } from './word-set.ts'

/** No postcode begins with a zero, and SA, SD and SS are not given out (PostNL). */
const POSTCODE =
  /(?<![\p{L}\d]|\d[.,/-])(?<digits>[1-9]\d{3})(?<between>[ -]?)(?!sa|sd|ss)(?<letters>[a-z]{2})(?![\p{L}\d])/giu

/** Two letters that are a word in Dutch or English; in capitals they are a postcode too. */
const WORDS = wordSet(
  'en of in op ik je ze we de is al om te er zo nu na ja us to at on or by my me he as an so it if',
)
/** What is measured with a number of four digits. */
const UNITS = wordSet(
  'km kg cm mm ml gr pk kw mb gb kb px st nd rd th am pm cc cl dl mw wp mg hz pp',
)
/** Behind a year: the language or country of a course, a week, an event. */
const BEHIND_YEAR = wordSet('nl be de fr en eu uk es it pl tr wk kw ek tv bv nv vs tm')

const YEAR = /^(?:199|20[0-3])\d$/
const TOWN = /^,? \p{Lu}\p{L}/u

/** A postcode as it is written, and the text around it. */
interface Candidate {
  readonly digits: string
  readonly letters: string
  readonly isGlued: boolean
  readonly hasTown: boolean
  /** Whether all of the text is in capitals: then they mean nothing. */
  readonly isShouted: boolean
}

/** Whether a postcode is written in this text. */
export function hasPostcode(text: string): boolean {
  const isShouted = !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text)
  return [...text.matchAll(POSTCODE)].some(({ 0: all, index, groups = {} }) => {
    const { digits = '', between, letters = '' } = groups
    const end = index + all.length
    const hasTown = TOWN.test(text.slice(end, end + 4))
    return isPostcode({ digits, letters, isGlued: between === '', hasTown, isShouted })
  })
}

function isPostcode(candidate: Candidate): boolean {
  const { digits, letters, isGlued, hasTown, isShouted } = candidate
  const lower = letters.toLowerCase()
  const isYear = YEAR.test(digits)
  if (isYear && BEHIND_YEAR.has(lower)) return false
  if (letters !== letters.toUpperCase()) {
    // "1234 ab" and "2000 ft" are told apart by the town that follows.
    const isOrdinary = WORDS.has(lower) || UNITS.has(lower)
    return !isOrdinary && (isGlued || (letters === lower && hasTown))
  }
  if (UNITS.has(lower)) return !isGlued && !isShouted && hasTown
  return !WORDS.has(lower) || isGlued || (!isShouted && (hasTown || !isYear))
}
