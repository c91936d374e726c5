/**
 * How to mend each member of a platform profile, in Dutch and English: what belongs there, with an
 * example. A problem ends with the hint of its place, so that nobody has to look anything up.
 * @module
 */
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import type { JsonPointer } from '../core/json.ts'
import { fieldProblem, inputProblem } from './input-problem.ts'

const percentile = (share: number): Words => ({
  nl: `${share}% van de mensen heeft dit of minder; een getal als tekst, zoals "4.5"`,
  en: `${share}% of the people have this or less; a decimal as text, such as "4.5"`,
})

const HINTS: Readonly<Record<string, Words>> = {
  names: {
    nl: 'hoe mensen u kennen, zoals {"nl": "Buurtklus", "en": "Buurtklus"}',
    en: 'what people call you, such as {"nl": "Buurtklus", "en": "Buurtklus"}',
  },
  legalName: {
    nl: 'uw naam in het Handelsregister, zoals "Buurtklus B.V."',
    en: 'your name in the trade register, such as "Buurtklus B.V."',
  },
  kvk: {
    nl: 'uw nummer in het Handelsregister, 8 cijfers als tekst',
    en: 'your number in the trade register, 8 digits as text',
  },
  service: {
    nl: 'wat u aanbiedt, zoals {"nl": "schoonmaak bij mensen thuis", "en": "home cleaning"}',
    en: 'what you offer, such as {"nl": "schoonmaak bij mensen thuis", "en": "home cleaning"}',
  },
  languages: {
    nl: 'de talen waarin u werkenden helpt, zoals ["nl", "en"]',
    en: 'the languages in which you help workers, such as ["nl", "en"]',
  },
  labels: {
    nl: 'uw woorden voor soorten werk, zoals {"oppas": {"nl": "oppassen", "en": "babysitting"}}',
    en: 'your words for kinds of work, such as {"oppas": {"nl": "oppassen", "en": "babysitting"}}',
  },
  correctionUrl: {
    nl: 'waar een werkende meldt dat iets niet klopt, zoals "https://buurtklus.example/help"',
    en: 'where a worker reports a mistake, such as "https://buurtklus.example/help"',
  },
  ratingExplanation: {
    nl: 'hoe beoordelingen bij u ontstaan, in uw woorden: {"nl", "en"}, hoogstens 600 tekens',
    en: 'how ratings come about on your platform, in your words: {"nl", "en"}, at most 600 characters',
  },
  normalRanges: {
    nl: 'wat gewoon is bij uw werkenden, een deel voor elk soort werk; laat het weg als u geen cijfers hebt',
    en: 'what is usual among your workers, an item for each kind of work; leave it out when you have no figures',
  },
  occupation: {
    nl: 'de korte naam van een soort werk, zoals "oppas"',
    en: 'the short name of a kind of work, such as "oppas"',
  },
  population: {
    nl: 'wie u telde, zoals {"nl": "werkenden met minstens 10 beoordelingen", "en": "workers with …"}',
    en: 'whom you counted, such as {"nl": "werkenden met …", "en": "workers with at least 10 ratings"}',
  },
  n: {
    nl: 'hoeveel mensen u telde; bij minder dan 50 zegt het te weinig',
    en: 'how many people you counted; fewer than 50 say too little',
  },
  median: {
    nl: 'de middelste waarde; een getal als tekst, zoals "4.8"',
    en: 'the value in the middle; a decimal as text, such as "4.8"',
  },
  p10: percentile(10),
  p25: percentile(25),
  p75: percentile(75),
  p90: percentile(90),
  asOf: {
    nl: 'de dag van de cijfers, zoals "2026-10-01"',
    en: 'the day of the figures, such as "2026-10-01"',
  },
}

/** A problem at a member of a profile, with the hint of the nearest member behind it. */
export function profileProblem(pointer: JsonPointer, words: Words): InputProblem {
  const members = pointer.split('/')
  // Below it are members of a record, which have hints of their own.
  if (members[1] === 'defaults') return fieldProblem(pointer, words)
  const hint = HINTS[members.findLast((member) => Object.hasOwn(HINTS, member)) ?? '']
  if (hint === undefined) return inputProblem(pointer, words)
  return inputProblem(pointer, { nl: `${words.nl} (${hint.nl})`, en: `${words.en} (${hint.en})` })
}
