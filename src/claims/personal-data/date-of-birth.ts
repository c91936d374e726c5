/**
 * Dates of birth: a full date beside a word of birth, or a full date that is all there is and
 * makes a person of working age or older. The day of a gig in a review is neither.
 * @module
 */
import { type FoundDate, findDates } from './dates.ts'
import { wordSet } from './word-set.ts'

/** Born, date of birth, in Dutch, English, German, French and what else workers here speak. */
const BIRTH_WORDS = [
  ...['geboren', 'geb\\.? ?dat(?:um)?', 'geb', 'geboortedatum', 'geboortedag'],
  ...['born', 'd\\.?o\\.?b', 'date of birth', 'birth ?date', 'geburtsdatum', 'geburtstag'],
  ...['née?', 'né\\(e\\)', 'date de naissance', 'urodzon[ya]', 'ur\\.', 'do[gğ]um tarihi'],
  ...['nacid[oa]', 'fecha de nacimiento', 'تاريخ الميلاد', 'مواليد'],
]
/** Words of a day that comes back every year: the date beside them may be that of a party. */
const BIRTHDAY_WORDS = ['verjaardag', 'birthday', 'anniversaire', 'jarig']

const BIRTH = wordPattern(BIRTH_WORDS)
const BIRTHDAY = wordPattern(BIRTHDAY_WORDS)

/** `geboren te Alphen aan den Rijn op `: longer than this and it is another sentence part. */
const LONGEST_BETWEEN = 40

/** Brackets, quotes and a full stop around a date that stands alone. */
const MOST_SIGNS = 8

/** Small words that may stand between the word of birth and the date. */
const CONNECTIONS = wordSet(`
  op te in de den het aan en getogen was is werd ben ik hij zij ze wij mijn haar zijn onze datum
  dochter zoon kind baby on at my his her date the he she i am im zu le la à a est du w dnia olan
  e el
`)

/** After these comes a place, whatever its capitals. */
const BEFORE_PLACE = wordSet('te in à w zu')

/** Who works is 12 or older (babysitters are), and no one is over 100. */
const YOUNGEST = 12
const OLDEST = 100
/** A party of the last years is on a platform; the birthday of a child of five is data of a person. */
const YOUNGEST_WITH_BIRTHDAY = 5

/** Whether this text has a date of birth, as seen in this year. */
export function hasDateOfBirth(text: string, thisYear: number): boolean {
  return findDates(text).some((date) => {
    const age = thisYear - fullYear(date, thisYear)
    if (isAllThereIs(text, date)) return age >= YOUNGEST && age <= OLDEST
    if (isBeside(text, date, BIRTH)) return true
    return age >= YOUNGEST_WITH_BIRTHDAY && isBeside(text, date, BIRTHDAY)
  })
}

/** Two digits of a year that is yet to come are of the century before. */
function fullYear({ year }: FoundDate, thisYear: number): number {
  if (year.length === 4) return Number(year)
  const inThisCentury = thisYear - (thisYear % 100) + Number(year)
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury
}

/** Nothing but signs around it, and not many of those. */
function isAllThereIs(text: string, { start, end }: FoundDate): boolean {
  if (text.length - (end - start) > MOST_SIGNS) return false
  return !/[\p{L}\d]/u.test(text.slice(0, start) + text.slice(end))
}

function isBeside(text: string, { start, end }: FoundDate, word: RegExp): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BETWEEN - 20), start)
  const after = text.slice(end, end + LONGEST_BETWEEN + 20)
  const last = [...before.matchAll(word)].at(-1)
  const [first] = after.matchAll(word)
  return (
    (last !== undefined && connects(before.slice(last.index + last[0].length))) ||
    (first !== undefined && connects(after.slice(0, first.index)))
  )
}

/** Whether these words only lead from the one to the other. */
function connects(between: string): boolean {
  if (between.length > LONGEST_BETWEEN || /\d|[!?;]|\. \p{Lu}/u.test(between)) return false
  const words = between.match(/[\p{L}']+/gu) ?? []
  return words.every(
    (word, index) =>
      /^\p{Lu}/u.test(word) ||
      CONNECTIONS.has(word.toLowerCase()) ||
      BEFORE_PLACE.has(words[index - 1] ?? ''),
  )
}

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'giu')
}
