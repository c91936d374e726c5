/**
 * Whether the JSON of a credential is the one spelling of its graph: it comes back unchanged from
 * being expanded and compacted with its own contexts (JSON-LD 1.1 API sections 5.1 and 5.6). The
 * second net behind the gate, for credentials whose shape nobody here knows: a signature over the
 * graph says nothing about how the graph is written down, and what is shown is read from the JSON.
 *
 * What the data model leaves free is put aside on both sides: a set of one and its member, the order
 * of a set, and `{"id": x}` for `x`. None of the contexts for such credentials orders a list.
 * @module
 */
import jsonld from 'jsonld'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../core/json.ts'
import type { Problem } from '../core/problems.ts'
import { canonicalizeJson } from './canonicalize-json.ts'
import { checkTerms } from './check-terms.ts'
import { createDocumentLoader } from './document-loader.ts'
import type { Contexts } from './load-contexts.ts'

/** Words of ours have our contexts: under another name they are a certificate of ours, altered. */
const OUR_WORDS = 'https://w3id.org/kluscv/'

/** The first place where a credential is spelled otherwise, or undefined when it is nowhere. */
export async function checkSpelling(
  credential: JsonObject,
  contexts: Contexts,
): Promise<Problem | undefined> {
  const { proof: _, ...unsecured } = credential
  const options = { documentLoader: createDocumentLoader(contexts), base: null, safe: true }
  const expanded = await jsonld.expand(unsecured, options).catch(() => undefined)
  if (expanded === undefined) {
    const [problem = notReproducible('')] = await checkTerms(unsecured)
    return problem
  }
  if (namesOurWords(expanded)) return notReproducible('/type')
  const compacted = await jsonld.compact(
    expanded,
    { '@context': unsecured['@context'] },
    { ...options, skipExpansion: true },
  )
  if (!isJsonObject(compacted)) return notReproducible('')
  const place = differenceOf(claimsOf(unsecured), claimsOf(compacted), '')
  return place === undefined ? undefined : notReproducible(place)
}

function claimsOf({ '@context': _, ...claims }: JsonObject): JsonObject {
  return claims
}

/** Whether a property or a type in an expanded document is of our vocabulary. */
function namesOurWords(expanded: unknown): boolean {
  if (Array.isArray(expanded)) return expanded.some(namesOurWords)
  if (!isJsonObject(expanded)) return false
  const types = [expanded['@type']].flat()
  return (
    types.some((type) => typeof type === 'string' && type.startsWith(OUR_WORDS)) ||
    Object.entries(expanded).some(
      ([name, value]) => name.startsWith(OUR_WORDS) || namesOurWords(value),
    )
  )
}

/** The deepest place that holds all that differs, or the first of several. */
function differenceOf(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
  pointer: JsonPointer,
): JsonPointer | undefined {
  if (textOf(one) === textOf(other)) return undefined
  if (!isJsonObject(one) || !isJsonObject(other)) return pointer
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const place = differenceOf(one[name], other[name], pointerTo(pointer, name))
    if (place !== undefined) return place
  }
  return pointer
}

function textOf(value: JsonValue | undefined): string {
  return value === undefined ? '' : canonicalizeJson(normalise(value))
}

function normalise(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const [only, ...others] = value
    if (only !== undefined && others.length === 0) return normalise(only)
    const items = value.map(normalise)
    return items
      .map((item): readonly [string, JsonValue] => [canonicalizeJson(item), item])
      .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
      .map(([, item]) => item)
  }
  if (!isJsonObject(value)) return value
  const { id, ...members } = value
  if (typeof id === 'string' && Object.keys(members).length === 0) return id
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, normalise(member)]),
  )
}

function notReproducible(pointer: JsonPointer): Problem {
  const detail = 'expected the one spelling that the contexts give it'
  return { problem: 'MALFORMED_VALUE_ERROR', pointer, detail }
}
