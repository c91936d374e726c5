/**
 * A cell of a table as the value that a record has in its place. What spreadsheets and exports make
 * of numbers, months and yes or no is recognised, and answered with how to write it instead. A
 * value that is only wrong, and not in the wrong form, is passed on: it is judged with the record.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import type { JsonValue } from '../../core/json.ts'
import type { CellKind } from './cell-kinds.ts'

/** What a cell holds, or why it cannot be read. */
export type ParsedCell =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly words: Words }

type Parse = (text: string) => ParsedCell

/** A form that is recognised, and how to write it instead. */
type Form = readonly [RegExp, Words]

const take = (value: JsonValue): ParsedCell => ({ ok: true, value })
const refuse = (words: Words): ParsedCell => ({ ok: false, words })

const THOUSANDS: Form = [
  /^-?[0-9]{1,3}(?:[.,' \u00a0\u202f][0-9]{3})+(?:[.,][0-9]+)?$/,
  {
    nl: 'heeft een teken voor duizendtallen; schrijf alleen cijfers, zoals 1250',
    en: 'has a thousands separator; write digits only, such as 1250',
  },
]

// Before the thousands: 4,875 is rather a rating than almost five thousand hours.
const DECIMAL_COMMA: Form = [
  /^-?[0-9]+,[0-9]+$/,
  {
    nl: 'heeft een komma; schrijf een punt, zoals 4.8, en geen teken voor duizendtallen',
    en: 'has a comma; write it with a point, such as 4.8, and without a thousands separator',
  },
]

const PERCENT: Form = [
  /^[0-9.,]+ ?%$/,
  { nl: 'heeft een %; schrijf een deel, zoals 0.85', en: 'has a %; write a share, such as 0.85' },
]

const INTEGER_FORMS: readonly Form[] = [
  THOUSANDS,
  [
    /^-?[0-9]+[.,][0-9]+$/,
    {
      nl: 'moet een geheel getal zijn; schrijf het zonder punt of komma, zoals 48',
      en: 'must be a whole number; write it without point or comma, such as 48',
    },
  ],
  [
    /^[-+]?0[0-9]+$|^\+[0-9]+$/,
    {
      nl: 'moet een geheel getal zijn zonder nul of plus ervoor, zoals 48',
      en: 'must be a whole number without leading zeros or plus, such as 48',
    },
  ],
  [
    /^[0-9.,]+[eE][-+]?[0-9]+$/,
    {
      nl: 'is door een spreadsheet ingekort; schrijf alle cijfers, zoals 1250',
      en: 'was shortened by a spreadsheet; write all digits, such as 1250',
    },
  ],
]

const NO_INTEGER: Words = {
  nl: 'moet een geheel getal zijn, zoals 48; laat de cel leeg als u het niet weet',
  en: 'must be a whole number, such as 48; leave the cell empty when unknown',
}

const NO_BOOLEAN: Words = {
  nl: 'moet true of false zijn; schrijf true voor ja en false voor nee',
  en: 'must be true or false; write true for yes and false for no',
}

const NO_MONTH: Words = {
  nl: 'moet een maand als JJJJ-MM zijn, zoals 2024-03; geef de kolom in uw spreadsheet de opmaak Tekst',
  en: 'must be a month as YYYY-MM, such as 2024-03; give the column the format Text in your spreadsheet',
}

const DAY_FOR_MONTH: Form = [
  /^[0-9]{1,4}([-/. ])[0-9]{1,2}\1[0-9]{1,4}(?:[T ].*)?$/,
  {
    nl: 'moet een maand als JJJJ-MM zijn; een dag is niet nodig: schrijf 2026-03; geef de kolom in uw spreadsheet de opmaak Tekst',
    en: 'must be a month as YYYY-MM; a day is not needed: write 2026-03; give the column the format Text in your spreadsheet',
  },
]

const NO_DAY: Words = {
  nl: 'moet een dag als JJJJ-MM-DD zijn, zoals 2026-11-26; geef de kolom in uw spreadsheet de opmaak Tekst',
  en: 'must be a day as YYYY-MM-DD, such as 2026-11-26; give the column the format Text in your spreadsheet',
}

const EMPTY_ITEM: Words = {
  nl: 'heeft een lege plek; zet één | tussen twee waarden en geen aan het eind',
  en: 'has an empty place; put one | between two values and none at the end',
}

const CODES_TOGETHER: Words = {
  nl: 'moet codes met | ertussen hebben, zoals NL-NH|NL-UT',
  en: 'must have codes with | between them, such as NL-NH|NL-UT',
}

function wordsFor(text: string, forms: readonly Form[]): Words | undefined {
  return forms.find(([form]) => form.test(text))?.[1]
}

const parseInteger: Parse = (text) => {
  // Signs and bounds are judged with the record; more digits than these are no exact number.
  if (/^-?(?:0|[1-9][0-9]{0,14})$/.test(text) && text !== '-0') return take(Number(text))
  return refuse(wordsFor(text, INTEGER_FORMS) ?? NO_INTEGER)
}

const parseDecimal: Parse = (text) => {
  const words = wordsFor(text, [DECIMAL_COMMA, PERCENT, THOUSANDS])
  // 1.250 is a number with three decimals, and refused as such with the record.
  const isPlain = /^-?[0-9]+(?:\.[0-9]+)?$/.test(text)
  return words === undefined || isPlain ? take(text) : refuse(words)
}

// Spreadsheets write their own in capitals.
const parseBoolean: Parse = (text) => {
  const word = text.toLowerCase()
  return word === 'true' || word === 'false' ? take(word === 'true') : refuse(NO_BOOLEAN)
}

const parseTexts: Parse = (text) => {
  const items = text.split('|').map((item) => item.trim())
  return items.includes('') ? refuse(EMPTY_ITEM) : take(items)
}

const parseCodes: Parse = (text) =>
  /[,;]|[^|\s]\s+[^|\s]/.test(text) ? refuse(CODES_TOGETHER) : parseTexts(text)

/** Text in this form is judged with the record; in any other it was rewritten on its way here. */
function inForm(form: RegExp, words: Words, others: readonly Form[] = []): Parse {
  return (text) => (form.test(text) ? take(text) : refuse(wordsFor(text, others) ?? words))
}

const PARSERS: Readonly<Record<CellKind, Parse>> = {
  text: take,
  integer: parseInteger,
  decimal: parseDecimal,
  boolean: parseBoolean,
  month: inForm(/^[0-9]{4}-[0-9]{2}$/, NO_MONTH, [DAY_FOR_MONTH]),
  day: inForm(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, NO_DAY),
  texts: parseTexts,
  codes: parseCodes,
}

/** Reads a cell that is not empty, of a column of this kind. */
export function parseCell(kind: CellKind, text: string): ParsedCell {
  return PARSERS[kind](text)
}
