/**
 * What only the text shows, and parsed data no longer does.
 * @module
 */
import type { JsonObject } from '../../../src/core/json.ts'
import type { ProblemType } from '../../../src/core/problems.ts'
import type { Mutant } from './mutant.ts'

const MALFORMED = 'MALFORMED_VALUE_ERROR'
const EXTRA = '/credentialSubject/extra'
const NUMBERS = [
  '1.0',
  '1e1',
  '01',
  '-0',
  '9007199254740993',
  '+1',
  '1.',
  '.5',
  '4.5',
  '0x1',
  '-01',
]
const WORDS = ['NaN', 'Infinity', 'undefined', 'True', "'x'", '']
const NAMES = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']
const HALVES = ['\\ud800', '\\udc00\\ud800', 'a\\ud83d', '\\uD83Dx']
const DEEP = `${'['.repeat(40)}${']'.repeat(40)}`

/** Every rewrite of the text: number spellings, names twice, special names, broken Unicode, size. */
export function textMutants(credential: JsonObject): readonly Mutant[] {
  const text = JSON.stringify(credential)
  const open = '"credentialSubject":{'
  const inSubject = (member: string) => text.replace(open, () => `${open}${member},`)
  const rows: readonly (readonly [string, string, ProblemType, string])[] = [
    ...NUMBERS.map((n) => [`number ${n}`, inSubject(`"extra":${n}`), MALFORMED, EXTRA] as const),
    ...WORDS.map((w) => [`word ${w}`, inSubject(`"extra":${w}`), 'PARSING_ERROR', EXTRA] as const),
    ...HALVES.map(
      (h) => [`half ${h}`, inSubject(`"extra":"${h}"`), 'PARSING_ERROR', EXTRA] as const,
    ),
    ...NAMES.map((name) => {
      const pointer = `/credentialSubject/${name.replace('\\u005f', '_')}`
      return [`own ${name}`, inSubject(`"${name}":{"top":true}`), MALFORMED, pointer] as const
    }),
    ['name twice', inSubject('"extra":1,"extra":2'), 'PARSING_ERROR', EXTRA],
    ['name twice, escaped', inSubject('"extra":1,"\\u0065xtra":2'), 'PARSING_ERROR', EXTRA],
    [
      'issuer twice',
      text.replace('{', '{"issuer":"did:web:a.example",'),
      'PARSING_ERROR',
      '/issuer',
    ],
    ['byte order mark', `\ufeff${text}`, 'PARSING_ERROR', ''],
    ['more after it', `${text} {}`, 'PARSING_ERROR', ''],
    ['a comment', `${text} // x`, 'PARSING_ERROR', ''],
    ['cut off', text.slice(0, -1), 'PARSING_ERROR', ''],
    ['too deep', inSubject(`"extra":${DEEP}`), 'too_large', `${EXTRA}${'/0'.repeat(30)}`],
    ['too large', inSubject(`"extra":"${'x'.repeat(300_000)}"`), 'too_large', ''],
  ]
  return rows.map(([name, rewritten, problem, pointer]) => ({
    name: `text: ${name}`,
    text: rewritten,
    problem,
    pointer,
  }))
}
