import { describe, expect, test } from 'vitest'
import {
  type Finding,
  readFindings,
} from '../../../../../src/web/wallet/browser/verifier/findings.ts'
import {
  type Facts,
  judgeCertificate,
} from '../../../../../src/web/wallet/browser/verifier/judge-certificate.ts'
import { readPlatforms } from '../../../../../src/web/wallet/browser/verifier/platforms.ts'
import { PLATFORM } from '../../../../support/keys.ts'
import { walletSample } from '../../../../support/wallet-world.ts'

const NOW = new Date('2026-11-27T12:00:00Z')
const names = { nl: 'Tempo Bezorging', en: 'Tempo Delivery' }
const credential = await walletSample({ statusIndex: 9, validUntil: '2027-11-02T00:00:00Z' })
const clear: Finding = {
  at: '2026-11-27T11:00:00Z',
  validUntil: '2026-11-28T12:00:00Z',
  status: 'current',
}
const platformsAs = (state: string) => ({
  at: NOW.toISOString(),
  platforms: readPlatforms({ platforms: [{ did: PLATFORM.did, names, state }] }),
})
const platforms = platformsAs('active')

describe('what the worker is told', () => {
  test.each<readonly [string, Partial<Facts>, readonly string[]]>([
    ['valid', { finding: clear }, ['valid']],
    ['nothing looked up', { finding: undefined }, ['unchecked']],
    [
      'a list that is past its end',
      { finding: { ...clear, validUntil: '2026-11-27T11:59:59Z' } },
      ['unchecked'],
    ],
    ['withdrawn, whatever else', { finding: { ...clear, status: 'withdrawn' } }, ['withdrawn']],
    [
      'withdrawn in an old list',
      { finding: { ...clear, status: 'withdrawn', validUntil: '2026-01-01T00:00:00Z' } },
      ['withdrawn'],
    ],
    ['paused', { finding: { ...clear, status: 'paused' } }, ['suspended']],
    ['renewed', { finding: { ...clear, status: 'newer-exists' } }, ['newer']],
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

test('what was kept in another shape is forgotten', () => {
  expect(
    readFindings({
      a: clear,
      b: { ...clear, status: 'unknown' },
      c: null,
      d: { ...clear, at: 'now' },
    }),
  ).toEqual({
    a: clear,
  })
  expect(readFindings('findings')).toEqual({})
  expect(
    readPlatforms({ platforms: [null, { did: 7 }, { did: 'did:x', names, state: 'gone' }] }),
  ).toEqual([])
  expect(readPlatforms({ platforms: 'all' })).toEqual([])
})
