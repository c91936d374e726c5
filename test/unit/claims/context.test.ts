/**
 * Our JSON-LD context, read by jsonld itself in safe mode, behind both data models.
 * @module
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context'
import { contexts as dataIntegrityContexts } from '@digitalbazaar/data-integrity-context'
import { contexts as statusContexts } from '@digitalbazaar/vc-bitstring-status-list-context'
import { contexts as ed25519Contexts } from 'ed25519-signature-2020-context'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { findClaimType } from '../../../src/claims/claim-types.ts'
import { leafPointers } from '../../../src/claims/statement.ts'
import { contextsFor, KLUSCV_V1, SUITES } from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { fullGigList, fullReputation, fullReview, fullWorkHistory } from '../../support/subjects.ts'

const FILE = fileURLToPath(new URL('../../../contexts/kluscv-v1.jsonld', import.meta.url))
const OURS = JSON.parse(readFileSync(FILE, 'utf8')) as {
  '@context': Record<string, string | boolean | number | Record<string, unknown>>
}

const CONTEXTS = new Map<string, unknown>([
  ...credentialsContexts,
  ...dataIntegrityContexts,
  ...statusContexts,
  ...ed25519Contexts,
  [KLUSCV_V1, OURS],
])

const documentLoader = async (url: string) => {
  const document = CONTEXTS.get(url)
  if (document === undefined) throw new Error(`no network in tests: ${url}`)
  return { documentUrl: url, document }
}
const options = { documentLoader, safe: true }

const SUBJECTS = {
  WorkHistoryCredential: fullWorkHistory(),
  ReputationCredential: fullReputation(),
  ReviewCredential: fullReview(),
  GigListCredential: fullGigList(),
} as const

/** How many of their members are lists of objects. */
const LISTS = {
  WorkHistoryCredential: 3,
  ReputationCredential: 2,
  ReviewCredential: 0,
  GigListCredential: 1,
} as const

function credentialOf(type: keyof typeof SUBJECTS, context: readonly unknown[]): JsonObject {
  return {
    '@context': context as string[],
    id: 'urn:uuid:b0c5b2a0-4e8c-4d6e-9a4e-1f2d3c4b5a69',
    type: ['VerifiableCredential', type],
    issuer: 'did:web:platform.example',
    credentialSchema: {
      id: 'https://platform.example/schema',
      type: 'JsonSchema',
      digestSRI: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    },
    credentialSubject: SUBJECTS[type],
  }
}

describe.each(Object.keys(SUBJECTS) as readonly (keyof typeof SUBJECTS)[])('%s', (type) => {
  const cases = (['2.0', '1.1'] as const).flatMap((model) =>
    SUITES.map((suite) => [model, suite] as const),
  )

  test.each(cases)('expands and compacts to itself: %s with %s', async (model, suite) => {
    const context = contextsFor('certificate', model, suite)
    const credential = credentialOf(type, context)
    const expanded = await jsonld.expand(credential, options)
    expect(await jsonld.compact(expanded, context, options)).toEqual(credential)
  })

  test('signs every value of the subject: no two leaves change the graph alike', async () => {
    const context = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')
    const quads = await canonize(credentialOf(type, context))
    const leaves = leafPointers(SUBJECTS[type])
    const changed = await Promise.all(
      leaves.map(async (pointer) => {
        const credential = structuredClone(credentialOf(type, context))
        replaceLeaf(credential['credentialSubject'] as JsonObject, pointer)
        return canonize(credential)
      }),
    )
    for (const [index, graph] of changed.entries()) {
      expect(graph, `the signature does not cover ${leaves[index]}`).not.toBe(quads)
    }
    expect(new Set(changed).size).toBe(leaves.length)
  })

  test('says the same in any order of a list of objects, which is why the shape fixes it', async () => {
    const context = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')
    const credential = credentialOf(type, context)
    const lists = Object.entries(SUBJECTS[type]).filter(([, value]) => isListOfObjects(value))
    expect(lists.length).toBe(LISTS[type])
    for (const [member, list] of lists) {
      const reversed = [...(list as unknown[])].reverse()
      const subject = { ...SUBJECTS[type], [member]: reversed } as unknown as JsonObject
      expect(await canonize({ ...credential, credentialSubject: subject }), member).toBe(
        await canonize(credential),
      )
      const isRefused = reversed.length > 1
      expect((findClaimType(type)?.checkSubject(subject, '') ?? []).length > 0, member).toBe(
        isRefused,
      )
    }
  })

  test.each([
    ['a term of ours by a later context', { gigsCompleted: 'https://evil.example/cancelled' }],
    ['the name', { name: 'https://evil.example/name' }],
    ['the type', { WorkHistoryCredential: 'https://evil.example/type' }],
    ['a term with another datatype', { ratingValue: { '@id': 'https://schema.org/ratingValue' } }],
    ['all terms at once', null],
  ])('refuses to redefine %s', async (_, context) => {
    const contexts = [...contextsFor('certificate', '2.0', 'eddsa-rdfc-2022'), context]
    await expect(jsonld.expand(credentialOf(type, contexts), options)).rejects.toMatchObject({
      name: 'jsonld.SyntaxError',
      details: { code: expect.stringMatching(/protected|nullification/) },
    })
  })

  test('refuses a member that it does not define', async () => {
    const credential = credentialOf(type, contextsFor('certificate', '2.0', 'eddsa-rdfc-2022'))
    const subject = { ...SUBJECTS[type], topPerformer: true }
    await expect(
      jsonld.expand({ ...credential, credentialSubject: subject }, options),
    ).rejects.toMatchObject({ name: 'jsonld.ValidationError' })
  })
})

test('signs the order of lists of texts', async () => {
  const context = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')
  const credential = credentialOf('WorkHistoryCredential', context)
  const graph = await canonize(credential)
  for (const member of ['sectors', 'regions', 'inferredSkills'] as const) {
    const reversed = [...(SUBJECTS.WorkHistoryCredential[member] ?? [])].reverse()
    const credentialSubject = { ...SUBJECTS.WorkHistoryCredential, [member]: reversed }
    expect(await canonize({ ...credential, credentialSubject }), member).not.toBe(graph)
  }
})

test('can sign the longest lists', { timeout: 60_000 }, async () => {
  const month = (index: number) =>
    `${2015 + Math.floor(index / 12)}-${`${(index % 12) + 1}`.padStart(2, '0')}`
  const gigsPerMonth = Array.from({ length: 120 }, (_, index) => ({ month: month(index), gigs: 3 }))
  const context = contextsFor('certificate', '2.0', 'eddsa-rdfc-2022')
  const credential = credentialOf('WorkHistoryCredential', context)
  const credentialSubject = { ...SUBJECTS.WorkHistoryCredential, gigsPerMonth }
  expect(await canonize({ ...credential, credentialSubject })).toContain('2024-12')
  const [gig] = fullGigList().gigList ?? []
  const gigList = Array.from({ length: 500 }, (_, index) => ({ ...gig, number: index + 1 }))
  const list = credentialOf('GigListCredential', context)
  const subject = { ...SUBJECTS.GigListCredential, gigList } as unknown as JsonObject
  expect(await canonize({ ...list, credentialSubject: subject })).toContain('"500"')
})

describe('the context file', () => {
  const { '@version': version, '@protected': isProtected, ...terms } = OURS['@context']

  test('is protected, of version 1.1, and has no default vocabulary or base', () => {
    expect({ version, isProtected }).toEqual({ version: 1.1, isProtected: true })
    expect(Object.keys(terms).filter((term) => term.startsWith('@'))).toEqual([])
  })

  test('defines no prefix: every IRI is written out and ends in a name', () => {
    for (const [term, definition] of Object.entries(terms)) {
      const iri = typeof definition === 'object' ? definition['@id'] : definition
      expect(iri, term).toMatch(/^https?:\/\/.*[#/][A-Za-z0-9]+$/)
    }
  })

  test('gives no IRI to two terms', () => {
    const iris = Object.values(terms).map((term) => (typeof term === 'object' ? term['@id'] : term))
    expect(new Set(iris).size).toBe(iris.length)
  })
})

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object'
}

async function canonize(credential: JsonObject): Promise<string> {
  return jsonld.canonize(credential, {
    ...options,
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
  })
}

function replaceLeaf(subject: JsonObject, pointer: string): void {
  const members = pointer.split('/').slice(1)
  const last = members.pop() ?? ''
  const parent = members.reduce<unknown>((at, member) => (at as JsonObject)[member], subject)
  const holder = parent as Record<string, unknown>
  const value = holder[last]
  holder[last] =
    typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${value}1`
}
