import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  gateBundle,
  gateCredential,
  gatePresentation,
  gateStatusList,
} from '../../src/core/gate.ts'
import type { JsonValue } from '../../src/core/json.ts'
import { parseJson } from '../../src/core/parse-json.ts'
import { recognise, recogniseText } from '../../src/core/recognise.ts'
import { certificate, presentation, SHIFT_RULE, statusList } from '../support/documents.ts'

const FORBIDDEN = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']

/** Every value that the reader allows. */
const allowed = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 8 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
    fc.array(tie('value')),
    fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((name) => !FORBIDDEN.includes(name)),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value

describe('the strict reader', () => {
  test('reads what JSON.stringify writes of every allowed value, indented or not', () => {
    fc.assert(
      fc.property(allowed, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        expect(parseJson(JSON.stringify(value, null, indent))).toEqual({ ok: true, value })
      }),
    )
  })

  test('agrees with JSON.parse on every text that it reads', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'{}[]",:0129.-+eE\\u tfnalsru') })
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseJson(text)
        if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(text))
      }),
      { numRuns: 5_000 },
    )
  })

  test('answers to any bytes, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' })), (input) => {
        const parsed = parseJson(input)
        expect(typeof parsed.ok).toBe('boolean')
        expect(typeof recogniseText(input)).toBe('string')
      }),
      { numRuns: 2_000 },
    )
  })

  test('points at the value that is wrong, wherever it is', () => {
    const path = fc.array(
      fc.oneof(
        fc.nat(3),
        fc.string({ unit: 'grapheme' }).filter((name) => !FORBIDDEN.includes(name)),
      ),
      { maxLength: 20 },
    )
    const wrap = (inner: string, step: string | number) =>
      typeof step === 'number'
        ? `[${'1,'.repeat(step)}${inner}]`
        : `{"\\u0000":1,${JSON.stringify(step)}:${inner}}`
    fc.assert(
      fc.property(path, (steps) => {
        fc.pre(!steps.includes('\u0000'))
        const pointer = steps
          .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
          .join('')
        const text = [...steps].reverse().reduce<string>(wrap, '1.5')
        expect(parseJson(text)).toMatchObject({ ok: false, problem: { pointer } })
      }),
    )
  })
})

describe('the gate', () => {
  const gates = [
    (value: JsonValue) => gateCredential(value, [SHIFT_RULE]),
    gatePresentation,
    gateBundle,
    gateStatusList,
    recognise,
  ]

  test('answers to any value, without throwing', () => {
    fc.assert(
      fc.property(allowed, fc.constantFrom(...gates), (value, gate) => {
        expect(gate(value)).toBeDefined()
      }),
    )
  })

  const seeds = [certificate(), statusList(), presentation()]

  test('refuses every document of which one member holds any other value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.nat(), allowed, (seed, place, value) => {
        const names = Object.keys(seed).filter((name) => name !== 'verifiableCredential')
        const name = names[place % names.length] ?? 'id'
        fc.pre(JSON.stringify(seed[name]) !== JSON.stringify(value))
        const document = { ...seed, [name]: value }
        for (const gate of gates.slice(0, 4)) expect(gate(document)).toMatchObject({ ok: false })
      }),
    )
  })
})
