/**
 * JSON Schemas for people: the members of an object, each with its form and its meaning.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../../core/json.ts'
import { type Html, html } from '../pages/html.ts'
import { inlineText } from './inline-text.ts'

/** Words of an enumeration that are told in full; of longer ones the first few. */
const MOST_WORDS = 12
const FEW_WORDS = 3

/** More members of an object within an object stand folded. */
const MOST_UNFOLDED = 4

/** The members of an object, with those of objects within it; undefined when it tells none. */
export function renderMembers(schema: JsonObject): Html | undefined {
  const { properties, required } = schema
  if (!isJsonObject(properties)) return undefined
  const needed = Array.isArray(required) ? required : []
  const rows = Object.entries(properties).map(([name, member]) =>
    isJsonObject(member) ? renderMember(name, member, needed.includes(name)) : undefined,
  )
  return html`<dl class="members">${rows}</dl>`
}

function renderMember(name: string, schema: JsonObject, isRequired: boolean): Html {
  const { description } = schema
  return html`<div><dt><code>${name}</code>${isRequired && html` <b>required</b>`}</dt><dd>${typeof description === 'string' && html`${inlineText(description)} `}<span class="form">${inlineText(formOf(schema))}</span>${renderWithin(schema)}</dd></div>`
}

/** Objects within an object, or within a list or one of several choices. */
function renderWithin(schema: JsonObject): Html | undefined {
  const { items, anyOf } = schema
  const choices = Array.isArray(anyOf) ? anyOf.filter(isJsonObject) : []
  const candidates = [schema, ...choices, ...(isJsonObject(items) ? [items] : [])]
  const object = candidates.find(({ properties }) => isJsonObject(properties))
  if (object === undefined || !isJsonObject(object['properties'])) return undefined
  const count = Object.keys(object['properties']).length
  const members = renderMembers(object)
  if (count <= MOST_UNFOLDED) return members
  return html`<details><summary>${count} members</summary>${members}</details>`
}

/** What a value must be, in a few words. */
export function formOf(schema: JsonObject): string {
  const { $ref, enum: words, const: only, anyOf, type, items } = schema
  if (typeof $ref === 'string') return `\`${$ref.slice($ref.lastIndexOf('/') + 1)}\``
  if (only !== undefined) return quoted(only)
  if (Array.isArray(words)) return choiceOf(words)
  if (Array.isArray(anyOf)) return anyOf.filter(isJsonObject).map(formOf).join(' or ')
  if (type === 'array') return `list of ${isJsonObject(items) ? formOf(items) : 'anything'}`
  return `${String(type ?? 'anything')}${boundsOf(schema)}`
}

function choiceOf(words: readonly JsonValue[]): string {
  if (words.length <= MOST_WORDS) return words.map(quoted).join(', ')
  return `${words.slice(0, FEW_WORDS).map(quoted).join(', ')} … (${words.length} in all)`
}

function quoted(word: JsonValue): string {
  return `\`${typeof word === 'string' ? word : JSON.stringify(word)}\``
}

function boundsOf({ minimum, maximum, minLength, maxLength }: JsonObject): string {
  if (maxLength !== undefined) {
    return `, ${String(minLength ?? 0)} to ${String(maxLength)} characters`
  }
  if (maximum !== undefined) return `, ${String(minimum ?? 0)} to ${String(maximum)}`
  return minimum === undefined ? '' : `, ${String(minimum)} or more`
}
