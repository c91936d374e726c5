/**
 * Whether JSON-LD understands every word of a document: contexts that can be had and do not
 * contradict each other, and a meaning for each member and type. JSON-LD 1.1 API section 5.1, in
 * the library's safe mode. A suite that signs the JSON itself would not notice. Nothing is fetched.
 * @module
 */

import jsonld, { type JsonLdEvent } from 'jsonld'
import { KlusCvError } from '../core/errors.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../core/json.ts'
import type { Problem } from '../core/problems.ts'
import { createDocumentLoader } from './document-loader.ts'
import { loadContexts } from './load-contexts.ts'

/** What the library's codes ask for, of those that a document gives rise to most. */
const EXPECTED: Readonly<Record<string, string>> = {
  'invalid property': 'a term that the contexts define',
  'relative @type reference': 'a type that the contexts define, or a URL',
  'relative @id reference': 'an absolute URL',
  'protected term redefinition': 'no term that an earlier context protects',
  'loading remote context failed': 'contexts that are shipped with this service: none is fetched',
}

/** Everything in a document that has no meaning; `[]` when all of it has. */
export async function checkTerms(document: JsonObject): Promise<readonly Problem[]> {
  try {
    await jsonld.expand(document, { ...options(), safe: true })
    return []
  } catch (error) {
    const event = detailsOf(error).event
    if (event === undefined) return [refusal(placeOf(error), detailsOf(error).code)]
    const all = (await eventsOf(document)).filter(({ code }) => code in EXPECTED)
    return tell(all.length > 0 ? all : [event], document)
  }
}

function options() {
  return { documentLoader: createDocumentLoader(loadContexts()), base: null }
}

/** Who mends two hundred words looks at the rest as well; telling each takes its time. */
const MOST_TOLD = 200

/** Safe mode stops at the first; who has to mend it wants to hear all. */
async function eventsOf(document: JsonObject): Promise<readonly JsonLdEvent[]> {
  const events: JsonLdEvent[] = []
  const eventHandler = ({ event }: { readonly event: JsonLdEvent }) => {
    // Ends the expansion, whose outcome nobody needs.
    if (events.push(event) >= MOST_TOLD) throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'enough')
  }
  await jsonld.expand(document, { ...options(), safe: false, eventHandler }).catch(() => undefined)
  return events
}

/**
 * The library names the word and not its place: told wherever the word stands, each place once. It
 * may name one word a thousand times, and a word may stand at a thousand places: both are met once.
 */
function tell(events: readonly JsonLdEvent[], document: JsonObject): readonly Problem[] {
  const standsAt = findWords(document)
  const problems = new Map<JsonPointer, Problem>()
  const words = new Map(events.flatMap(wordsOf))
  for (const [word, code] of words) {
    for (const pointer of standsAt.get(word) ?? ['']) {
      if (!problems.has(pointer)) problems.set(pointer, refusal(pointer, code))
    }
  }
  return [...problems.values()].slice(0, MOST_TOLD)
}

/** What a word is in a document: the same text may be an id here and a type there. */
type Use = 'property' | 'type' | 'id'

const asWord = (use: Use, text: JsonValue): string => `${use} ${text}`

/** The words that an event is about, with its code. */
function wordsOf({ code, details = {} }: JsonLdEvent): readonly (readonly [string, string])[] {
  const uses = (['property', 'type', 'id'] as const).flatMap((use) => {
    const text = details[use]
    return text === undefined ? [] : [[asWord(use, text), code] as const]
  })
  return uses.length > 0 ? uses : [['', code]]
}

/** Every place of every word, in one walk. */
function findWords(document: JsonObject): ReadonlyMap<string, readonly JsonPointer[]> {
  const standsAt = new Map<string, JsonPointer[]>()
  const note = (word: string, pointer: JsonPointer): void => {
    const known = standsAt.get(word)
    if (known === undefined) standsAt.set(word, [pointer])
    else known.push(pointer)
  }
  for (const { pointer, name, value } of places(document, '')) {
    note(asWord('property', name), pointer)
    if (typeof value !== 'string') continue
    note(asWord('id', value), pointer)
    if (name === 'type' || name === '@type') note(asWord('type', value), pointer)
  }
  return standsAt
}

interface Place {
  readonly pointer: JsonPointer
  readonly name: string
  readonly value: JsonValue
}

/** Every member and item outside the contexts; an item has the name of its list. */
function* places(value: JsonValue, pointer: JsonPointer, name = ''): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* placesOf(item, pointerTo(pointer, index), name)
    }
  } else if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (key !== '@context') yield* placesOf(member, pointerTo(pointer, key), key)
    }
  }
}

function* placesOf(value: JsonValue, pointer: JsonPointer, name: string): Generator<Place> {
  yield { pointer, name, value }
  yield* places(value, pointer, name)
}

/** Errors of contexts carry the context or its address. */
function placeOf(error: unknown): JsonPointer {
  const details = detailsOf(error)
  const isOfContext = 'context' in details || 'url' in details || /context/.test(details.code ?? '')
  return isOfContext ? '/@context' : ''
}

interface ErrorDetails {
  readonly code?: string
  readonly event?: JsonLdEvent
}

function detailsOf(error: unknown): ErrorDetails {
  return (error as { readonly details?: ErrorDetails } | null)?.details ?? {}
}

function refusal(pointer: JsonPointer, code = 'unknown'): Problem {
  const expected = Object.hasOwn(EXPECTED, code)
    ? EXPECTED[code]
    : `acceptable JSON-LD, got: ${code}`
  return { problem: 'PROOF_TRANSFORMATION_ERROR', pointer, detail: `expected ${expected}` }
}
