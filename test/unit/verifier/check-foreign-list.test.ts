import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  DATA_INTEGRITY_V2,
  STATUS_LIST_2021_V1,
} from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { createBitstring, encodeBitstring, setBit } from '../../../src/status/bitstring.ts'
import { checkForeignList } from '../../../src/verifier/check-foreign-list.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import { createInquiry } from '../../../src/verifier/verify-options.ts'
import { STRANGER } from '../../support/keys.ts'
import { SCHOOL, signedDiploma, signOther } from '../../support/other-credentials.ts'
import { verifyOptions } from '../../support/trust.ts'

const RDFC = { suite: 'eddsa-rdfc-2022', dataModel: '2.0' } as const
/** Gives any word a meaning, so that what is wrong can be signed at all. */
const ANY_WORD = { '@context': [CREDENTIALS_V2, 'https://www.w3.org/ns/credentials/examples/v2'] }
const URL_OF_LIST = 'https://school.example/status/3'
const INDEX = 94_567

const bits = (() => {
  const list = createBitstring(131_072)
  setBit(list, INDEX)
  return list
})()
const ENCODED = encodeBitstring(bits)

/** A list as others make it: no end of its own, two purposes, another id for its subject. */
const bitstringList = (changes: JsonObject = {}, subject: JsonObject = {}): JsonObject => ({
  '@context': [CREDENTIALS_V2],
  id: URL_OF_LIST,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: SCHOOL.did,
  validFrom: '2026-11-19T12:00:00Z',
  credentialSubject: {
    id: `${URL_OF_LIST}#list`,
    type: 'BitstringStatusList',
    statusPurpose: ['revocation', 'suspension'],
    encodedList: ENCODED,
    ...subject,
  },
  ...changes,
})

const listOf2021 = (changes: JsonObject = {}, subject: JsonObject = {}): JsonObject => ({
  '@context': [CREDENTIALS_V1, STATUS_LIST_2021_V1, DATA_INTEGRITY_V2],
  id: URL_OF_LIST,
  type: ['VerifiableCredential', 'StatusList2021Credential'],
  issuer: SCHOOL.did,
  issuanceDate: '2026-11-19T12:00:00Z',
  credentialSubject: {
    id: `${URL_OF_LIST}#list`,
    type: 'StatusList2021',
    statusPurpose: 'revocation',
    encodedList: ENCODED.slice(1),
    ...subject,
  },
  ...changes,
})

/** Checks a document as the school's list, as an issuer that no list names. */
async function check(document: JsonObject, url = URL_OF_LIST) {
  const inquiry = createInquiry(await verifyOptions())
  return checkForeignList(document, { url, issuer: SCHOOL.did }, inquiry)
}

const signed = (list: JsonObject) => signOther(list, RDFC)

describe('a status list of others', () => {
  test('says what each place says, for each of its purposes', async () => {
    const list = await check(await signed(bitstringList()))
    expect(list).toMatchObject({
      id: URL_OF_LIST,
      issuer: SCHOOL.did,
      purposes: ['revocation', 'suspension'],
      isOf2021: false,
      entries: 131_072,
    })
    expect([list?.isSet(INDEX), list?.isSet(INDEX + 1)]).toEqual([true, false])
  })

  test.each(['', '=', '=='])('may be of 2021, with its padding %j', async (padding) => {
    const encodedList = `${ENCODED.slice(1)}${padding}`
    const list = await check(await signed(listOf2021({}, { encodedList })))
    expect(list).toMatchObject({ purposes: ['revocation'], isOf2021: true })
    expect(list?.isSet(INDEX)).toBe(true)
  })

  test('without an end counts two days from its start', async () => {
    const list = await check(await signed(bitstringList()))
    expect(list?.validUntil).toBe('2026-11-21T12:00:00.000Z')
  })

  test.each(['BitstringStatusListEntry', 'StatusList2021Entry'])(
    'withdraws a credential of others by a %s, and leaves the next alone',
    async (type) => {
      const isOf2021 = type === 'StatusList2021Entry'
      const list = await check(await signed(isOf2021 ? listOf2021() : bitstringList()))
      const at = async (index: number) => {
        const credentialStatus = {
          id: `${URL_OF_LIST}#${index}`,
          type,
          statusPurpose: 'revocation',
          statusListIndex: String(index),
          statusListCredential: URL_OF_LIST,
        }
        const kind = isOf2021 ? ({ ...RDFC, dataModel: '1.1' } as const) : RDFC
        const contexts = isOf2021
          ? {
              '@context': [CREDENTIALS_V1, STATUS_LIST_2021_V1, DATA_INTEGRITY_V2],
              type: ['VerifiableCredential'],
              credentialSubject: { id: 'did:example:one' },
            }
          : {}
        const credential = await signedDiploma(kind, { credentialStatus, ...contexts })
        const options = await verifyOptions({ trust: 'none', findStatusList: () => list })
        return verifyDocument(JSON.stringify(credential), options)
      }
      expect(await at(INDEX)).toMatchObject({ verdict: 'rejected', state: 'withdrawn' })
      expect(await at(INDEX + 1)).toMatchObject({ verdict: 'verified', state: 'other-credential' })
    },
  )
})

describe('a status list of others is not used', () => {
  const gzip = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`
  const rows: readonly (readonly [string, JsonObject])[] = [
    [
      'when it is another list than was asked for',
      bitstringList({ id: 'https://school.example/status/4' }),
    ],
    ['without an id', (({ id: _, ...rest }) => rest)(bitstringList())],
    ['past its end', bitstringList({ validUntil: '2026-11-20T09:00:00Z' })],
    ['before its start', bitstringList({ validFrom: '2026-11-20T11:00:00Z' })],
    [
      'with a status of its own',
      bitstringList({ ...ANY_WORD, credentialStatus: { type: 'Other', id: 'https://a.example/' } }),
    ],
    [
      'with fewer places than hide anyone',
      bitstringList({}, { encodedList: gzip(new Uint8Array(16)) }),
    ],
    ['for purposes that are not known', bitstringList({}, { statusPurpose: 'renewal' })],
    ['with more than one bit a place', bitstringList(ANY_WORD, { statusSize: 2 })],
    ["of one kind in the other's clothes", bitstringList(ANY_WORD, { type: 'StatusList2021' })],
    [
      'of both kinds',
      bitstringList({
        ...ANY_WORD,
        type: ['VerifiableCredential', 'BitstringStatusListCredential', 'StatusList2021Credential'],
      }),
    ],
    ['without its letter', bitstringList({}, { encodedList: ENCODED.slice(1) })],
    ['with a letter in 2021', listOf2021({}, { encodedList: ENCODED })],
    [
      'deflated otherwise',
      bitstringList({}, { encodedList: `u${deflateSync(bits).toString('base64url')}` }),
    ],
    [
      'of two parts',
      bitstringList(
        {},
        {
          encodedList: `u${Buffer.concat([gzipSync(bits), gzipSync(bits)]).toString('base64url')}`,
        },
      ),
    ],
    ['cut off', bitstringList({}, { encodedList: ENCODED.slice(0, -12) })],
    [
      'that inflates beyond all measure',
      bitstringList({}, { encodedList: gzip(new Uint8Array(17 * 1024 ** 2)) }),
    ],
    [
      'about two subjects',
      bitstringList({
        ...ANY_WORD,
        credentialSubject: [{ type: 'BitstringStatusList' }, { type: 'Other' }],
      }),
    ],
  ]

  test.each(rows)('%s', async (_, list) => {
    expect(await check(await signed(list))).toBeUndefined()
  })
})

test('a list by another issuer, or with its end taken away, is not used', async () => {
  const theirs = bitstringList({ issuer: STRANGER.did })
  expect(await check(await signOther(theirs, RDFC, STRANGER))).toBeUndefined()
  const old = await signed(bitstringList({ validUntil: '2026-11-20T09:00:00Z' }))
  const { validUntil: _, ...endless } = old
  expect(await check(endless)).toBeUndefined()
  const hidden = { ...endless, '@nest': { validUntil: old['validUntil'] ?? null } }
  expect(await check(hidden)).toBeUndefined()
})
