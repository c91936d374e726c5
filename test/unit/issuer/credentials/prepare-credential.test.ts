import { describe, expect, test } from 'vitest'
import { contextsFor, type DataModel, SUITES, type SuiteId } from '../../../../src/core/contexts.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { lintClaims } from '../../../../src/issuer/credentials/lint-claims.ts'
import { prepareCredential } from '../../../../src/issuer/credentials/prepare-credential.ts'
import { parsePlatformProfile } from '../../../../src/issuer/index.ts'
import { usePrepared } from '../../../../src/issuer/prepare-certificates.ts'
import { ISSUER_DID, PROFILE } from '../../../support/issuer.ts'
import {
  fullGigList,
  fullReputation,
  fullReview,
  fullWorkHistory,
} from '../../../support/subjects.ts'
import { ownCredentials } from '../../../support/vc-api.ts'

const NOW = new Date('2026-11-20T10:20:30.456Z')
const DATA_MODELS: readonly DataModel[] = ['2.0', '1.1']
const forms = DATA_MODELS.flatMap((dataModel) => SUITES.map((suite) => ({ dataModel, suite })))

const [[type = '', ratings = {}] = []] = [...ownCredentials(NOW)].slice(1)

interface Form {
  readonly dataModel: DataModel
  readonly suite: SuiteId
}

function prepare(credential: JsonObject, form: Form, mayRepeat = false) {
  const profile = parsePlatformProfile(PROFILE, NOW)
  const issuer = { profile, clock: () => NOW, did: ISSUER_DID, ...form }
  return prepareCredential(issuer, credential, { workerRef: 'w-1', crowd: {}, mayRepeat })
}

const inForm = ({ dataModel, suite }: Form): JsonObject => ({
  ...ratings,
  '@context': contextsFor('certificate', dataModel, suite),
})

describe.each(forms)('for a platform with $suite on data model $dataModel', (form) => {
  const [from, until] =
    form.dataModel === '2.0' ? ['validFrom', 'validUntil'] : ['issuanceDate', 'expirationDate']

  test('a credential in its form can be signed, once', () => {
    const prepared = prepare(inForm(form), form)
    expect(prepared).toMatchObject({ workerRef: 'w-1', types: [type], exceptions: [[]] })
    expect(prepared.draftsOn(prepared.day)).toMatchObject([
      { type, subject: ratings['credentialSubject'] },
    ])
    usePrepared(prepared)
    expect(() => usePrepared(prepared)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_SELF_CHECK' }),
    )
  })

  test('dates are those of today under the names of the data model', () => {
    const dated = (start: string, end: string) => ({ ...inForm(form), [from]: start, [until]: end })
    prepare(dated('2026-11-20T00:00:00Z', '2027-11-20T00:00:00Z'), form)
    for (const [start, end, wrong] of [
      ['2026-11-19T00:00:00Z', '2027-11-20T00:00:00Z', from],
      ['2026-11-20T00:00:00Z', '2027-11-21T00:00:00Z', until],
    ] as const) {
      expect(() => prepare(dated(start, end), form)).toThrow(
        expect.objectContaining({ problems: [expect.objectContaining({ pointer: `/${wrong}` })] }),
      )
    }
  })

  test('the form of another platform is refused', () => {
    const others = forms.filter((other) => {
      const contexts = JSON.stringify(inForm(other)['@context'])
      return contexts !== JSON.stringify(inForm(form)['@context'])
    })
    for (const other of others) {
      expect(() => prepare(inForm(other), form)).toThrow(
        expect.objectContaining({ code: 'ERR_KLUSCV_CREDENTIAL' }),
      )
    }
  })
})

test('what was asked for yesterday can be prepared to find it, and says so of no other day', () => {
  const form = { dataModel: '2.0', suite: 'eddsa-rdfc-2022' } as const
  const dated = { ...inForm(form), validFrom: '2026-11-19T00:00:00Z' }
  const prepared = prepare(dated, form, true)
  expect(prepared.draftsOn('2026-11-19T00:00:00Z')).toHaveLength(1)
  expect(() => prepared.draftsOn(prepared.day)).toThrow(
    expect.objectContaining({ code: 'ERR_KLUSCV_CREDENTIAL' }),
  )
})

/** What only a record can say: how many gigs there were around one. */
const NEEDS_A_RECORD = /^\/gigList\/\d+(?:\/ratingValue)?$/

test.each<[string, JsonObject]>([
  ['WorkHistoryCredential', { ...fullWorkHistory() }],
  ['ReputationCredential', { ...fullReputation() }],
  ['ReviewCredential', { ...fullReview() }],
  ['GigListCredential', { ...fullGigList() }],
])('the guard raises no false alarm over a full %s', (name, subject) => {
  const given = fullWorkHistory().service
  const profile = parsePlatformProfile({ ...PROFILE, service: given }, NOW)
  const found = lintClaims(name, subject, { profile, crowd: { gigsInMonth: 3 }, now: NOW })
  expect(found.filter(({ pointer }) => !NEEDS_A_RECORD.test(pointer))).toEqual([])
})
