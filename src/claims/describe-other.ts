/**
 * A credential of a type that is not ours, in words as far as there are any: every member with its
 * name and value, nothing left out, summed up or interpreted. Members and what a set holds stand in
 * an order of their own, because in the signed graph they have none.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { showHidden } from './show-hidden.ts'
import type { Locale, Words } from './words.ts'

/** A member: its name, and its value or what is in it. */
export interface OtherLine {
  readonly label: string
  readonly text?: string
  /** The language that the credential gives the text, as a tag. */
  readonly language?: string
  readonly lines?: readonly OtherLine[]
}

/** What must stand beside the lines: nobody here vouches for what they mean. */
export const OTHER_NOTE: Words = {
  nl: 'Dit is geen werkbewijs van KlusCV. Wat de gegevens en cijfers betekenen, weten wij niet.',
  en: 'This is not a work certificate of KlusCV. What the data and figures mean, we do not know.',
}

/** The members that the data models define; any other word is the maker's own. */
const LABELS: ReadonlyMap<string, Words> = new Map([
  ['credentialSubject', { nl: 'Gaat over', en: 'Is about' }],
  ['name', { nl: 'Naam', en: 'Name' }],
  ['description', { nl: 'Omschrijving', en: 'Description' }],
  ['type', { nl: 'Soort', en: 'Kind' }],
  ['id', { nl: 'Nummer of adres', en: 'Number or address' }],
  ['issuer', { nl: 'Maker, volgens het bewijs', en: 'Maker, as the certificate says' }],
  ['validFrom', { nl: 'Geldig vanaf', en: 'Valid from' }],
  ['validUntil', { nl: 'Geldig tot', en: 'Valid until' }],
  ['issuanceDate', { nl: 'Geldig vanaf', en: 'Valid from' }],
  ['expirationDate', { nl: 'Geldig tot', en: 'Valid until' }],
  ['credentialStatus', { nl: 'Lijst van intrekkingen', en: 'List of withdrawals' }],
  ['credentialSchema', { nl: 'Schema', en: 'Schema' }],
  ['evidence', { nl: 'Onderbouwing', en: 'Evidence' }],
  ['termsOfUse', { nl: 'Voorwaarden', en: 'Terms of use' }],
  ['refreshService', { nl: 'Vernieuwen', en: 'Renewal' }],
  ['relatedResource', { nl: 'Hoort bij', en: 'Goes with' }],
])

/** What it says of its subject comes first. */
const FIRST: readonly string[] = ['name', 'description', 'credentialSubject']

const YES: Words = { nl: 'ja', en: 'yes' }
const NO: Words = { nl: 'nee', en: 'no' }

/**
 * Every member of the credential, and of whatever is in it: but for its contexts and its signature,
 * which are how it is written and not what it says.
 */
export function describeOther(credential: JsonObject, locale: Locale): readonly OtherLine[] {
  const { '@context': _, proof: __, ...claims } = credential
  return describeMembers(claims, locale)
}

function describeMembers(object: JsonObject, locale: Locale): readonly OtherLine[] {
  return Object.entries(object)
    .toSorted(([one], [other]) => rankOf(one) - rankOf(other) || compare(one, other))
    .flatMap(([name, value]) => linesOf(name, value, locale))
}

function rankOf(name: string): number {
  return FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length
}

function linesOf(name: string, value: JsonValue, locale: Locale): readonly OtherLine[] {
  const label = labelOf(name, locale)
  const items = Array.isArray(value) ? inOrder(value) : [value]
  return items.map((item) => ({ label, ...contentOf(item, locale) }))
}

function contentOf(value: JsonValue, locale: Locale): Omit<OtherLine, 'label'> {
  if (!isJsonObject(value)) return { text: textOf(value, locale) }
  const language = value['@language']
  if (typeof language === 'string') {
    return { text: textOf(value['@value'] ?? '', locale), language: showHidden(language) }
  }
  return { lines: describeMembers(value, locale) }
}

function inOrder(items: readonly JsonValue[]): readonly JsonValue[] {
  return items
    .map((item): readonly [string, JsonValue] => [sortKeyOf(item), item])
    .toSorted(([one], [other]) => compare(one, other))
    .map(([, item]) => item)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** The same for every order of members and items. */
function sortKeyOf(value: JsonValue): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(sortKeyOf).sort())
  if (!isJsonObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => [name, sortKeyOf(member)])
  return JSON.stringify(members.sort(([one = ''], [other = '']) => compare(one, other)))
}

/** `alumniOf` as "alumni of": only what is plainly such a word is respelled. */
function labelOf(name: string, locale: Locale): string {
  const known = LABELS.get(name)
  if (known !== undefined) return known[locale]
  if (!/^[a-z]+(?:[A-Z][a-z]+)*$/.test(name)) return showHidden(name)
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function textOf(value: JsonValue, locale: Locale): string {
  if (typeof value === 'boolean') return (value ? YES : NO)[locale]
  return showHidden(typeof value === 'string' ? value : JSON.stringify(value))
}
