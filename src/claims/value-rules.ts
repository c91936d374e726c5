/**
 * Rules about single values that a JSON Schema pattern cannot say portably.
 * Unicode UAX #9 (bidirectional controls), UAX #15 (NFC), UTS #39 (hidden characters).
 * @module
 */
import { isCalendarDate } from '../core/time.ts'
import type { Words } from './words.ts'

// What nobody sees must not be signed: a certificate may carry no mark beside its words
// (art. 7:656 para 5 BW), and a bidi override makes "12" read as "21".
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800]/u

// Joiners change how these scripts are written, so they are spelling there and hidden elsewhere.
const JOINER_AFTER =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200c\u200d](?=[\p{L}\p{M}])/gu

// People write emoji in reviews. Between these signs, joiners and the mark that asks for colour are
// spelling too; the property is stable, unlike the list of sequences, which grows each year.
const EMOJI =
  /\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)*/gu

// Stacks of marks run over the lines around them; no orthography in NFC needs more than three.
const STACKED_MARKS = /\p{M}{4,}/u

// Most texts are this, and have none of the faults below.
const PLAIN_ASCII = /^[!-~]+(?: [!-~]+)*$/

/** Why this text cannot be signed, or undefined: shown text and signed text must be the same. */
export function findTextFault(text: string): Words | undefined {
  if (PLAIN_ASCII.test(text)) return undefined
  const spelled = text.replaceAll(JOINER_AFTER, '').replaceAll(EMOJI, '')
  if (HIDDEN.test(spelled)) return TEXT_FAULTS.hidden
  if (text !== text.normalize('NFC')) return TEXT_FAULTS.decomposed
  if (text !== text.trim() || /\s{2}|[^\S ]/u.test(text)) return TEXT_FAULTS.spaces
  return STACKED_MARKS.test(text) ? TEXT_FAULTS.stacked : undefined
}

const TEXT_FAULTS = {
  hidden: {
    nl: 'mag geen onzichtbare tekens hebben; maak van een nieuwe regel of tab een spatie',
    en: 'must have no hidden characters; replace a line break or tab by a space',
  },
  decomposed: {
    nl: 'moet in Unicode-vorm NFC zijn: een letter met accent is één teken',
    en: 'must be in Unicode normalization form C: a letter with an accent is one character',
  },
  spaces: {
    nl: 'mag alleen enkele spaties hebben, en geen spatie aan begin of eind',
    en: 'must have single spaces, and none at its ends',
  },
  stacked: {
    nl: 'mag niet meer dan drie tekens boven elkaar hebben',
    en: 'must not stack more than three marks',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Whether a text of the form YYYY-MM-DD names a real day. */
export function isRealDay(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number)
  return isCalendarDate(year ?? 0, month ?? 0, date ?? 0)
}

/** The month of a day: `2026-11-01` is in `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The number of months from the first to the last, both included. */
export function monthsBetween(first: string, last: string): number {
  const [firstYear = 0, firstMonth = 0] = first.split('-').map(Number)
  const [lastYear = 0, lastMonth = 0] = last.split('-').map(Number)
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1
}

/** A decimal text in hundredths: sums and comparisons of doubles would be off by a cent. */
export function toHundredths(decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Whether no two of these texts are equal. */
export function areUnique(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}
