/**
 * How to mend each member of a record about ratings, in Dutch and English.
 * @module
 */
import type { Words } from '../claims/words.ts'

/** By the path of the member, without places in lists. */
export const RATING_HINTS = {
  ratings: {
    nl: 'een rij per soort werk dat is beoordeeld, met occupation',
    en: 'a row for each kind of work that was rated, with occupation',
  },
  rating_system: {
    nl: 'hoe klanten bij u beoordelen; mag in het profiel staan',
    en: 'how clients rate on your platform; may be set in the profile',
  },
  rating_value: {
    nl: 'een getal als tekst, zoals "4.8"',
    en: 'a decimal as text, such as "4.8"',
  },
  rating_best: {
    nl: 'de hoogste beoordeling die kan, zoals "5"; mag in het profiel staan. grade10 is 1 tot 10, percentage 0 tot 100, thumbs en acceptReject 0 tot 1 of 0 tot 100',
    en: 'the highest rating that can be given, such as "5"; may be set in the profile. grade10 is 1 to 10, percentage 0 to 100, thumbs and acceptReject 0 to 1 or 0 to 100',
  },
  rating_worst: {
    nl: 'de laagste beoordeling die kan, zoals "1"; mag in het profiel staan',
    en: 'the lowest rating that can be given, such as "1"; may be set in the profile',
  },
  rating_count: {
    nl: 'op hoeveel beoordelingen het cijfer rust; 0 als er geen zijn',
    en: 'how many ratings the figure is based on; 0 when there are none',
  },
  rating_window: {
    nl: 'welke beoordelingen tellen: kind allTime, lastN (met n) of since (met een maand); mag in het profiel staan',
    en: 'which ratings count: kind allTime, lastN (with n) or since (with a month); may be set in the profile',
  },
  'rating_window.kind': {
    nl: 'welke beoordelingen tellen: allTime, lastN of since',
    en: 'which ratings count: allTime, lastN or since',
  },
  'rating_window.n': {
    nl: 'bij lastN: hoeveel beoordelingen tellen, zoals 100',
    en: 'with lastN: how many ratings count, such as 100',
  },
  'rating_window.since': {
    nl: 'bij since: de maand vanaf wanneer ze tellen, zoals 2025-01',
    en: 'with since: the month from which they count, such as 2025-01',
  },
  rating_given_by: {
    nl: 'wie beoordeelt; mag in het profiel staan',
    en: 'who rated; may be set in the profile',
  },
  rating_basis: {
    nl: 'wie mag beoordelen; mag in het profiel staan',
    en: 'who may rate; may be set in the profile',
  },
  rating_obligatory: {
    nl: 'true als een klant moet beoordelen, anders false',
    en: 'true when a client has to rate, else false',
  },
  share_rated: {
    nl: 'het deel van de klussen met een beoordeling, van "0" tot "1", zoals "0.85"',
    en: 'the share of gigs with a rating, from "0" to "1", such as "0.85"',
  },
  histogram: {
    nl: 'een rij per waarde, met value en count; vanaf 10 beoordelingen',
    en: 'a row for each value, with value and count; from 10 ratings on',
  },
  'histogram.value': {
    nl: 'een waarde op uw schaal, zoals "5"',
    en: 'a value on your scale, such as "5"',
  },
  'histogram.count': {
    nl: 'hoe vaak die waarde is gegeven, als geheel getal',
    en: 'how often that value was given, as a whole number',
  },
  aspects: {
    nl: 'een rij per onderdeel, met aspect, rating_value en count',
    en: 'a row for each aspect, with aspect, rating_value and count',
  },
  'aspects.aspect': {
    nl: 'de naam van het onderdeel, met nl en en',
    en: 'the name of the aspect, with nl and en',
  },
  'aspects.aspect.nl': { nl: 'de naam in het Nederlands', en: 'the name in Dutch' },
  'aspects.aspect.en': { nl: 'de naam in het Engels', en: 'the name in English' },
  'aspects.count': {
    nl: 'hoeveel beoordelingen van dit onderdeel, als geheel getal',
    en: 'how many ratings of this aspect, as a whole number',
  },
  positive_threshold: {
    nl: 'vanaf welke waarde u een beoordeling goed noemt, zoals "4"',
    en: 'the value from which you call a rating positive, such as "4"',
  },
  positive_count: {
    nl: 'hoeveel beoordelingen goed waren, als geheel getal',
    en: 'how many ratings were positive, as a whole number',
  },
  reviews_total: {
    nl: 'hoeveel geschreven reviews er in totaal zijn; 0 als er geen zijn',
    en: 'how many written reviews there are in all; 0 when there are none',
  },
  returning_clients_share: {
    nl: 'het deel van de klanten dat terugkwam, van "0" tot "1"',
    en: 'the share of clients that came back, from "0" to "1"',
  },
  reliability: {
    nl: 'aantallen klussen: completed, late_cancelled, no_show',
    en: 'numbers of gigs: completed, late_cancelled, no_show',
  },
  'reliability.completed': {
    nl: 'hoeveel klussen zijn gedaan, als geheel getal',
    en: 'how many gigs were done, as a whole number',
  },
  'reliability.late_cancelled': {
    nl: 'hoeveel klussen de werkende laat heeft afgezegd',
    en: 'how many gigs the worker cancelled late',
  },
  'reliability.no_show': {
    nl: 'hoe vaak de werkende niet kwam',
    en: 'how often the worker did not come',
  },
  level: {
    nl: 'het niveau bij u: value en max',
    en: 'the level on your platform: value and max',
  },
  'level.value': {
    nl: 'het niveau van de werkende, zoals "3"',
    en: 'the level reached, such as "3"',
  },
  'level.max': { nl: 'het hoogste niveau, zoals "5"', en: 'the highest level, such as "5"' },
  'level.label': {
    nl: 'hoe het niveau heet, met nl en en',
    en: 'what the level is called, with nl and en',
  },
  'level.label.nl': { nl: 'hoe het niveau heet, in het Nederlands', en: 'its name, in Dutch' },
  'level.label.en': { nl: 'hoe het niveau heet, in het Engels', en: 'its name, in English' },
} as const satisfies Readonly<Record<string, Words>>
