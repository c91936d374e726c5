/**
 * How well the guard does on texts as platforms have them. The corpus is by hand; its negatives
 * are meant to be hard. What the guard misses and where it is wrong are named in it and counted.
 * @module
 */
import { expect, test } from 'vitest'
import { findPersonalData } from '../../../../src/claims/personal-data/find-personal-data.ts'
import {
  PERSONAL_DATA_KINDS,
  type PersonalDataKind,
} from '../../../../src/claims/personal-data/kinds.ts'
import corpus from './corpus.json' with { type: 'json' }

const TODAY = new Date('2026-11-26T00:00:00Z')

interface Entry {
  readonly text: string
  readonly kinds: readonly string[]
}

const entriesOf = (texts: Readonly<Record<string, readonly string[]>>): readonly Entry[] =>
  Object.entries(texts).flatMap(([kinds, list]) =>
    list.map((text) => ({ text, kinds: kinds.split(' ') })),
  )

const positives = entriesOf(corpus.positives)
const misses = entriesOf(corpus.knownMisses)
const negatives: readonly string[] = Object.values(corpus.negatives).flat()
const known: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(corpus.knownFalseAlarms),
)

const find = (text: string) => findPersonalData(text, TODAY)

/** `12 of 396, 3.0%`. */
function rate(part: number, whole: number): string {
  return `${part} of ${whole}, ${((100 * part) / whole).toFixed(1)}%`
}

function ratesOf(kind: PersonalDataKind): string {
  const all = [...positives, ...misses].filter(({ kinds }) => kinds.includes(kind))
  const found = all.filter(({ text }) => find(text).includes(kind))
  const alarms = negatives.filter((text) => find(text).includes(kind))
  return `${kind}: found ${rate(found.length, all.length)}; false alarms ${rate(alarms.length, negatives.length)}`
}

test('the corpus is large, has every kind, and no text twice', () => {
  expect(positives.length).toBeGreaterThanOrEqual(150)
  expect(negatives.length).toBeGreaterThanOrEqual(250)
  const texts = [...[...positives, ...misses].map(({ text }) => text), ...negatives]
  expect(new Set(texts).size).toBe(texts.length)
  for (const kind of PERSONAL_DATA_KINDS) {
    expect(positives.filter(({ kinds }) => kinds.includes(kind)).length).toBeGreaterThan(25)
  }
  for (const text of known.keys()) expect(negatives).toContain(text)
})

test('every text with personal data is found, with exactly its kinds', () => {
  const wrong = positives.filter(({ text, kinds }) => find(text).join() !== kinds.join())
  expect(wrong).toEqual([])
})

test('what the guard is known to miss is still missed: words for numbers, streets known to locals', () => {
  expect(misses.length).toBeGreaterThan(5)
  expect(misses.filter(({ text }) => find(text).length > 0)).toEqual([])
})

test('no text without personal data is, but for the known false alarms', () => {
  const alarms = negatives.map((text) => ({ text, kinds: find(text) }))
  const wrong = alarms.filter(({ text, kinds }) => kinds.join() !== (known.get(text) ?? []).join())
  expect(wrong).toEqual([])
})

test('the rates are told', () => {
  const rates = PERSONAL_DATA_KINDS.map(ratesOf)
  const alarms = negatives.filter((text) => find(text).length > 0).length
  const all = `all kinds: false alarms ${rate(alarms, negatives.length)}`
  // biome-ignore lint/suspicious/noConsole: whoever changes a detector wants to see what it did
  console.info([...rates, all].join('\n'))
  expect(rates).toHaveLength(PERSONAL_DATA_KINDS.length)
})
