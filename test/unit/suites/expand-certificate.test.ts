/**
 * The expanded form that we write is what the library makes of the same certificate, and what it
 * signs is the same text; the rest is left to it.
 * @module
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { contextsFor } from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { createDocumentLoader } from '../../../src/suites/document-loader.ts'
import { expandCertificate } from '../../../src/suites/expand-certificate.ts'
import { checkingSuite } from '../../../src/suites/library-suite.ts'
import { loadContexts } from '../../../src/suites/load-contexts.ts'
import { KINDS, SAMPLE_TYPES, unsignedSample } from '../../support/credentials.ts'

const documentLoader = createDocumentLoader(loadContexts())
const SAMPLE: JsonObject = unsignedSample()
const ENTRIES = SAMPLE['credentialStatus'] as readonly JsonObject[]
const ENTRY = ENTRIES[0] as JsonObject
const LOCAL = 'http://localhost:4101/status-lists/1-revocation'
const IRI = 'https://www.w3.org/2018/credentials#credentialStatus'

const LIBRARY = {
  'eddsa-rdfc-2022': () => new DataIntegrityProof({ cryptosuite }),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
}

const PROOF_TYPES = {
  'eddsa-rdfc-2022': 'DataIntegrityProof',
  Ed25519Signature2020: 'Ed25519Signature2020',
} as const

describe('a certificate', () => {
  const kinds = KINDS.flatMap(({ suite, dataModel }) =>
    suite === 'eddsa-jcs-2022' ? [] : SAMPLE_TYPES.map((type) => [suite, dataModel, type] as const),
  )

  test.each(kinds)('is expanded as by the library: %s, %s, %s', async (suite, dataModel, type) => {
    const sample: JsonObject = unsignedSample({ suite, dataModel, type })
    for (const change of [
      {},
      { credentialStatus: [ENTRY] },
      { credentialStatus: [...ENTRIES].reverse() },
      { credentialStatus: [ENTRY, ENTRY] },
      { credentialStatus: [Object.fromEntries(Object.entries(ENTRY).reverse())] },
      { credentialStatus: [{ ...ENTRY, statusListIndex: '0', statusListCredential: LOCAL }] },
      { proof: [{ id: 'urn:uuid:1', type: PROOF_TYPES[suite] }] },
      { type: ['VerifiableCredential', 'BitstringStatusListCredential'] },
    ]) {
      const document = { ...sample, ...change }
      const expanded = await jsonld.expand(document, { documentLoader, base: null, safe: true })
      expect(await expandCertificate(document, documentLoader)).toEqual(expanded)
      const ours = await checkingSuite(suite).canonize(document, { documentLoader })
      expect(ours).toBe(await LIBRARY[suite]().canonize(document, { documentLoader }))
      expect(ours).toContain('status#BitstringStatusListEntry')
    }
  })

  test('that the library refuses is refused', async () => {
    const document = { ...SAMPLE, unknown: 'dropped' }
    const answer = checkingSuite('eddsa-rdfc-2022').canonize(document, { documentLoader })
    await expect(answer).rejects.toMatchObject({ name: 'jsonld.ValidationError' })
  })
})

describe('left to the library', () => {
  const withEntry = (change: JsonObject) => ({ credentialStatus: [{ ...ENTRY, ...change }] })
  const certificate = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')

  test.each<[string, JsonObject]>([
    ['no status', { credentialStatus: [] }],
    ['a status that is no list', { credentialStatus: ENTRY }],
    ['more entries than purposes', { credentialStatus: [...ENTRIES, ENTRY] }],
    ['an entry that is no object', { credentialStatus: [ENTRY, 'https://a.example/1'] }],
    ['entries in a list in the list', { credentialStatus: [[ENTRY]] }],
    ['an entry with an id', withEntry({ id: 'https://a.example/1#94567' })],
    ['an entry with a context', withEntry({ '@context': 'https://evil.example/v1' })],
    ['an entry of several types', withEntry({ type: ['BitstringStatusListEntry'] })],
    ['an entry of another type', withEntry({ type: 'StatusList2021Entry' })],
    ['an entry of another purpose', withEntry({ statusPurpose: 'message' })],
    ['an index that is a number', withEntry({ statusListIndex: 94_567 })],
    ['an index with more after it', withEntry({ statusListIndex: '1" .\n_:x' })],
    ['an index in a list', withEntry({ statusListIndex: ['1'] })],
    ['an index of another spelling', withEntry({ statusListIndex: { '@value': '1' } })],
    ['a list that is no address', withEntry({ statusListCredential: 'a> <b' })],
    ['a list that is a relative address', withEntry({ statusListCredential: '/lists/1' })],
    ['another name of the status', { [IRI]: [{ '@id': 'https://a.example/1' }] }],
    ['a keyword', { '@included': [{ id: 'urn:uuid:2' }] }],
    ['one type', { type: 'VerifiableCredential' }],
    ['another first type', { type: ['WorkHistoryCredential', 'VerifiableCredential'] }],
    ['a context more', { '@context': [...certificate, 'https://evil.example/v1'] }],
    ['an inline context', { '@context': [...certificate, { credentialStatus: 'urn:x' }] }],
    [
      'the contexts of a status list',
      { '@context': contextsFor('statusList', '2.0', 'eddsa-rdfc-2022') },
    ],
    ['no context', { '@context': null }],
  ])('is a document with %s', async (_name, change) => {
    expect(await expandCertificate({ ...SAMPLE, ...change }, documentLoader)).toBeUndefined()
  })
})
