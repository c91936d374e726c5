import { describe, expect, test } from 'vitest'
import { createBitstring, encodeBitstring, setBit } from '../../../../../src/status/bitstring.ts'
import {
  type Finding,
  findStatus,
  readFindings,
} from '../../../../../src/web/wallet/browser/verifier/findings.ts'
import { judgeCertificate } from '../../../../../src/web/wallet/browser/verifier/judge-certificate.ts'
import { readPlatforms } from '../../../../../src/web/wallet/browser/verifier/platforms.ts'
import {
  isSet,
  readStatusList,
  statusPlacesOf,
} from '../../../../../src/web/wallet/browser/verifier/status-bits.ts'
import { PLATFORM } from '../../../../support/keys.ts'
import { walletSample } from '../../../../support/wallet-world.ts'

const NOW = new Date('2026-11-27T12:00:00Z')
const names = { nl: 'Tempo Bezorging', en: 'Tempo Delivery' }
const credential = await walletSample({ statusIndex: 9, validUntil: '2027-11-02T00:00:00Z' })
const clear: Finding = {
  at: '2026-11-27T11:00:00Z',
  validUntil: '2026-11-28T12:00:00Z',
  withdrawn: false,
  suspended: false,
  newer: false,
}
const platformsAs = (state: string) => ({
  at: NOW.toISOString(),
  platforms: readPlatforms({ platforms: [{ did: PLATFORM.did, names, state }] }),
})
const platforms = platformsAs('active')

describe('what the worker is told', () => {
  test.each([
    ['valid', { finding: clear }, ['valid']],
    ['nothing looked up', { finding: undefined }, ['unchecked']],
    [
      'a list that is past its end',
      { finding: { ...clear, validUntil: '2026-11-27T11:59:59Z' } },
      ['unchecked'],
    ],
    [
      'withdrawn, whatever else',
      { finding: { ...clear, withdrawn: true, suspended: true } },
      ['withdrawn'],
    ],
    [
      'withdrawn in an old list',
      { finding: { ...clear, withdrawn: true, validUntil: '2026-01-01T00:00:00Z' } },
      ['withdrawn'],
    ],
    ['paused', { finding: { ...clear, suspended: true } }, ['suspended']],
    ['renewed', { finding: { ...clear, newer: true } }, ['newer']],
    [
      'a maker not on the list',
      { finding: clear, platforms: { ...platforms, platforms: [] } },
      ['unknown-maker'],
    ],
    ['no list of platforms', { finding: clear, platforms: undefined }, ['valid']],
    ['stopped', { finding: undefined, platforms: platformsAs('stopped') }, ['stopped']],
    ['bankrupt', { finding: clear, platforms: platformsAs('bankrupt') }, ['stopped']],
    ['compromised', { finding: clear, platforms: platformsAs('compromised') }, ['untrusted']],
    ['expired', { finding: undefined, now: new Date('2027-11-02T00:00:01Z') }, ['expired']],
    [
      'four weeks before its end',
      {
        finding: { ...clear, validUntil: '2028-01-01T00:00:00Z' },
        now: new Date('2027-10-05T00:00:00Z'),
      },
      ['ends-soon'],
    ],
    [
      'a day earlier',
      {
        finding: { ...clear, validUntil: '2028-01-01T00:00:00Z' },
        now: new Date('2027-10-04T00:00:00Z'),
      },
      ['valid'],
    ],
    [
      'before its start',
      { finding: clear, now: new Date('2026-11-01T00:00:00Z') },
      ['not-started'],
    ],
  ])('%s', (_name, facts, notes) => {
    expect(judgeCertificate({ credential, platforms, now: NOW, ...facts })).toEqual(notes)
  })
})

describe('a status list', () => {
  const [place] = statusPlacesOf(credential)
  const url = place?.url ?? ''
  const bits = createBitstring(131_072)
  setBit(bits, 9)
  const answer = {
    id: url,
    issuer: PLATFORM.did,
    validUntil: '2026-11-28T12:00:00Z',
    credentialSubject: { statusPurpose: 'revocation', encodedList: encodeBitstring(bits) },
  }

  test('is read to the bit', async () => {
    const list = await readStatusList(answer, url, credential)
    if (list === undefined) return expect.unreachable()
    expect([8, 9, 10].map((index) => isSet(list, index))).toEqual([false, true, false])
    expect(isSet(list, 131_072)).toBeUndefined()
    const places = statusPlacesOf(credential)
    expect(places.map(({ purpose }) => purpose)).toEqual(['revocation', 'suspension', 'refresh'])
    const suspension = { ...list, purpose: 'suspension' as const, bits: createBitstring(131_072) }
    expect(findStatus(places, [list, suspension, undefined], NOW)).toMatchObject({
      withdrawn: true,
      suspended: false,
      newer: false,
    })
  })

  test.each([
    ['of another place', { ...answer, id: `${url}x` }],
    ['of another platform', { ...answer, issuer: 'did:web:evil.example' }],
    ['without an end', { ...answer, validUntil: 'never' }],
    [
      'of an unknown purpose',
      { ...answer, credentialSubject: { ...answer.credentialSubject, statusPurpose: 'message' } },
    ],
    [
      'that is no base64url',
      { ...answer, credentialSubject: { ...answer.credentialSubject, encodedList: 'u***' } },
    ],
    [
      'that is no gzip',
      { ...answer, credentialSubject: { ...answer.credentialSubject, encodedList: 'uAAAA' } },
    ],
    ['that is a text', 'list'],
    ['that is not there', undefined],
  ])('%s is none', async (_name, given) => {
    expect(await readStatusList(given, url, credential)).toBeUndefined()
  })

  test('of withdrawals that is missing leaves it open', async () => {
    const list = await readStatusList(answer, url, credential)
    const places = statusPlacesOf(credential)
    expect(findStatus(places, [undefined, list, list], NOW)).toBeUndefined()
    expect(findStatus(places, [list, list, list], NOW)).toBeUndefined()
    expect(findStatus([], [], NOW)).toBeUndefined()
  })
})

test('what was kept in another shape is forgotten', () => {
  expect(readFindings({ a: clear, b: { ...clear, withdrawn: 'no' }, c: null })).toEqual({
    a: clear,
  })
  expect(readFindings('findings')).toEqual({})
  expect(
    readPlatforms({ platforms: [null, { did: 7 }, { did: 'did:x', names, state: 'gone' }] }),
  ).toEqual([])
  expect(readPlatforms({ platforms: 'all' })).toEqual([])
})
