/**
 * The table of what a record needs, held against what the issuer asks of one: a field is
 * in the table exactly when a record without it is refused, with the words that are taken.
 * @module
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { InputProblem } from '../../src/core/errors.ts'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { createSubjects } from '../../src/issuer/create-subjects.ts'
import { parsePlatformProfile } from '../../src/issuer/index.ts'
import { lintSubjects } from '../../src/issuer/lint-subjects.ts'
import { parseRecord } from '../../src/issuer/parse-record.ts'

const read = (path: string) => readFileSync(resolve(import.meta.dirname, path), 'utf8')
const { defaults, ...platform } = JSON.parse(read('profile.json')) as JsonObject
const profile = parsePlatformProfile(platform)
/** The example with everything that its profile adds. */
const FULL = { ...(defaults as JsonObject), ...(JSON.parse(read('record.json')) as JsonObject) }

interface Row {
  readonly fields: readonly string[]
  readonly needed: string
  readonly value: string
}

const [, section = ''] = read('../../src/issuer/README.md').split('\n## What a record needs\n')
const rows: readonly Row[] = [...(section.split('\n#')[0] ?? '').matchAll(/^\| (`.+)\|$/gm)].map(
  ([, line = '']) => {
    const [names = '', needed = '', value = ''] = line.split(' | ')
    return { fields: quotedIn(names), needed, value }
  },
)

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/`(\w+)`/g)].map(([, word = '']) => word)
}

function problemsOf(input: JsonObject): readonly InputProblem[] {
  const { problems, record } = parseRecord(input, profile)
  if (record === undefined) return problems
  const day = new Date().toISOString()
  return [...problems, ...lintSubjects(createSubjects(record, { profile, day }))]
}

function without(record: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([member]) => member !== name))
}

/** The words that a field takes, as its problem lists them. */
function wordsOf(name: string): readonly string[] {
  const wrong: JsonValue = name === 'rating_window' ? { kind: 'x' } : 'x'
  const [, words = ''] =
    problemsOf({ ...FULL, [name]: wrong })
      .filter(({ pointer }) => pointer.startsWith(`/${name}`))
      .map(({ message }) => /^must be one of ([^(]*\w)/.exec(message))
      .find((found) => found !== null) ?? []
  return words === '' ? [] : words.split(', ')
}

describe('the table of what a record needs', () => {
  test('is about a record that is right', () => {
    expect(problemsOf(FULL)).toEqual([])
    expect(rows.length).toBeGreaterThan(10)
  })

  test('has every field without which a record is refused, and no other', () => {
    const needed = Object.keys(FULL).filter((name) => problemsOf(without(FULL, name)).length > 0)
    expect(rows.flatMap(({ fields }) => fields).sort()).toEqual(needed.sort())
  })

  test('says always only of what a record without hours and ratings needs too', () => {
    const least = Object.keys(FULL).filter((name) => !/^(hours|rating|reviews)_/.test(name))
    const always = rows.filter(({ needed }) => needed === 'always').flatMap(({ fields }) => fields)
    expect(always.sort()).toEqual(least.sort())
    const record = Object.fromEntries(Object.entries(FULL).filter(([name]) => least.includes(name)))
    expect(problemsOf(record)).toEqual([])
  })

  test.each(rows)('$fields takes the words that stand there', ({ fields, value }) => {
    const words = quotedIn(value.replaceAll(/ \(with `\w+`\)/g, ''))
    for (const name of fields) expect(words).toEqual(wordsOf(name))
  })
})
