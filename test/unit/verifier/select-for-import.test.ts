import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/core/json.ts'
import type { VerificationReport } from '../../../src/core/report.ts'
import { selectForImport } from '../../../src/verifier/select-for-import.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import { type SampleOptions, signedPresentation, signedSample } from '../../support/credentials.ts'
import { STRANGER, WORKER } from '../../support/keys.ts'
import { setAt } from '../../support/set-at.ts'
import { fullWorkHistory } from '../../support/subjects.ts'
import { NOW, statusLists, UNLISTED_PLATFORM, verifyOptions } from '../../support/trust.ts'

const OWN = { name: 'Samira El Amrani' }
const QUESTION = { challenge: 'asked-in-this-session', domain: 'https://b.example' }
let subject: JsonObject

beforeAll(() => {
  const { id: _, ...rest } = fullWorkHistory() as JsonObject
  subject = rest
})

const verify = async (document: unknown, challenge: typeof QUESTION | 'unbound' = 'unbound') =>
  verifyDocument(JSON.stringify(document), {
    ...(await verifyOptions({
      findStatusList: await statusLists({ revocation: [1], suspension: [2], refresh: [3] }),
    })),
    challenge,
  })
const reasonsOf = (report: VerificationReport, person = OWN) =>
  selectForImport(report, person).refused.map(({ reason }) => reason)

describe('a certificate in the name of who is logged in', () => {
  test.each(['Samira El Amrani', 'samira el amrani', 'SAMIRA  EL-AMRANI ', 'Sámira El Amraní'])(
    'is taken over for %s',
    async (name) => {
      const { taken, refused } = selectForImport(await verify(await signedSample()), { name })
      expect(refused).toEqual([])
      expect(taken.map(({ index }) => index)).toEqual([0])
    },
  )

  test.each([
    '',
    ' ',
    'S. El Amrani',
    'Samira',
    'Samira El Amrani-de Vries',
    'El Amrani Samira',
    '-',
  ])('is not taken over for %j', async (name) => {
    expect(reasonsOf(await verify(await signedSample()), { name })).toEqual(['other-name'])
  })
})

describe('a certificate in the right name is not taken over', () => {
  test.each<[string, SampleOptions]>([
    ['withdrawn', { statusIndex: 1 }],
    ['suspended', { statusIndex: 2 }],
    ['expired', { validUntil: '2026-11-10T00:00:00Z' }],
    ['not valid yet', { validFrom: '2026-12-01T00:00:00Z' }],
    ['of a platform that nobody vouches for', { issuer: UNLISTED_PLATFORM }],
  ])('when it is %s', async (_, options) => {
    expect(reasonsOf(await verify(await signedSample(options)))).toEqual(['not-verified'])
  })

  test('when it was changed', async () => {
    const changed = setAt(await signedSample(), '/credentialSubject/dataAsOf', '2026-10-01')
    expect(reasonsOf(await verify(changed))).toEqual(['not-verified'])
  })

  test('when a newer one exists', async () => {
    expect(reasonsOf(await verify(await signedSample({ statusIndex: 3 })))).toEqual(['replaced'])
  })

  test.each(['none', 'selfDeclared'])('when its name was checked so: %s', async (method) => {
    const unchecked = { ...subject, identityCheck: { method } }
    expect(reasonsOf(await verify(await signedSample({ subject: unchecked })))).toEqual([
      'name-not-checked',
    ])
  })

  test('a second time', async () => {
    const one = await signedSample()
    const bundle = { type: 'KlusCVBundle', verifiableCredential: [one, one] }
    expect(selectForImport(await verify(bundle), OWN).taken).toHaveLength(1)
  })
})

describe('a presentation', () => {
  const answer = async (holder = WORKER, owner = WORKER) =>
    signedPresentation({
      ...{ created: NOW, ...QUESTION, holder },
      credentials: [await signedSample({ holder: owner.did })],
    })

  test('in answer to the question of this session counts whatever the name', async () => {
    const report = await verify(await answer(), QUESTION)
    expect(reasonsOf(report, { name: 'S. Amrani' })).toEqual([])
  })

  test('that answers another question, counts for nothing', async () => {
    const report = await verify(await answer(), { ...QUESTION, challenge: 'another' })
    expect(reasonsOf(report)).toEqual(['not-verified'])
  })

  test('of the certificate of someone else counts for nothing', async () => {
    const report = await verify(await answer(STRANGER), QUESTION)
    expect(reasonsOf(report)).toEqual(['not-verified'])
  })
})
