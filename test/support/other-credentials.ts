/**
 * Signed credentials of types that are not ours, in every data model and suite, and the ways in
 * which their JSON can be written differently under the same signature.
 * @module
 */
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  DATA_INTEGRITY_V2,
  ED25519_2020_V1,
} from '../../src/core/contexts.ts'
import { type Credential, issuerOf } from '../../src/core/credential.ts'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { signCredential } from '../../src/suites/sign-credential.ts'
import type { Kind } from './credentials.ts'
import { type Actor, actor } from './keys.ts'

/** A school that no trust list names. */
export const SCHOOL: Actor = actor('school')

const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2'

/** A diploma: nested objects, sets, references, texts. */
export function diploma(
  { suite, dataModel }: Kind,
  changes: JsonObject = {},
  issuer: Actor = SCHOOL,
): JsonObject {
  const isNewer = dataModel === '2.0'
  const suiteContexts =
    suite === 'Ed25519Signature2020' ? [ED25519_2020_V1] : isNewer ? [] : [DATA_INTEGRITY_V2]
  return {
    '@context': [isNewer ? CREDENTIALS_V2 : CREDENTIALS_V1, EXAMPLES, ...suiteContexts],
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential', 'DiplomaCredential'],
    issuer: issuer.did,
    ...(isNewer
      ? { validFrom: '2026-01-01T00:00:00Z', validUntil: '2036-01-01T00:00:00Z' }
      : { issuanceDate: '2026-01-01T00:00:00Z', expirationDate: '2036-01-01T00:00:00Z' }),
    credentialSubject: {
      id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
      degree: { type: 'BachelorDegree', title: 'Bachelor of Logistics', credits: 180 },
      courses: ['Warehousing', 'Road transport', 'Safety'],
      honours: true,
    },
    ...changes,
  }
}

/** The same, signed. */
export function signedDiploma(
  kind: Kind,
  changes: JsonObject = {},
  issuer: Actor = SCHOOL,
): Promise<Credential> {
  return signOther(diploma(kind, changes, issuer), kind, issuer)
}

/** Any credential, signed by this issuer. */
export function signOther(
  credential: JsonObject,
  { suite }: Pick<Kind, 'suite'>,
  issuer: Actor = SCHOOL,
): Promise<Credential> {
  if (issuerOf(credential) !== issuer.did) throw new TypeError('signed by another than its issuer')
  return signCredential({
    credential,
    suite,
    signer: issuer.signer,
    created: '2026-01-02T00:00:00Z',
  })
}

type Rewrite = (credential: JsonObject) => JsonObject

const V = 'https://www.w3.org/ns/credentials/examples#'
const CRED = 'https://www.w3.org/2018/credentials#'

const renamed = (object: JsonObject, from: string, to: string): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name === from ? to : name, value]),
  )

const inSubject =
  (edit: (subject: JsonObject) => JsonValue): Rewrite =>
  (credential) => ({
    ...credential,
    credentialSubject: edit(credential['credentialSubject'] as JsonObject),
  })

const inDegree = (edit: (degree: JsonObject) => JsonValue): Rewrite =>
  inSubject((subject) => ({ ...subject, degree: edit(subject['degree'] as JsonObject) }))

const withContext =
  (context: JsonValue): Rewrite =>
  (credential) => ({
    ...credential,
    '@context': [...(credential['@context'] as readonly JsonValue[]), context],
  })

const untilOf = (credential: JsonObject) =>
  'validUntil' in credential ? 'validUntil' : 'expirationDate'

const untilMoved =
  (edit: (name: string, value: JsonValue) => JsonObject): Rewrite =>
  (credential) => {
    const name = untilOf(credential)
    const { [name]: value = null, ...rest } = credential
    return { ...rest, ...edit(name, value) }
  }

/** Each keeps the graph of a credential, or hides something in it; by its name. */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  'its proof twice': (credential) => ({
    ...credential,
    proof: [credential['proof'] ?? null, credential['proof'] ?? null],
  }),
  'its end under an IRI': untilMoved((_, value) => ({
    [`${CRED}${'expirationDate'}`]: {
      '@value': value,
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
    },
  })),
  'its end in @nest': untilMoved((name, value) => ({ '@nest': { [name]: value } })),
  'its subject under an IRI': (credential) =>
    renamed(credential, 'credentialSubject', `${CRED}credentialSubject`),
  'its subject under an IRI, and a decoy': (credential) => ({
    ...renamed(credential, 'credentialSubject', `${CRED}credentialSubject`),
    credentialSubject: { id: 'did:example:ebfeb1f712ebc6f1c276e12ec21' },
  }),
  'a claim under its IRI': inSubject((subject) => renamed(subject, 'courses', `${V}courses`)),
  'a claim in @nest': inSubject(({ courses = null, ...rest }) => ({
    ...rest,
    '@nest': { courses },
  })),
  'a claim in @included': (credential) => ({
    ...credential,
    '@included': [{ id: 'did:example:ebfeb1f712ebc6f1c276e12ec21', honours: true }],
  }),
  'its subject through @reverse': (credential) => ({
    ...credential,
    '@reverse': { credentialSubject: { id: 'did:example:someone' } },
  }),
  'an alias by a context inside': withContext({ topMarks: `${V}honours` }),
  'two words swapped by a context inside': withContext({
    title: `${V}credits`,
    credits: `${V}title`,
  }),
  'an unknown context': withContext('https://attacker.example/context'),
  'a base': withContext({ '@base': 'https://attacker.example/' }),
  'a context in its subject': inSubject((subject) => ({ '@context': { x: `${V}x` }, ...subject })),
  'its subject split': inSubject(({ courses = null, ...rest }) => [
    rest,
    { id: rest['id'] ?? null, courses },
  ]),
  'a member moved to a node with the same id': (credential) => ({
    ...credential,
    credentialSubject: {
      ...(credential['credentialSubject'] as JsonObject),
      teacher: { id: String(credential['issuer']), title: 'Professor' },
    },
    issuer: { id: String(credential['issuer']), name: 'A university' },
  }),
  '@index on its subject': inSubject((subject) => ({ ...subject, '@index': 'TOP OF THE CLASS' })),
  '@index on a value': inDegree((degree) => ({ ...degree, '@index': 'cum laude' })),
  'a member without a value': inSubject((subject) => ({ ...subject, fraud: null })),
  'a set of nothing': inSubject((subject) => ({ ...subject, awards: [] })),
  'a value said twice': inSubject((subject) => ({
    ...subject,
    courses: [...(subject['courses'] as readonly JsonValue[]), 'Safety'],
  })),
  'a value as @set': inSubject((subject) => ({
    ...subject,
    courses: { '@set': subject['courses'] ?? null },
  })),
  'a value as @value': inDegree((degree) => ({
    ...degree,
    title: { '@value': degree['title'] ?? null },
  })),
  'a number as typed text': inDegree((degree) => ({
    ...degree,
    credits: { '@value': '180', '@type': 'http://www.w3.org/2001/XMLSchema#integer' },
  })),
  'id as @id': inSubject((subject) => renamed(subject, 'id', '@id')),
  'type as @type': (credential) => renamed(credential, 'type', '@type'),
  'a type as its IRI': (credential) => ({
    ...credential,
    type: ['VerifiableCredential', `${V}DiplomaCredential`],
  }),
  'the type of all credentials as its IRI': (credential) => ({
    ...credential,
    type: ['VerifiableCredential', 'DiplomaCredential', `${CRED}VerifiableCredential`],
  }),
  'a nested type as its IRI': inDegree((degree) => ({ ...degree, type: `${V}BachelorDegree` })),
  'sets in a set': inSubject((subject) => ({ ...subject, courses: [subject['courses'] ?? null] })),
  'a map of languages': inDegree((degree) => ({
    ...degree,
    title: { nl: 'Logistiek', en: 'Logistics' },
  })),
  'a name for a blank node': inDegree((degree) => ({ id: '_:b0', ...degree })),
  'another name for a blank node': inDegree((degree) => ({ id: '_:c14n7', ...degree })),
  'a graph': (credential) => ({
    '@context': credential['@context'] ?? null,
    '@graph': [credential],
  }),
  'a term that only a vocabulary gives': inSubject((subject) => ({
    ...subject,
    'x:awards': 'gold',
  })),
  'one more claim': inSubject((subject) => ({ ...subject, awards: 'gold' })),
  'its end gone': untilMoved(() => ({})),
}
