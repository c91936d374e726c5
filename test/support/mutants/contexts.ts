/**
 * Other contexts than the exact ones: more, fewer, in another order, or ours in disguise.
 * @module
 */
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { CREDENTIALS, KLUSCV, type Mutant, mutantsAt, objectAt, type Row } from './mutant.ts'

const OURS = 'https://w3id.org/kluscv/v1'

const APPENDED: readonly (readonly [string, JsonValue])[] = [
  ['an alias', { vu: `${CREDENTIALS}validUntil` }],
  ['two terms swapped', { gigsCompleted: `${KLUSCV}cancelled`, cancelled: `${KLUSCV}gigs` }],
  ['an unknown context', 'https://contexts.example/v1'],
  ['a context of this machine', 'http://127.0.0.1/context'],
  ['a known context that is not needed', 'https://www.w3.org/ns/did/v1'],
  ['@base', { '@base': 'https://evil.example/' }],
  ['@direction', { '@direction': 'rtl' }],
  ['@language', { '@language': 'nl' }],
  ['one of them again', OURS],
  ['null', null],
]

/** Every change to `@context` at the top, and contexts where none may be. */
export function contextMutants(credential: JsonObject): readonly Mutant[] {
  const own = credential['@context'] as readonly JsonValue[]
  const refused = (name: string, becomes: JsonValue | undefined): Row => [
    name,
    becomes,
    [],
    'context_not_allowed',
  ]
  const top = [
    ...APPENDED.map(([name, context]) => refused(`${name} appended`, [...own, context])),
    refused(
      'ours replaced by @vocab',
      own.map((url) => (url === OURS ? { '@vocab': KLUSCV } : url)),
    ),
    refused(
      'ours dropped',
      own.filter((url) => url !== OURS),
    ),
    refused('in another order', [...own].reverse()),
    refused('one as a string', own[0]),
    refused('an array in the array', [own]),
    refused('null before them', [null, ...own]),
    refused('inline only', { '@vocab': KLUSCV }),
    refused('none', []),
    refused('5,000 times', Array(5_000).fill(own[0])),
    refused('removed', undefined),
  ]
  return [...mutantsAt(credential, ['@context'], top), ...below(credential)]
}

function below(credential: JsonObject): readonly Mutant[] {
  const contexts: readonly JsonValue[] = [null, [], { name: `${KLUSCV}cancelled` }, OURS]
  const members = Object.entries(objectAt(credential, 'credentialSubject'))
  const inner = members.find(([, value]) => typeof value === 'object' && !Array.isArray(value))?.[0]
  const places = [['credentialSubject'], ...(inner ? [['credentialSubject', inner]] : [])]
  return places.flatMap((path) =>
    mutantsAt(
      credential,
      [...path, '@context'],
      contexts.map((context): Row => ['one added', context, [], 'context_not_allowed']),
    ),
  )
}
