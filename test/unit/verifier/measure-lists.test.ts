import { expect, test } from 'vitest'
import { measureLists } from '../../../src/verifier/measure-lists.ts'
import { PLATFORM } from '../../support/keys.ts'
import {
  listUrl,
  signedTrustList,
  statusLists,
  trustedPlatform,
  trusting,
} from '../../support/trust.ts'

const MADE = '2026-11-20T06:00:00.000Z'
const END = '2026-11-22T06:00:00.000Z'

async function measureAt(now: string) {
  const options = { validFrom: MADE, validUntil: END }
  const find = await statusLists({ refresh: null }, options)
  return measureLists(await trusting({}), find, new Date(now))
}

test('an hour after a list was made it is an hour old', async () => {
  const [measured] = await measureAt('2026-11-20T07:00:00Z')
  expect(measured).toMatchObject({ platform: PLATFORM.did, ageSeconds: 3600, isOld: false })
})

test.each([
  ['not old at its end', END, false],
  ['old after it', '2026-11-22T06:00:00.001Z', true],
])('a list is %s', async (_, now, isOld) => {
  const measured = (await measureAt(now)).find(({ url }) => url === listUrl('revocation'))
  expect(measured?.isOld).toBe(isOld)
})

test('a list that is not at hand is old, and of no age', async () => {
  const measured = (await measureAt(MADE)).find(({ url }) => url === listUrl('refresh'))
  expect(measured).toEqual({ platform: PLATFORM.did, url: listUrl('refresh'), isOld: true })
})

test('the lists of a platform that stopped are not waited for', async () => {
  const lifecycle = { state: 'stopped', since: '2026-11-01' } as const
  const trust = await signedTrustList({ platforms: [trustedPlatform(PLATFORM, { lifecycle })] })
  expect(measureLists(trust, () => undefined, new Date(MADE))).toEqual([])
})
