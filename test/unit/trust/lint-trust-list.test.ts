import { describe, expect, test } from 'vitest'
import { lintTrustList } from '../../../src/trust/lint-trust-list.ts'
import type { TrustedPlatform } from '../../../src/trust/trust-list.ts'
import { PLATFORM } from '../../support/keys.ts'
import { NOW, trustedPlatform, unsignedTrustList } from '../../support/trust.ts'

const [KEY] = trustedPlatform().keys as [TrustedPlatform['keys'][number]]
const SOUND = { register: 'https://tempo.example/issued' }
const STOPPED = { state: 'stopped', since: '2026-11-10' } as const

const adviceOn = (changes: Partial<TrustedPlatform>) => {
  const platforms = [trustedPlatform(PLATFORM, { ...SOUND, ...changes })]
  return lintTrustList(unsignedTrustList({ platforms }), new Date(NOW)).advice
}

describe('a keeper', () => {
  test('hears nothing of a list that is in order', () => {
    expect(adviceOn({})).toEqual([])
    const mirrors = ['https://mirror.example/']
    expect(adviceOn({ lifecycle: STOPPED, mirrors, mirrored: 'a'.repeat(64) })).toEqual([])
  })

  test.each<[string, Partial<TrustedPlatform>, string]>([
    ['ended without a mirror', { lifecycle: STOPPED }, 'lifecycle'],
    [
      'ended, and no one serves its mirror',
      { lifecycle: STOPPED, mirrored: 'a'.repeat(64) },
      'mirrors',
    ],
    [
      'lost a key without a mirror',
      { keys: [{ ...KEY, compromisedSince: '2026-11-01' }] },
      'lifecycle',
    ],
    ['has no key from next week on', { keys: [{ ...KEY, until: '2026-11-25' }] }, 'keys'],
    ['names no status list', { statusLists: [] }, 'statusLists'],
  ])('hears of a platform that %s', (_, changes, member) => {
    expect(adviceOn(changes)).toMatchObject([{ pointer: `/platforms/0/${member}` }])
  })

  test('hears of a platform without registers, and of a list that ends soon', () => {
    const list = unsignedTrustList({
      platforms: [trustedPlatform()],
      validUntil: '2026-11-30T00:00:00Z',
    })
    expect(lintTrustList(list, new Date(NOW)).advice.map(({ pointer }) => pointer)).toEqual([
      '/validUntil',
      '/platforms/0/register',
    ])
  })
})
