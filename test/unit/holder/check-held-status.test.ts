/** Whether a certificate that is held still counts, by lists that a verifier gave, and by others. */
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Credential,
  STATUS_PURPOSES,
  type StatusPurpose,
} from '../../../src/core/credential.ts'
import { checkHeldStatus, statusListsOf } from '../../../src/holder/index.ts'
import { signedSample } from '../../support/credentials.ts'
import { STRANGER } from '../../support/keys.ts'
import { type ListOptions, listUrl, NOW, signedStatusList } from '../../support/trust.ts'

const INDEX = 94_567
const now = new Date(NOW)
let credential: Credential

beforeAll(async () => {
  credential = await signedSample({ statusIndex: INDEX })
})

const textOf = async (purpose: StatusPurpose, options: Partial<ListOptions> = {}) =>
  JSON.stringify(await signedStatusList(purpose, options))
const listsWith = (...set: readonly StatusPurpose[]) =>
  Promise.all(
    STATUS_PURPOSES.map((each) => textOf(each, set.includes(each) ? { set: [INDEX] } : {})),
  )

describe('a certificate that is held', () => {
  test('names its lists', () => {
    expect(statusListsOf(credential)).toEqual(STATUS_PURPOSES.map((purpose) => listUrl(purpose)))
    expect(statusListsOf({ ...credential, credentialStatus: ['x', null] })).toEqual([])
  })

  test.each([
    ['current', []],
    ['newer-exists', ['refresh']],
    ['paused', ['suspension', 'refresh']],
    ['withdrawn', ['revocation', 'suspension', 'refresh']],
  ] as const)('is %s with %j', async (status, set) => {
    const lists = await listsWith(...set)
    expect(await checkHeldStatus({ credential, lists, now })).toBe(status)
    const bytes = lists.map((text) => new TextEncoder().encode(text))
    expect(await checkHeldStatus({ credential, lists: bytes, now })).toBe(status)
  })

  test('is unknown without the lists that it names, but for the hint', async () => {
    const [revocation = '', suspension = ''] = await listsWith()
    const status = (lists: readonly string[]) => checkHeldStatus({ credential, lists, now })
    expect(await status([])).toBe('unknown')
    expect(await status([revocation])).toBe('unknown')
    expect(await status([revocation, suspension])).toBe('current')
  })

  test('is unknown with a list that is too old, of another platform, or no list', async () => {
    const [, suspension = '', refresh = ''] = await listsWith()
    const list = JSON.parse(await textOf('revocation'))
    const subject = list.credentialSubject
    const others = [
      JSON.stringify({ ...list, validUntil: '2026-11-19T00:00:00.000Z' }),
      await textOf('revocation', { issuer: STRANGER }),
      JSON.stringify({ ...list, id: `${list.id}0` }),
      JSON.stringify({ ...list, credentialSubject: { ...subject, encodedList: 'uAAAA' } }),
      JSON.stringify({ ...list, credentialSubject: { ...subject, encodedList: SHORT } }),
      JSON.stringify({ ...list, credentialSubject: { ...subject, encodedList: await bomb() } }),
      '{"id": 1, "id": 2}',
      '',
    ]
    for (const other of others) {
      const lists = [other, suspension, refresh]
      expect(await checkHeldStatus({ credential, lists, now })).toBe('unknown')
    }
  })

  test('without any status is not called current', async () => {
    const { credentialStatus: _, ...bare } = credential
    expect(await checkHeldStatus({ credential: bare as Credential, lists: [], now })).toBe(
      'unknown',
    )
  })
})

const SHORT = `u${gzipSync(Buffer.alloc(8)).toString('base64url')}`

/** More than a list may have. */
const bomb = async () => `u${gzipSync(Buffer.alloc(17 * 1024 * 1024)).toString('base64url')}`
