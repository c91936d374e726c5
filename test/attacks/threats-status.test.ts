/**
 * Attacks on the withdrawal of a certificate, each by the number that the catalogue of threats
 * gives it. Where a platform must have signed the odd thing itself, it did.
 * @module
 */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { StatusPurpose } from '../../src/core/credential.ts'
import { gateStatusList } from '../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { parseStatusList } from '../../src/status/parse-status-list.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { countConnects } from '../support/connections.ts'
import { signedSample, unsignedSample } from '../support/credentials.ts'
import { type Attack, expectRefused, named } from '../support/expect-refused.ts'
import { expectReport } from '../support/expect-report.ts'
import { PLATFORM } from '../support/keys.ts'
import { signAsIs } from '../support/sign-as-is.ts'
import { listUrl, signedStatusList, statusLists, verifyOptions } from '../support/trust.ts'

const INDEX = 94_567
const suite = 'eddsa-jcs-2022'

/** A certificate whose platform signed these members in each of its three entries. */
async function withEntries(members: JsonObject): Promise<JsonObject> {
  const unsigned = unsignedSample({ suite }) as unknown as JsonObject
  const entries = unsigned['credentialStatus'] as readonly JsonObject[]
  const credentialStatus = entries.map((entry) => ({ ...entry, ...members }))
  return signAsIs({ ...unsigned, credentialStatus }, PLATFORM)
}

const withIndices = (indices: readonly JsonValue[]) => async () =>
  Promise.all(indices.map((statusListIndex) => withEntries({ statusListIndex })))

const withdrawnBy = (purpose: StatusPurpose) => async () => ({
  findStatusList: await statusLists({ [purpose]: [INDEX] }),
})

const ATTACKS: readonly Attack[] = [
  [
    '27: withdrawn, and everything else in order',
    async () => [await signedSample()],
    'revoked',
    withdrawnBy('revocation'),
  ],
  [
    '28: one list clear, the other not',
    async () => [await signedSample()],
    'suspended',
    withdrawnBy('suspension'),
  ],
  [
    '36: a place in a list in another spelling, signed so',
    withIndices(['6.9', '6abc', '0x5', '6e5', ' 6', '+6', '06', 6.5, 6, ['6'], '6 ', '６']),
    'MALFORMED_VALUE_ERROR',
  ],
  [
    '37: a place that is none, signed so',
    withIndices(['-1', '1e20', '', null, true, {}, '99999999999']),
    'MALFORMED_VALUE_ERROR',
  ],
  ['37: a place beyond the list, signed so', withIndices(['131072', '9999999999']), 'RANGE_ERROR'],
  [
    '38: an id of an entry that names another place, signed so',
    async () => {
      const unsigned = unsignedSample({ suite }) as unknown as JsonObject
      const entries = unsigned['credentialStatus'] as readonly JsonObject[]
      const credentialStatus = entries.map((entry) => ({
        ...entry,
        id: `${String(entry['statusListCredential'])}#7`,
      }))
      return [await signAsIs({ ...unsigned, credentialStatus }, PLATFORM)]
    },
    'MALFORMED_VALUE_ERROR',
  ],
  [
    '39: two bits for each certificate, signed so',
    async () => [
      await withEntries({ statusSize: 2 }),
      await withEntries({ statusSize: 1, statusMessage: [] }),
    ],
    'MALFORMED_VALUE_ERROR',
  ],
  [
    '39a: an entry of an unknown kind beside the others, signed so',
    async () => {
      const unsigned = unsignedSample({ suite }) as unknown as JsonObject
      const entries = unsigned['credentialStatus'] as readonly JsonObject[]
      const unknown = { type: 'OtherStatusEntry', statusPurpose: 'revocation' }
      const lists = [
        [...entries, unknown],
        [unknown, ...entries.slice(1)],
      ]
      return Promise.all(
        lists.map((credentialStatus) => signAsIs({ ...unsigned, credentialStatus }, PLATFORM)),
      )
    },
    'MALFORMED_VALUE_ERROR',
  ],
  [
    '39g: a list at an address that nobody may ask, signed so',
    async () =>
      Promise.all(
        [
          ...['file:///etc/passwd', 'data:application/json,{}', 'http://tempo.example/1'],
          ...['https://user@tempo.example/1', 'https://tempo.example/1#x', '//tempo.example/1'],
        ].map((statusListCredential) => withEntries({ statusListCredential })),
      ),
    'MALFORMED_VALUE_ERROR',
  ],
]

describe('a certificate is refused:', () => {
  test.each(named(ATTACKS))('$name', ({ attack }) => expectRefused(attack))

  test('39g: nobody is asked, and nothing is believed, at a host of this machine', async () => {
    const hosts = ['127.0.0.1', 'localhost', '[::1]', 'intranet', '169.254.169.254', '0x7f.1']
    const options = await verifyOptions()
    const verdicts: string[] = []
    const verifyAll = async () => {
      for (const host of hosts) {
        const document = await withEntries({ statusListCredential: `https://${host}/1` })
        verdicts.push((await verifyDocument(JSON.stringify(document), options)).verdict)
      }
    }
    expect(await countConnects(verifyAll)).toBe(0)
    expect(verdicts).toHaveLength(hosts.length)
    expect(verdicts).not.toContain('verified')
  })
})

describe('a certificate is not called genuine:', () => {
  test.each(['revocation', 'suspension'] as const)(
    '39e: no list of its own for %s can be had',
    async (purpose) => {
      const findStatusList = await statusLists({ [purpose]: null })
      const options = await verifyOptions({ findStatusList })
      expectReport(await verifyDocument(JSON.stringify(await signedSample()), options), {
        verdict: 'indeterminate',
        state: 'status-unknown',
        because: [{ check: 'status', problem: 'STATUS_RETRIEVAL_ERROR' }],
      })
    },
  )

  test('30, 31: the list at its address is one for another purpose, or another list', async () => {
    const find = await statusLists()
    for (const other of ['suspension', 'refresh'] as const) {
      const findStatusList = (url: string) =>
        find(url === listUrl('revocation') ? listUrl(other) : url)
      const options = await verifyOptions({ findStatusList })
      expectReport(await verifyDocument(JSON.stringify(await signedSample()), options), {
        verdict: 'indeterminate',
        state: 'status-unknown',
        because: [{ check: 'status', problem: 'STATUS_VERIFICATION_ERROR' }],
      })
    }
  })
})

describe('a list is refused:', () => {
  const url = listUrl('revocation')
  const subjectWith = async (members: JsonObject) => {
    const list = await signedStatusList('revocation')
    return {
      ...list,
      credentialSubject: { ...(list['credentialSubject'] as JsonObject), ...members },
    }
  }
  const encoded = (bytes: Buffer) => `u${bytes.toString('base64url')}`

  test('31: another list of the platform at this address', async () => {
    const list = await signedStatusList('revocation', {
      url: 'https://tempo.example/status-lists/2',
    })
    expect(parseStatusList(list, url)).toMatchObject({ ok: false })
  })

  test('35: a list with few places', async () => {
    const small = encoded(gzipSync(Buffer.alloc(16_383)))
    expect(parseStatusList(await subjectWith({ encodedList: small }), url)).toMatchObject({
      ok: false,
      problem: { problem: 'STATUS_LIST_LENGTH_ERROR' },
    })
  })

  test('39b: a list that fills the memory', async () => {
    const bomb = encoded(gzipSync(Buffer.alloc(64 * 1024 * 1024)))
    const before = process.memoryUsage().arrayBuffers
    expect(parseStatusList(await subjectWith({ encodedList: bomb }), url)).toMatchObject({
      ok: false,
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024)
  })

  test('39f: a list that could be withdrawn itself', async () => {
    const list = await signedStatusList('revocation')
    const credentialStatus = { type: 'BitstringStatusListEntry' }
    expect(gateStatusList(list)).toMatchObject({ ok: true })
    expect(gateStatusList({ ...list, credentialStatus })).toMatchObject({ ok: false })
  })
})
