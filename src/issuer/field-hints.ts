/**
 * How to mend each member of a record, in Dutch and English: what belongs there, with an example.
 * A problem ends with the hint of its place, so that nobody has to look anything up.
 * @module
 */
import { PERSON_MEMBERS } from '../claims/person.ts'
import type { Words } from '../claims/words.ts'
import type { JsonPointer } from '../core/json.ts'
import { GIG_HINTS, REVIEW_HINTS } from './list-hints.ts'
import { RATING_HINTS } from './rating-hints.ts'

const IDENTITY_CHECKS = PERSON_MEMBERS.identityCheck.properties.method.enum.join(', ')

const PERSON_HINTS = {
  worker_ref: {
    nl: 'uw eigen kenmerk van de werkende; het blijft bij u',
    en: 'your own reference for the worker; it stays with you',
  },
  name: {
    nl: 'de volledige naam zoals u die kent, in elk schrift',
    en: 'the full name as you know it, in any script',
  },
  given_name: {
    nl: 'de voornaam, naast de volledige naam',
    en: 'the given name, beside the full name',
  },
  family_name: {
    nl: 'de achternaam, naast de volledige naam',
    en: 'the family name, beside the full name',
  },
  identity_check: {
    nl: `hoe u hebt gezien wie de werkende is: ${IDENTITY_CHECKS}; mag in het profiel staan`,
    en: `how you checked who the worker is: ${IDENTITY_CHECKS}; may be set in the profile`,
  },
  'identity_check.method': {
    nl: 'hoe u hebt gezien wie de werkende is, zoals idDocument',
    en: 'how you checked who the worker is, such as idDocument',
  },
  'identity_check.date': {
    nl: 'de maand van die controle, zoals 2024-03',
    en: 'the month of that check, such as 2024-03',
  },
  substitution_allowed: {
    nl: 'true als een ander het werk mag doen, anders false',
    en: 'true when someone else may do the work, else false',
  },
} as const satisfies Readonly<Record<string, Words>>

const WORK_HINTS = {
  occupation: {
    nl: 'de korte naam van een soort werk, zoals oppas; overig als niets past',
    en: 'the short name of a kind of work, such as oppas; overig when none fits',
  },
  label: {
    nl: 'uw eigen woord voor dit werk, met nl en en; mag in het profiel staan',
    en: 'your own word for this work, with nl and en; may be set in the profile',
  },
  'label.nl': { nl: 'uw woord voor dit werk, in het Nederlands', en: 'your word, in Dutch' },
  'label.en': { nl: 'uw woord voor dit werk, in het Engels', en: 'your word, in English' },
  data_as_of: {
    nl: 'de dag van uw cijfers, zoals 2026-11-26; weglaten betekent vandaag',
    en: 'the day of your figures, such as 2026-11-26; leave it out for today',
  },
  period_start: {
    nl: 'de maand van de eerste klus, zoals 2024-03',
    en: 'the month of the first gig, such as 2024-03',
  },
  period_end: {
    nl: 'de maand van de laatste klus, zoals 2026-09',
    en: 'the month of the last gig, such as 2026-09',
  },
  still_active: {
    nl: 'true als de werkende nog werkt, anders false',
    en: 'true when the worker still works, else false',
  },
  active_months: {
    nl: 'in hoeveel maanden er werk was, als geheel getal',
    en: 'in how many months there was work, as a whole number',
  },
  gigs_completed: {
    nl: 'hoeveel klussen klaar zijn, als geheel getal',
    en: 'how many gigs were completed, as a whole number',
  },
  gig_unit: {
    nl: 'hoe u één klus noemt; mag in het profiel staan',
    en: 'what you call one piece of work; may be set in the profile',
  },
  hours_worked: {
    nl: 'een getal als tekst, zoals "412.5"; laat het weg als u het niet weet',
    en: 'a decimal as text, such as "412.5"; leave it out when unknown',
  },
  hours_basis: {
    nl: 'waar de uren vandaan komen; mag in het profiel staan',
    en: 'how the hours were established; may be set in the profile',
  },
  work: {
    nl: 'een rij per soort werk, met occupation en gigs',
    en: 'a row for each kind of work, with occupation and gigs',
  },
  'work.gigs': {
    nl: 'hoeveel klussen van dit werk, als geheel getal',
    en: 'how many gigs of this work, as a whole number',
  },
  'work.hours': {
    nl: 'uren van dit werk als tekst, zoals "40.5"',
    en: 'hours of this work as text, such as "40.5"',
  },
  'work.tasks': {
    nl: 'hoogstens vijf taken in uw eigen woorden',
    en: 'at most five tasks in your own words',
  },
  'work.esco_occupation': {
    nl: 'het adres van een ESCO-beroep, http://data.europa.eu/esco/occupation/…',
    en: 'the address of an ESCO occupation, http://data.europa.eu/esco/occupation/…',
  },
  'work.isco08': {
    nl: 'vier cijfers van ISCO-08, zoals "9111"',
    en: 'four digits of ISCO-08, such as "9111"',
  },
  'work.competent_nl': {
    nl: 'het https-adres van een begrip in CompetentNL',
    en: 'the https address of a CompetentNL entry',
  },
  clients: {
    nl: 'aantallen klanten: distinct, returning, types, named',
    en: 'numbers of clients: distinct, returning, types, named',
  },
  'clients.distinct': {
    nl: 'hoeveel verschillende klanten, als geheel getal',
    en: 'how many different clients, as a whole number',
  },
  'clients.returning': {
    nl: 'hoeveel klanten twee of meer klussen gaven, als geheel getal',
    en: 'how many clients had two or more gigs, as a whole number',
  },
  'clients.types': {
    nl: 'een rij per soort klant, met client_type en gigs',
    en: 'a row for each kind of client, with client_type and gigs',
  },
  client_type: {
    nl: 'voor wie het werk was: household, business, public, nonprofit',
    en: 'who the work was for: household, business, public, nonprofit',
  },
  'clients.types.gigs': {
    nl: 'hoeveel klussen voor deze soort klant, als geheel getal',
    en: 'how many gigs for this kind of client, as a whole number',
  },
  'clients.named': {
    nl: 'namen van organisaties, nooit van personen of eenmanszaken; hoogstens 20',
    en: 'names of organisations, never of people or sole traders; at most 20',
  },
  sectors: {
    nl: 'codes van bedrijfstakken (SBI) met twee cijfers, zoals 56 of 81, als tekst',
    en: 'codes of sectors (NACE) of two digits, such as 56 or 81, as text',
  },
  regions: {
    nl: 'codes van provincies, zoals NL-NH of NL-UT',
    en: 'codes of provinces, such as NL-NH or NL-UT',
  },
  work_relation: {
    nl: 'de werkrelatie; mag in het profiel staan',
    en: 'the working relationship; may be set in the profile',
  },
  training: {
    nl: 'een rij per training, met name en date',
    en: 'a row for each training, with name and date',
  },
  'training.name': { nl: 'de naam van de training', en: 'the name of the training' },
  'training.date': {
    nl: 'de maand van de training, zoals 2024-03',
    en: 'the month of the training, such as 2024-03',
  },
  gigs_per_month: {
    nl: 'een rij per maand met werk, met month en gigs',
    en: 'a row for each month with work, with month and gigs',
  },
  inferred_skills: {
    nl: 'korte namen van vaardigheden uit onze lijst, of hun adres bij ESCO',
    en: 'short names of skills from our list, or their addresses at ESCO',
  },
  record_basis: {
    nl: 'waar de cijfers vandaan komen; mag in het profiel staan',
    en: 'where the figures come from; may be set in the profile',
  },
} as const satisfies Readonly<Record<string, Words>>

/** How to mend a member, by its path without places in lists: `work.hours`, or `hours` anywhere. */
export const FIELD_HINTS: Readonly<Record<string, Words>> = {
  ...PERSON_HINTS,
  ...WORK_HINTS,
  ...RATING_HINTS,
  ...REVIEW_HINTS,
  ...GIG_HINTS,
}

/** The hint for a place in a record: that of the member itself, or of the nearest one around it. */
export function hintFor(pointer: JsonPointer): Words | undefined {
  const names = pointer.split('/').filter((name) => name !== '' && !/^\d+$/.test(name))
  for (let end = names.length; end > 0; end -= 1) {
    const hint = hintOfPath(names.slice(0, end))
    if (hint !== undefined) return hint
  }
  return undefined
}

/** The same member means the same at the top and in a list: the longest path wins. */
function hintOfPath(names: readonly string[]): Words | undefined {
  const key = names
    .map((_, start) => names.slice(start).join('.'))
    .find((path) => Object.hasOwn(FIELD_HINTS, path))
  return key === undefined ? undefined : FIELD_HINTS[key]
}
