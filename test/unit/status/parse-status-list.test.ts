import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/core/json.ts'
import { createBitstring, encodeBitstring } from '../../../src/status/bitstring.ts'
import { parseStatusList } from '../../../src/status/parse-status-list.ts'
import { bitsWith, ENTRIES, ISSUER, listCredential, urlOf } from './status-list.ts'

const URL_OF_LIST = urlOf('revocation')
const subject = listCredential().credentialSubject

describe('a status list', () => {
  test('is read as it was built', () => {
    const parsed = parseStatusList(listCredential({ bits: bitsWith(3, ENTRIES - 1) }), URL_OF_LIST)
    expect(parsed).toMatchObject({
      ok: true,
      list: {
        id: URL_OF_LIST,
        issuer: ISSUER,
        purpose: 'revocation',
        validFrom: '2026-03-01T10:00:00.000Z',
        validUntil: '2026-03-03T10:00:00.000Z',
        ttlMs: 300_000,
        entries: ENTRIES,
      },
    })
    if (!parsed.ok) return
    expect([2, 3, 4, ENTRIES - 1].map(parsed.list.isSet)).toEqual([false, true, false, true])
  })

  test('of data model 1.1 is read by its own dates', () => {
    expect(parseStatusList(listCredential({ dataModel: '1.1' }), URL_OF_LIST)).toMatchObject({
      ok: true,
      list: { validFrom: '2026-03-01T10:00:00.000Z', validUntil: '2026-03-03T10:00:00.000Z' },
    })
  })

  test('does not answer for a place outside it', () => {
    const parsed = parseStatusList(listCredential(), URL_OF_LIST)
    if (!parsed.ok) throw new Error(parsed.problem.detail)
    const { list } = parsed
    for (const index of [-1, ENTRIES, 0.5]) {
      expect(() => list.isSet(index)).toThrow(
        expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
      )
    }
  })
})

const BOMB = `u${gzipSync(Buffer.alloc(17 * 1024 * 1024)).toString('base64url')}`

type Row = readonly [name: string, members: object, pointer: string]

const REFUSED: readonly Row[] = [
  ['at another URL than its id', { id: urlOf('suspension') }, '/id'],
  ['without an end', { validUntil: 'never' }, ''],
  ['without a zone in its start', { validFrom: '2026-03-01T10:00:00' }, ''],
  ['that ends when it starts', { validUntil: '2026-03-01T10:00:00Z' }, ''],
  ['with two subjects', { credentialSubject: [subject, subject] }, '/credentialSubject'],
]

const REFUSED_SUBJECTS: readonly Row[] = [
  ['of another list', { id: `${urlOf('suspension')}#list` }, '/id'],
  ['of another type', { type: 'StatusList2021' }, '/type'],
  ['with an unknown purpose', { statusPurpose: 'message' }, '/statusPurpose'],
  ['with several purposes', { statusPurpose: ['revocation', 'refresh'] }, '/statusPurpose'],
  ['with more bits an entry', { statusSize: 2 }, '/statusSize'],
  ['with a member named as one that objects inherit', { toString: 1 }, '/toString'],
  ['with a negative ttl', { ttl: -1 }, '/ttl'],
  ['with a ttl in words', { ttl: '300000' }, '/ttl'],
  ['with bits that are no text', { encodedList: [] }, '/encodedList'],
  ['with bits that do not unpack', { encodedList: 'uH4sI' }, '/encodedList'],
  ['with 17 MiB of bits', { encodedList: BOMB }, '/encodedList'],
]

function expectRefusal(
  members: object,
  pointer: string,
  problem = 'STATUS_VERIFICATION_ERROR',
): void {
  const credential = listCredential({}, members as JsonObject)
  expect(parseStatusList(credential, URL_OF_LIST)).toMatchObject({
    ok: false,
    problem: { problem, pointer },
  })
}

describe('refuses a status list', () => {
  test.each(REFUSED)('%s', (_name, members, pointer) => {
    expectRefusal(members, pointer)
  })
})

describe('refuses the subject of a status list', () => {
  test.each(REFUSED_SUBJECTS)('%s', (_name, members, pointer) => {
    expectRefusal({ credentialSubject: { ...subject, ...members } }, `/credentialSubject${pointer}`)
  })

  test('with too few entries to hide in', () => {
    const encodedList = encodeBitstring(createBitstring(ENTRIES - 8))
    expectRefusal(
      { credentialSubject: { ...subject, encodedList } },
      '/credentialSubject/encodedList',
      'STATUS_LIST_LENGTH_ERROR',
    )
  })
})
