/**
 * The form of a value in words, from its schema: what a developer must write there.
 * @module
 */
import { isLanguageMap } from '../../claims/credential-schema.ts'
import type { Locale, Words } from '../../claims/words.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'

const ONE_OF_LIST: Words = { nl: 'een woord uit een lijst', en: 'a word of a list' }
const GROUP: Words = { nl: 'een groep velden', en: 'a group of members' }
const YES_OR_NO: Words = { nl: 'true of false', en: 'true or false' }

/** The form that a schema asks for. */
export function formOf(schema: JsonObject): Words {
  const { type, enum: allowed, items } = schema
  if (allowed !== undefined) return ONE_OF_LIST
  if (type === 'boolean') return YES_OR_NO
  if (type === 'integer') return wholeNumber(schema)
  if (type === 'array' && isJsonObject(items)) return listOf(items, schema)
  return type === 'object' ? groupOf(schema) : textOf(schema)
}

function wholeNumber({ minimum, maximum }: JsonObject): Words {
  const written = (locale: Locale) => (bound: JsonValue | undefined) =>
    new Intl.NumberFormat(locale).format(Number(bound))
  const [nl, en] = [written('nl'), written('en')]
  return {
    nl: `een geheel getal van ${nl(minimum)} tot en met ${nl(maximum)}`,
    en: `a whole number from ${en(minimum)} to ${en(maximum)}`,
  }
}

function listOf(items: JsonObject, { maxItems }: JsonObject): Words {
  const { nl, en } = formOf(items)
  const most = String(maxItems)
  return {
    nl: `een lijst van hoogstens ${most}, elk: ${nl}`,
    en: `a list of at most ${most}, each: ${en}`,
  }
}

function groupOf({ properties, maxProperties }: JsonObject): Words {
  if (!isJsonObject(properties) || !isLanguageMap(properties)) return GROUP
  if (maxProperties === 1) {
    return { nl: 'tekst in één taal, onder haar code', en: 'text in one language, under its code' }
  }
  return { nl: 'tekst in nl en in en', en: 'text in nl and in en' }
}

/** A pattern is for machines: those of ours come with their words. */
function textOf({ description, descriptionNl, maxLength }: JsonObject): Words {
  if (isText(description) && isText(descriptionNl)) return { nl: descriptionNl, en: description }
  return {
    nl: `tekst van hoogstens ${String(maxLength)} tekens`,
    en: `text of at most ${String(maxLength)} characters`,
  }
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string'
}
