/**
 * Other proofs, types and issuers.
 * @module
 */
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { type Mutant, mutantsAt, omit, type Row } from './mutant.ts'

const METHODS: readonly JsonValue[] = [
  ...['did:web:tempo.example', 'https://evil.example/key#1', 'did:example:1#k', '#key-1', ''],
  ...['did:web:tempo.example%40evil.example#k', 'did:web:tempo.example#a#b', 'did:key:z0OIl#z0OIl'],
  ...[
    `did:key:z${'2'.repeat(300)}#k`,
    `did:web:${'a'.repeat(2_100)}#k`,
    'did:web:a.example/path#k',
  ],
  ...['did:web:a.example?x=1#k', 'did:web:a.example%2Fb#k', { id: 'did:web:a.example#k' }],
]
const ISSUERS: readonly JsonValue[] = [
  ...[{ id: 'did:web:tempo.example', name: 'YoungOnes' }, ['did:web:tempo.example'], ''],
  ...['https://tempo.example', 'did:example:1', 'did:web:tempo.example#key-1', 'did:web:'],
  ...[`did:key:z${'2'.repeat(100_000)}`],
]

/** Every rewrite of `proof`, `type` and `issuer`. */
export function proofMutants(credential: JsonObject): readonly Mutant[] {
  const proof = credential['proof']
  const one = (Array.isArray(proof) ? proof[0] : proof) as JsonObject
  return [
    ...proofMembers({ ...credential, proof: one }),
    ...proofSets(credential, one),
    ...mutantsAt(
      credential,
      ['issuer'],
      ISSUERS.map((issuer): Row => [JSON.stringify(issuer).slice(0, 30), issuer, []]),
    ),
    ...typeMutants(credential),
  ]
}

function proofMembers(credential: JsonObject): readonly Mutant[] {
  const value = String((credential['proof'] as JsonObject)['proofValue'])
  const spellings = [
    ...[
      `u${value.slice(1)}`,
      value.slice(1),
      `${value} `,
      `z ${value.slice(1)}`,
      'z',
      `${value}==`,
    ],
    ...[`z0${value.slice(2)}`, `z${'2'.repeat(100)}`, `z${'2'.repeat(200_000)}`, `m${value}`, ''],
  ]
  const rows = (values: readonly JsonValue[]): readonly Row[] =>
    values.map((v) => [`${JSON.stringify(v).slice(0, 40)} of ${JSON.stringify(v).length}`, v])
  const at = (name: string, values: readonly JsonValue[]) =>
    mutantsAt(credential, ['proof', name], rows(values))
  return [
    ...at('proofValue', spellings),
    ...at('verificationMethod', METHODS),
    ...at('proofPurpose', ['authentication', 'AssertionMethod', ['assertionMethod'], '']),
    ...at('created', ['2025-11-01T00:00:00', '2025-11-01', 5]),
    ...at('expires', ['2025-11-01T00:00:00', '', 5]),
    ...at('id', ['https://a.example/1', '_:b0', 5]),
    ...at('previousProof', ['x', 5, []]),
    ...at('challenge', ['x']),
    ...at('domain', ['x']),
    ...at('nonce', ['x']),
    ...at('jws', ['x']),
    ...mutantsAt(credential, ['proof', 'created'], [['removed', undefined]]),
    ...mutantsAt(credential, ['proof', 'proofValue'], [['removed', undefined]]),
  ]
}

function proofSets(credential: JsonObject, one: JsonObject): readonly Mutant[] {
  const rows: readonly Row[] = [
    ['an array of one', [one]],
    ['an array with something else', [one, 'x'], [1]],
    ['the same twice', [one, one], [1, 'proofValue']],
    ['nine', Array(9).fill(omit(one, 'id')), [], 'too_large'],
    ['a hundred', Array(100).fill(omit(one, 'id')), [], 'too_large'],
  ]
  return [...mutantsAt(credential, ['proof'], rows), ...withoutSuite(credential, one)]
}

/** The suite decides the contexts: without the 2020 suite, its context is one too many. */
function withoutSuite(credential: JsonObject, one: JsonObject): readonly Mutant[] {
  const types = ['JsonWebSignature2020', 'Ed25519Signature2018', ['DataIntegrityProof'], '']
  const mutants = [
    ...types.flatMap((type) =>
      mutantsAt({ ...credential, proof: one }, ['proof', 'type'], [[JSON.stringify(type), type]]),
    ),
    ...mutantsAt(
      credential,
      ['proof'],
      [
        ['a text', 'x'],
        ['removed', undefined],
      ],
    ),
  ]
  if (one['type'] !== 'Ed25519Signature2020') return mutants
  const refusal = { problem: 'context_not_allowed', pointer: '/@context' } as const
  return mutants.map((mutant) => ({ ...mutant, ...refusal }))
}

function typeMutants(credential: JsonObject): readonly Mutant[] {
  const types = credential['type'] as readonly string[]
  const [, own = ''] = types
  const unknown: Row[] = ['VerifiableCredential', ['VerifiableCredential'], 'x', 5].map((type) => [
    JSON.stringify(type),
    type,
    [],
    'unsupported_format',
  ])
  const rows: readonly Row[] = [
    ...unknown,
    ['in another order', [...types].reverse()],
    ['one more', [...types, 'Diploma']],
    ['ours alone', [own]],
    ['ours as a text', own],
    ['nested', [types], [], 'unsupported_format'],
    ['removed', undefined, [], 'unsupported_format'],
    ['20,000', [...types, ...Array(20_000).fill('x')], [], 'too_large'],
  ]
  return mutantsAt(credential, ['type'], rows)
}
