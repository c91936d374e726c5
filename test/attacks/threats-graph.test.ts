/**
 * Attacks on a signature over a graph, which does not sign the JSON: each by the number that the
 * catalogue of threats gives it. The certificate is expired and withdrawn, and must stay so.
 * @module
 */
import { expect, test } from 'vitest'
import { CREDENTIALS_V1, CREDENTIALS_V2, KLUSCV_V1 } from '../../src/core/contexts.ts'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { countConnects } from '../support/connections.ts'
import { signedSample } from '../support/credentials.ts'
import { type Attack, expectRefused } from '../support/expect-refused.ts'
import { PLATFORM, WORKER } from '../support/keys.ts'
import { CREDENTIALS, KLUSCV, omit, rename } from '../support/mutants/mutant.ts'
import { verifiesPlainly } from '../support/plain-library.ts'
import { NOW, statusLists, verifyOptions } from '../support/trust.ts'

const WITHDRAWN = 4_242
const dead = { validUntil: '2026-11-10T00:00:00Z', statusIndex: WITHDRAWN, holder: WORKER.did }
const revoked = async () => ({ findStatusList: await statusLists({ revocation: [WITHDRAWN] }) })

type Edit = (credential: JsonObject) => JsonObject

const subjectOf = (credential: JsonObject) => credential['credentialSubject'] as JsonObject
const contextsOf = (credential: JsonObject) => credential['@context'] as readonly JsonValue[]
const withSubject =
  (edit: Edit): Edit =>
  (credential) => ({ ...credential, credentialSubject: edit(subjectOf(credential)) })
const withContext =
  (...more: readonly JsonValue[]): Edit =>
  (credential) => ({ ...credential, '@context': [...contextsOf(credential), ...more] })

const UNTIL = {
  '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
  '@value': dead.validUntil,
}
const status = (credential: JsonObject) => credential['credentialStatus'] as JsonObject[]
const bare = (credential: JsonObject) => omit(credential, 'credentialStatus')

/** Number and name, each rewriting, why we refuse, and whether the plain library takes one of them. */
type Row = readonly [string, readonly Edit[], Attack[2], 'accepted' | 'refused']

const MALFORMED = 'MALFORMED_VALUE_ERROR'
const CONTEXT = 'context_not_allowed'

const ROWS: readonly Row[] = [
  [
    '1: the status under its full IRI',
    [(c) => rename(c, 'credentialStatus', `${CREDENTIALS}credentialStatus`)],
    MALFORMED,
    'accepted',
  ],
  [
    '2: the end under its full IRI',
    [(c) => ({ ...omit(c, 'validUntil'), [`${CREDENTIALS}validUntil`]: UNTIL })],
    MALFORMED,
    'accepted',
  ],
  [
    '3: the end under @nest',
    [(c) => ({ ...omit(c, 'validUntil'), '@nest': { validUntil: dead.validUntil } })],
    MALFORMED,
    'accepted',
  ],
  [
    '4: the status under @nest',
    [(c) => ({ ...bare(c), '@nest': { credentialStatus: status(c) } })],
    MALFORMED,
    'accepted',
  ],
  [
    '5: the end under another word',
    [
      (c) => ({
        ...withContext({ vu: { '@id': `${CREDENTIALS}validUntil`, '@type': UNTIL['@type'] } })(
          omit(c, 'validUntil'),
        ),
        vu: dead.validUntil,
      }),
    ],
    CONTEXT,
    'accepted',
  ],
  [
    '6: the status in @included',
    [
      (c) => ({
        ...bare(c),
        '@included': [{ id: c['id'] ?? '', [`${CREDENTIALS}credentialStatus`]: status(c) }],
      }),
    ],
    MALFORMED,
    'accepted',
  ],
  [
    '7: the status linked by @reverse',
    [
      (c) => ({
        ...bare(c),
        '@included': status(c).map((entry) => ({
          ...entry,
          '@reverse': { [`${CREDENTIALS}credentialStatus`]: { id: c['id'] ?? '' } },
        })),
      }),
    ],
    MALFORMED,
    'accepted',
  ],
  [
    '8: two figures swapped by a context',
    [
      withContext({
        gigsCompleted: `${KLUSCV}activeMonths`,
        activeMonths: `${KLUSCV}gigsCompleted`,
      }),
    ],
    CONTEXT,
    'refused',
  ],
  [
    '9: two figures swapped by a context within',
    [withSubject((s) => ({ ...s, '@context': { gigsCompleted: `${KLUSCV}activeMonths` } }))],
    CONTEXT,
    'refused',
  ],
  [
    '10: our context replaced by a vocabulary',
    [
      (c) => ({
        ...c,
        '@context': contextsOf(c).map((url) => (url === KLUSCV_V1 ? { '@vocab': KLUSCV } : url)),
      }),
    ],
    CONTEXT,
    'refused',
  ],
  [
    '11: a claim hidden under its full IRI',
    [withSubject((s) => rename(s, 'recordBasis', `${KLUSCV}recordBasis`))],
    MALFORMED,
    'accepted',
  ],
  [
    '12: the subject under its full IRI, and a decoy',
    [
      (c) => ({
        ...rename(c, 'credentialSubject', `${CREDENTIALS}credentialSubject`),
        credentialSubject: { id: WORKER.did },
      }),
    ],
    MALFORMED,
    'accepted',
  ],
  [
    '13: one subject as two objects',
    [
      (c) => ({
        ...c,
        credentialSubject: [
          { id: WORKER.did, name: subjectOf(c)['name'] ?? '' },
          omit(subjectOf(c), 'name'),
        ],
      }),
    ],
    'duplicate_node_id',
    'accepted',
  ],
  [
    '14: a member moved to another object with the same id',
    [
      withSubject((s) => ({
        ...omit(s, 'name'),
        identityCheck: {
          ...(s['identityCheck'] as JsonObject),
          id: WORKER.did,
          name: s['name'] ?? '',
        },
      })),
    ],
    'duplicate_node_id',
    'refused',
  ],
]
const MORE: readonly Row[] = [
  [
    '15: words that nobody signed, in @index',
    [(c) => ({ ...c, '@index': 'TOP PERFORMER' }), withSubject((s) => ({ ...s, '@index': 'TOP' }))],
    MALFORMED,
    'accepted',
  ],
  [
    '16: members that say nothing in the graph',
    [
      (c) => ({ ...c, evidence: [] }),
      withSubject((s) => ({ ...s, level: null })),
      withSubject((s) => ({ ...s, level: [] })),
    ],
    MALFORMED,
    'accepted',
  ],
  [
    '17: a figure as a set, or as a text with a type',
    [
      withSubject((s) => ({ ...s, gigsCompleted: [412, 412, 412] })),
      withSubject((s) => ({ ...s, gigsCompleted: { '@set': [412] } })),
      withSubject((s) => ({ ...s, gigsCompleted: '412' })),
      withSubject((s) => ({
        ...s,
        gigsCompleted: { '@value': '412', '@type': 'http://www.w3.org/2001/XMLSchema#integer' },
      })),
    ],
    MALFORMED,
    'accepted',
  ],
  [
    "18: the worker's id under @id",
    [withSubject((s) => rename(s, 'id', '@id'))],
    MALFORMED,
    'accepted',
  ],
  [
    '19: the same set in another order',
    ['work', 'gigsPerMonth'].map((name) =>
      withSubject((s) => ({ ...s, [name]: [...(s[name] as JsonValue[])].reverse() })),
    ),
    MALFORMED,
    'accepted',
  ],
  [
    '20: one more context that changes nothing',
    [
      withContext('https://w3id.org/security/suites/ed25519-2020/v1'),
      withContext({ '@base': 'https://evil.example/' }),
      withContext({ '@direction': 'rtl' }),
      withContext({ '@language': 'nl' }),
    ],
    CONTEXT,
    'accepted',
  ],
  [
    '21: words that no context defines',
    [
      (c) => ({ ...c, topPerformer: true }),
      withSubject((s) => ({ ...s, topPerformer: true })),
      (c) => ({ ...c, proof: { ...(c['proof'] as JsonObject), topPerformer: true } }),
    ],
    MALFORMED,
    'refused',
  ],
  [
    '22: relative ids, wrappers and statements more',
    [
      (c) => ({ ...c, id: 'certificate' }),
      (c) => ({ ...c, '@included': [{ id: 'urn:x' }] }),
      withSubject((s) => ({ ...s, level: { '@value': null } })),
      (c) => ({ ...c, '@graph': [{ id: 'urn:x' }] }),
      withSubject((s) => ({ ...s, level: { value: '9', max: '10' } })),
    ],
    MALFORMED,
    'refused',
  ],
  [
    '23: contexts switched off, redefined, or in another order',
    [
      withSubject((s) => ({ ...s, '@context': null })),
      withSubject((s) => ({ ...s, '@context': { name: `${KLUSCV}gigUnit` } })),
      (c) => ({ ...c, '@context': [...contextsOf(c)].reverse() }),
    ],
    CONTEXT,
    'refused',
  ],
  [
    '24: a context from elsewhere',
    [
      withContext('https://evil.example/context'),
      withContext('http://127.0.0.1/context'),
      (c) => ({ ...c, '@context': [CREDENTIALS_V2, 'https://w3id.org/kluscv/v2'] }),
      (c) => ({ ...c, '@context': [CREDENTIALS_V1, ...contextsOf(c)] }),
    ],
    CONTEXT,
    'refused',
  ],
  [
    '25: a subject that is a blank node',
    [withSubject((s) => ({ ...s, id: '_:b0' })), withSubject((s) => ({ ...s, id: '_:c14n7' }))],
    MALFORMED,
    'refused',
  ],
]

test.each([...ROWS, ...MORE])('%s', async (name, edits, problem, plainly) => {
  const credential = await signedSample(dead)
  const documents = edits.map((edit) => edit(credential))
  await expectRefused([name, async () => documents, problem, revoked])
  const keys = [{ id: PLATFORM.keyId, publicKeyMultibase: PLATFORM.publicKeyMultibase }]
  const alive = await signedSample({ ...dead, validUntil: '2027-11-10T00:00:00Z' })
  // Where the end is what was hidden the dead one counts, else the one that is merely withdrawn.
  const tried = [...documents, ...edits.map((edit) => edit(alive))]
  const plain = await Promise.all(tried.map((document) => verifiesPlainly(document, keys, NOW)))
  expect({ name, plain: plain.includes(true) ? 'accepted' : 'refused' }).toEqual({
    name,
    plain: plainly,
  })
})

test('26: a context appended to what eddsa-jcs-2022 signed', async () => {
  const credential = await signedSample({ ...dead, suite: 'eddsa-jcs-2022' })
  const appended = [{ gigsCompleted: `${KLUSCV}activeMonths` }, 'https://evil.example/context'].map(
    (context) => withContext(context)(credential),
  )
  await expectRefused(['26', async () => appended, CONTEXT, revoked])
})

test('24: no context is asked for', async () => {
  const credential = await signedSample()
  const document = withContext('http://127.0.0.1/context')(credential)
  const options = await verifyOptions()
  expect(await countConnects(() => verifyDocument(JSON.stringify(document), options))).toBe(0)
})
