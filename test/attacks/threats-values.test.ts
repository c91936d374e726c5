/**
 * Attacks by dates, numbers and letters that two readers read differently, each by the number that
 * the catalogue of threats gives it. What a platform would have to sign itself, it did.
 * @module
 */
import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { signedSample, unsignedSample } from '../support/credentials.ts'
import { type Attack, expectRefused, named } from '../support/expect-refused.ts'
import { PLATFORM } from '../support/keys.ts'
import { signAsIs } from '../support/sign-as-is.ts'
import { verifyOptions } from '../support/trust.ts'

const MALFORMED = 'MALFORMED_VALUE_ERROR'
const suite = 'eddsa-jcs-2022'

/** Signed by the platform with each of these members instead of its own. */
const signedWith =
  (...changes: readonly (readonly [name: string, value: JsonValue | undefined])[]) =>
  async () =>
    Promise.all(
      changes.map(([name, value]) => {
        const { [name]: _, ...rest } = unsignedSample({ suite }) as unknown as JsonObject
        return signAsIs(value === undefined ? rest : { ...rest, [name]: value }, PLATFORM)
      }),
    )

const untils = (...values: readonly JsonValue[]) =>
  signedWith(...values.map((value) => ['validUntil', value] as const))

/** The text of an honest certificate with one place of it rewritten. */
const textWith =
  (...rewrites: readonly (readonly [RegExp, string])[]) =>
  async () => {
    const text = JSON.stringify(await signedSample())
    const rewritten = rewrites.map(([find, replace]) => text.replace(find, replace))
    expect(rewritten).not.toContain(text)
    return rewritten
  }

const GIGS = /"gigsCompleted":412/
const NAME = /Samira El/

const ATTACKS: readonly Attack[] = [
  [
    '69i: an end without a zone, or on no day, signed so',
    untils(
      ...['2099-01-01T00:00:00', '2099-02-30T00:00:00Z', '2099-01-01T24:00:00Z', '2099-01-01'],
      ...['2099-13-01T00:00:00Z', '2099-01-01T00:00:61Z', '2099-01-01 00:00:00Z'],
    ),
    MALFORMED,
  ],
  [
    '69j: an end with something around it, signed so',
    untils('xx2099-01-01T00:00:00Zyy', '2099-01-01T00:00:00Z\n', ['2099-01-01T00:00:00Z'], ' '),
    MALFORMED,
  ],
  [
    '69k: a beginning that is nothing, signed so',
    signedWith(['validFrom', ''], ['validFrom', 0], ['validFrom', false], ['validFrom', null]),
    MALFORMED,
  ],
  [
    '69l: the end of one data model in a certificate of the other, signed so',
    async () => {
      const old = unsignedSample({ suite, dataModel: '1.1' }) as unknown as JsonObject
      return [await signAsIs({ ...old, validUntil: '2020-01-01T00:00:00Z' }, PLATFORM)]
    },
    MALFORMED,
  ],
  ['69m: no dates at all, signed so', signedWith(['validFrom', undefined]), MALFORMED],
  [
    '69n: an end 301 seconds ago',
    async () => [await signedSample({ validUntil: '2026-11-20T09:54:59Z' })],
    'expired',
  ],
  [
    '69o: a number in another spelling',
    textWith(
      ...[
        '412.0',
        '4.12e2',
        '412e0',
        '412.00000000000000001',
        '-0',
        '9007199254740993',
        '0412',
      ].map((number) => [GIGS, `"gigsCompleted":${number}`] as const),
    ),
    MALFORMED,
  ],
  [
    '69p: a name twice',
    textWith(
      [GIGS, '"gigsCompleted":99999,"gigsCompleted":412'],
      [GIGS, '"gigsCompleted":99999,"\\u0067igsCompleted":412'],
    ),
    'PARSING_ERROR',
  ],
  [
    '69q: names that JavaScript reads as its own',
    textWith(
      ...['__proto__', 'constructor', 'prototype', '\\u005f_proto__'].flatMap((name) => [
        [/"credentialSubject":\{/, `$&"${name}":{"topPerformer":true},`] as const,
        [/^\{/, `{"${name}":{"topPerformer":true},`] as const,
      ]),
    ),
    MALFORMED,
  ],
  [
    '69r: half a letter',
    textWith([NAME, 'Samira \\ud800El'], [NAME, 'Samira \\udc00\\ud800El']),
    'PARSING_ERROR',
  ],
  ['69s: the same letters composed otherwise', textWith([/Café/, 'Cafe\u0301']), MALFORMED],
  [
    '69t: a value that is JSON to a graph',
    async () => {
      const subject = { ...(unsignedSample({ suite }).credentialSubject as JsonObject) }
      const json = { '@type': '@json', '@value': { a: 1 } }
      return signedWith(['credentialSubject', { ...subject, level: json }])()
    },
    MALFORMED,
  ],
]

describe('a certificate is refused:', () => {
  test.each(named(ATTACKS))('$name', ({ attack }) => expectRefused(attack))
})

test('69n: 300 seconds ago is not yet over', async () => {
  const text = JSON.stringify(await signedSample({ validUntil: '2026-11-20T09:55:00Z' }))
  expect(await verifyDocument(text, await verifyOptions())).toMatchObject({ state: 'genuine' })
})

test('what is signed as it is here would be genuine, were it in order', async () => {
  const text = JSON.stringify(await signAsIs(unsignedSample({ suite }) as never, PLATFORM))
  expect(await verifyDocument(text, await verifyOptions())).toMatchObject({ state: 'genuine' })
})
