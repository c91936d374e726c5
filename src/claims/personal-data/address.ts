/**
 * Addresses: a Dutch postcode, or a street with a number, in Dutch and in the languages of those
 * who work and order here. A street without a number says no more than a neighbourhood does.
 * @module
 */
import { isCounted, isHouseNumber } from './house-number.ts'
import { hasPostcode } from './postcode.ts'
import {
  ADDRESS_WORDS,
  BEFORE_NUMBER,
  CAPITAL_ENDINGS,
  DIRECTION,
  ENGLISH_KINDS,
  HYPHENED_DIRECTION,
  KINDS_BEFORE,
  KINDS_BEFORE_PARTICLE,
  NAME_PARTICLES,
  NAMED_STREETS,
  NO_NAMES,
  NO_STREETS,
  PLACE_PREPOSITIONS,
  PLAIN_ENGLISH_KINDS,
  STREET_ENDINGS,
  STREET_KINDS,
  STREETS_WITH_ARTICLE,
} from './street-words.ts'
import { type Token, tokenise } from './tokens.ts'

/** `rue du Faubourg Saint-Honoré de la`: no street has more words between its kind and number. */
const LONGEST_NAME = 6

/** Whether this text has an address. */
export function hasAddress(text: string): boolean {
  if (hasPostcode(text)) return true
  const tokens = tokenise(text)
  return tokens.some((_, at) => {
    if (!isHouseNumber(tokens, at)) return false
    return isAfterStreet(tokens, at) || isBeforeStreet(tokens, at)
  })
}

/** `Kerkstraat 12`, `Grote Markt nr. 12`, `Rue de la Paix 12`, `adres: Overtoom 12`. */
function isAfterStreet(tokens: readonly Token[], at: number): boolean {
  const before = skipBeforeNumber(tokens.slice(Math.max(0, at - LONGEST_NAME - 4), at))
  const last = before.at(-1)
  if (last?.kind !== 'word') return false
  return (
    isStreetName(last) ||
    isKindAfterName(before) ||
    isNameAfterKind(before) ||
    isAfterAddressWord(before)
  )
}

/** Without `, op nummer`, `nr.`, `Noord` and the full stop of `str.`. */
function skipBeforeNumber(tokens: readonly Token[]): readonly Token[] {
  let rest = tokens
  const ends = (matches: (token: Token) => boolean) => {
    const last = rest.at(-1)
    if (last === undefined || !matches(last)) return false
    rest = rest.slice(0, -1)
    return true
  }
  const isSign = (sign: string) => ends(({ text }) => text === sign)
  const hasStop = isSign('.') || isSign(':') || isSign('°') || isSign('#')
  const isNumbered = ends(({ lower }) => BEFORE_NUMBER.has(lower))
  if (isNumbered) ends(({ lower }) => lower === 'op')
  // A full stop that is not of `nr.` or `str.` ends a sentence.
  if (hasStop && !isNumbered && !isAbbreviation(rest.at(-1))) return []
  isSign(',')
  ends(({ lower }) => DIRECTION.test(lower))
  return rest
}

function isAbbreviation(word: Token | undefined): boolean {
  return word !== undefined && /(?:str|sok|cad)$/.test(word.lower)
}

function isStreetName({ text, lower: word }: Token): boolean {
  const lower = word.replace(HYPHENED_DIRECTION, '')
  if (NAMED_STREETS.has(lower)) return true
  if (NO_STREETS.has(lower)) return false
  const ends = (ending: string) => lower.length > ending.length + 1 && lower.endsWith(ending)
  return STREET_ENDINGS.some(ends) || (startsLikeName(text) && CAPITAL_ENDINGS.some(ends))
}

/** `Grote Markt`, `Van der Helst straat`, and `aan de Singel`. */
function isKindAfterName(tokens: readonly Token[]): boolean {
  const kind = tokens.at(-1)
  const name = tokens.at(-2)
  if (kind === undefined || name === undefined) return false
  if (STREET_KINDS.has(kind.lower) && isName(name)) return true
  const isAt = /^(?:aan|op) (?:de|het)$/.test(`${tokens.at(-3)?.lower} ${name.lower}`)
  return isAt && STREETS_WITH_ARTICLE.has(kind.lower) && startsLikeName(kind.text)
}

/** `rue de la Paix`, `Calle Mayor`, `ul. Długa`. */
function isNameAfterKind(tokens: readonly Token[]): boolean {
  let hasName = false
  let hasParticle = false
  for (const token of tokens.toReversed().slice(0, LONGEST_NAME)) {
    if (KINDS_BEFORE.has(token.lower)) return hasName
    if (KINDS_BEFORE_PARTICLE.has(token.lower)) return hasName && hasParticle
    if (NAME_PARTICLES.has(token.lower)) hasParticle = true
    else if (token.kind === 'word' && startsLikeName(token.text)) hasName = true
    else if (!/^['’.]$/.test(token.text)) return false
  }
  return false
}

/** `adres: Overtoom 12`, `woont op Nieuwe Uilenburg 12`. */
function isAfterAddressWord(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)
  const others = tokens.slice(0, -1)
  return last !== undefined && isName(last) && others.some(({ lower }) => ADDRESS_WORDS.has(lower))
}

/** `12 Baker Street`, `12 rue de la Paix`, `at 12 Kerkstraat`, `nr. 12 in de Kerkstraat`. */
function isBeforeStreet(tokens: readonly Token[], at: number): boolean {
  const previous = tokens.slice(Math.max(0, at - 2), at).findLast(({ text }) => text !== '.')
  const isPlace = previous !== undefined && PLACE_PREPOSITIONS.has(previous.lower)
  const isAddition = (token: Token | undefined) => token?.isGlued === true && token.kind === 'word'
  const first = isAddition(tokens[at + 1]) ? at + 2 : at + 1
  const behind = tokens
    .slice(first, first + LONGEST_NAME)
    .filter(({ text }) => !/^[,.]$/.test(text))
  const [next] = behind
  if (next?.kind !== 'word' || isCounted(next)) return false
  if (isKindBeforeName(behind)) return true
  if (isPlace && startsLikeName(next.text) && isStreetName(next)) return true
  if (previous !== undefined && BEFORE_NUMBER.has(previous.lower)) return isInStreet(behind)
  return isEnglishStreet(behind, isPlace)
}

/** Behind `nummer 12`: `in de Kerkstraat`, `van het Leidseplein`. */
function isInStreet([preposition, ...others]: readonly Token[]): boolean {
  if (!/^(?:in|aan|op|van)$/.test(preposition?.lower ?? '')) return false
  const name = others.find(({ lower }) => lower !== 'de' && lower !== 'het')
  return name !== undefined && startsLikeName(name.text) && isStreetName(name)
}

function isKindBeforeName([kind, ...others]: readonly Token[]): boolean {
  if (kind === undefined) return false
  const names = others.filter(({ lower }) => !NAME_PARTICLES.has(lower))
  const [name] = names.filter(({ kind: token }) => token === 'word')
  if (name === undefined) return false
  if (KINDS_BEFORE.has(kind.lower)) return startsLikeName(name.text) || kind.lower === 'rue'
  const hasParticle = others[0] !== undefined && NAME_PARTICLES.has(others[0].lower)
  return KINDS_BEFORE_PARTICLE.has(kind.lower) && hasParticle && startsLikeName(name.text)
}

/** One to three names and the kind of street; without capitals only after `at` or `on`. */
function isEnglishStreet(tokens: readonly Token[], isPlace: boolean): boolean {
  const kindAt = tokens
    .slice(0, 4)
    .findIndex(({ lower }, index) => index > 0 && ENGLISH_KINDS.has(lower))
  const kind = tokens[kindAt]
  if (kind === undefined) return false
  const names = tokens.slice(0, kindAt)
  if (startsLikeName(kind.text) && names.every(isName)) return true
  const isPlain = PLAIN_ENGLISH_KINDS.has(kind.lower) && names.every(isOrdinaryName)
  return isPlain && (isPlace || names.every(isName))
}

function isOrdinaryName(token: Token): boolean {
  return token.kind === 'word' && !NO_NAMES.has(token.lower) && !isCounted(token)
}

function isName(token: Token): boolean {
  return isOrdinaryName(token) && startsLikeName(token.text)
}

/** With a capital, or of a script that has none. */
function startsLikeName(text: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)
}
