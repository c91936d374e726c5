/**
 * The graph kept, the members moved, renamed or hidden.
 * @module
 */
import type { JsonObject } from '../../../src/core/json.ts'
import { CREDENTIALS, KLUSCV, type Mutant, mutantsAt, objectAt, omit, rename } from './mutant.ts'

const TOP = [
  ...['issuer', 'validFrom', 'validUntil', 'issuanceDate', 'expirationDate'],
  ...['credentialSchema', 'credentialStatus', 'credentialSubject'],
]
const EXTRA = ['refreshService', 'termsOfUse', 'name', 'description', 'evidence', 'topPerformer']

/** Every member under another name, grouped otherwise, or with company that is not signed. */
export function memberMutants(credential: JsonObject): readonly Mutant[] {
  return [...renamed(credential), ...regrouped(credential), ...added(credential)]
}

function renamed(credential: JsonObject): readonly Mutant[] {
  const subject = objectAt(credential, 'credentialSubject')
  const present = TOP.filter((name) => name in credential)
  return [
    ...present.flatMap((name) => {
      const iri = CREDENTIALS + name
      return mutantsAt(credential, [], [[`${name} as IRI`, rename(credential, name, iri), [iri]]])
    }),
    ...Object.keys(subject).flatMap((name) => {
      const iri = KLUSCV + name
      const rewritten = rename(subject, name, iri)
      return mutantsAt(credential, ['credentialSubject'], [[`${name} as IRI`, rewritten, [iri]]])
    }),
    ...mutantsAt(
      credential,
      [],
      [
        ['id as @id', rename(credential, 'id', '@id'), ['@id']],
        ['type as @type', { ...credential, '@type': credential['type'] ?? '' }, ['@type']],
      ],
    ),
    ...mutantsAt(
      credential,
      ['credentialSubject'],
      [['id as @id', rename(subject, 'id', '@id'), ['@id']]],
    ),
  ]
}

function regrouped(credential: JsonObject): readonly Mutant[] {
  const nested = TOP.filter((name) => name in credential).flatMap((name) => {
    const moved = { ...omit(credential, name), '@nest': { [name]: credential[name] ?? '' } }
    return mutantsAt(credential, [], [[`${name} under @nest`, moved, ['@nest']]])
  })
  const status = credential['credentialStatus'] ?? ''
  const bare = omit(credential, 'credentialStatus')
  const id = credential['id'] ?? ''
  const subjectIri = `${CREDENTIALS}credentialSubject`
  const decoy = {
    ...credential,
    [subjectIri]: credential['credentialSubject'] ?? '',
    credentialSubject: { name: 'decoy' },
  }
  const rows = mutantsAt(
    credential,
    [],
    [
      ['status in @included', { ...bare, '@included': [{ id, status }] }, ['@included']],
      ['status by @reverse', { ...bare, '@reverse': { status: id } }, ['@reverse']],
      ['wrapped in @graph', { ...credential, '@graph': [credential] }, ['@graph']],
      ['subject under its IRI with a decoy', decoy, [subjectIri]],
    ],
  )
  return [...nested, ...rows]
}

function added(credential: JsonObject): readonly Mutant[] {
  return mutantsAt(
    credential,
    [],
    [
      ['@index added', { ...credential, '@index': 'TOP PERFORMER' }, ['@index']],
      ['null added', { ...credential, evidence: null }, ['evidence']],
      ['an empty list added', { ...credential, evidence: [] }, ['evidence']],
      ...EXTRA.map((name) => [`${name} added`, { ...credential, [name]: 'x' }, [name]] as const),
    ],
  )
}
