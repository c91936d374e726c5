import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { signJson } from '../../../../src/suites/sign-json.ts'
import { describeReceipt } from '../../../../src/verifier/receipts/describe-receipt.ts'
import {
  looksLikeReceipt,
  openReceipt,
  signReceipt,
} from '../../../../src/verifier/receipts/receipt.ts'
import { verifyDocument } from '../../../../src/verifier/verify-document.ts'
import { signedSample } from '../../../support/credentials.ts'
import { actor, STRANGER } from '../../../support/keys.ts'
import { NOW, verifyOptions } from '../../../support/trust.ts'

const VERIFIER = actor('receipts', 'did:web:verify.example')

/** A receipt of an honest certificate, and what was checked for it. */
async function sampleReceipt() {
  const input = JSON.stringify(await signedSample())
  const report = await verifyDocument(input, await verifyOptions())
  const text = await signReceipt({
    checked: [{ input, report }],
    verifier: 'https://verify.example',
    trustList: { version: 7, validUntil: '2026-12-31T00:00:00Z' },
    now: new Date(NOW),
    signer: VERIFIER.signer,
  })
  return { input, text }
}

const open = (text: string) => openReceipt(text, VERIFIER.publicKeyMultibase)
const resigned = async (changes: JsonObject) => {
  const { proof: _, ...receipt } = JSON.parse((await sampleReceipt()).text)
  const document = { ...receipt, ...changes }
  return JSON.stringify(await signJson({ document, signer: VERIFIER.signer, created: NOW }))
}

test('a receipt says of which bytes, what was found, when, and how old the list was', async () => {
  const { input, text } = await sampleReceipt()
  const sha256 = createHash('sha256').update(input).digest('hex')
  const receipt = open(text)
  expect(receipt).toMatchObject({
    verifier: 'https://verify.example',
    issuedAt: NOW,
    trustList: { version: 7 },
    files: [{ sha256, state: 'genuine', verdict: 'verified', verifiedAt: NOW }],
  })
  expect(receipt?.files[0]?.parts).toEqual([
    {
      state: 'genuine',
      verdict: 'verified',
      platform: { nl: 'Bezorger tempo.example', en: 'Courier tempo.example' },
      statusAsOf: '2026-11-20T06:00:00.000Z',
    },
  ])
})

test('a receipt holds nothing of the certificate: no name, no number, no figure', async () => {
  const { input, text } = await sampleReceipt()
  const { id, credentialSubject } = JSON.parse(input)
  for (const value of [
    id,
    credentialSubject.name,
    credentialSubject.service.nl,
    credentialSubject.familyName,
  ]) {
    expect(value.length).toBeGreaterThan(5)
    expect(text).not.toContain(value)
  }
})

test.each(['nl', 'en'] as const)(
  'a receipt says that it is no certificate, in %s',
  async (locale) => {
    const receipt = open(await resigned({ notice: { nl: 'Een bewijs.', en: 'A certificate.' } }))
    const [notice] = receipt === undefined ? [] : describeReceipt(receipt, locale)
    expect(notice).toMatch(locale === 'nl' ? /geen bewijs/ : /not a certificate/)
  },
)

test.each([
  [
    'another key',
    async () => openReceipt((await sampleReceipt()).text, STRANGER.publicKeyMultibase),
  ],
  [
    'a changed state',
    async () => open((await sampleReceipt()).text.replaceAll('genuine', 'expired')),
  ],
  [
    'a changed hash',
    async () => open((await sampleReceipt()).text.replace(/[0-9a-f]{64}/, 'a'.repeat(64))),
  ],
  ['no proof', async () => open('{"type":"KlusCvReceipt","version":1}')],
  ['no JSON', async () => open('"KlusCvReceipt"')],
])('a receipt with %s does not open', async (_, opening) => {
  expect(await opening()).toBeUndefined()
})

test.each([
  { type: 'VerifiableCredential' },
  { version: 2 },
  { verifier: 5 },
  { issuedAt: 'yesterday' },
  { trustList: null },
  { files: {} },
  { files: [{ sha256: 'abc' }] },
  { files: [{ sha256: 'a'.repeat(64), state: 'perfect', verifiedAt: NOW, parts: [] }] },
  {
    files: [{ sha256: 'a'.repeat(64), state: 'genuine', verifiedAt: NOW, parts: [{ state: 'x' }] }],
  },
  {
    files: [
      {
        sha256: 'a'.repeat(64),
        state: 'genuine',
        verifiedAt: NOW,
        parts: [{ state: 'genuine', platform: { nl: 1, en: 2 } }],
      },
    ],
  },
])('what the key signed and is no receipt does not open: %j', async (changes) => {
  expect(await resigned({})).toSatisfy((text: string) => open(text) !== undefined)
  expect(open(await resigned(changes as JsonObject))).toBeUndefined()
})

test('only what begins as a receipt is taken for one', async () => {
  const { input, text } = await sampleReceipt()
  expect(looksLikeReceipt(text)).toBe(true)
  expect(looksLikeReceipt(new TextEncoder().encode(text))).toBe(true)
  expect(looksLikeReceipt(input)).toBe(false)
})
