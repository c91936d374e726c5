import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../../src/core/json.ts'
import { createLegalPack, parsePlatformProfile } from '../../../../src/issuer/index.ts'
import { LEGAL_FACTS } from '../../../../src/issuer/legal-pack/legal-facts.ts'
import { RETENTION_PERIODS } from '../../../../src/issuer/retention.ts'
import { AREAS } from '../../../../src/web/issuer/api-docs/areas.ts'
import { operationsOf } from '../../../../src/web/shared/api-docs/operations.ts'
import { PROFILE } from '../../../support/issuer.ts'
import { run } from '../../cli/run.ts'

const NAMES = [
  'overview',
  'impact-assessment',
  'worker-privacy',
  'client-reviews',
  'platform-terms',
  'retention',
  'processors',
  'processing-record',
  'worker-rights',
]

/** Periods that no other number in the documents is. */
const RETENTION = { reasons: 341, exceptions: 342, corrections: 343, links: 344 }

const packOf = (changes: JsonObject = {}, publicUrl?: string) =>
  createLegalPack(
    {
      profile: parsePlatformProfile({ ...PROFILE, ...changes }),
      retention: RETENTION,
      batchHours: 37,
      ...(publicUrl === undefined ? {} : { publicUrl }),
    },
    ['nl', 'en'],
  )

const PACK = packOf({}, 'https://oppasmaat.example')
const textOf = (name: string, pack = PACK) => pack.find((file) => file.name === name)?.text ?? ''

const referencesIn = (text: string) =>
  new Set([...text.matchAll(/\[\^([a-z0-9-]+)\](?!:)/g)].map(([, name]) => name))
const definitionsIn = (text: string) =>
  new Set([...text.matchAll(/^\[\^([a-z0-9-]+)\]:/gm)].map(([, name]) => name))

describe('the legal pack', () => {
  test('has every document in both languages, the overview first', () => {
    expect(PACK.map(({ name }) => name)).toEqual(
      ['nl', 'en'].flatMap((locale) => NAMES.map((name) => `${name}.${locale}.md`)),
    )
    const profile = parsePlatformProfile(PROFILE)
    const english = createLegalPack({ profile, batchHours: 24 }, ['en'])
    expect(english.map(({ name }) => name)).toEqual(NAMES.map((name) => `${name}.en.md`))
  })

  test.each(PACK)('$name names the platform and says what it is', ({ name, text }) => {
    expect(text).toMatch(/^# \S.*\n\nOppasMaat \(OppasMaat B\.V\., KvK 12345678\)\n\n> \*\*/)
    const [notice, foreign] = name.endsWith('.nl.md')
      ? [/Sjabloon, geen juridisch advies/, /FILL IN|not legal advice|Source:/]
      : [/A template, not legal advice/, /INVULLEN|juridisch advies|Bron:/]
    expect(text).toMatch(notice)
    expect(text).not.toMatch(foreign)
  })

  test.each(PACK)('$name has no hole in it', ({ text }) => {
    expect(text).not.toMatch(/undefined|NaN|\[object|\$\{|\{\{|\bnull\b/)
    expect(text).not.toContain('!')
  })

  test.each(PACK)('$name cites, and every footnote is there once and used', ({ text }) => {
    expect(referencesIn(text).size).toBeGreaterThan(0)
    expect([...definitionsIn(text)].sort()).toEqual([...referencesIn(text)].sort())
  })

  test('uses every fact that was looked up', () => {
    const used = new Set(PACK.flatMap(({ text }) => [...referencesIn(text)]))
    expect([...used].sort()).toEqual(Object.keys(LEGAL_FACTS).sort())
  })

  test('says of every fact where it was read, or that it is from memory', () => {
    for (const { sources, reliability } of Object.values(LEGAL_FACTS)) {
      expect(sources.length > 0).toBe(reliability === 'read')
    }
    expect(textOf('worker-privacy.nl.md')).toMatch(
      /^\[\^minors\]: .*controleer dit voor gebruik\.\*$/m,
    )
    expect(textOf('worker-privacy.en.md')).toMatch(/^\[\^bsn\]: .*considerati\.com\. \*Read/m)
  })
})

describe('the retention table', () => {
  test.each(['nl', 'en'])('has every period as the issuer is set, in %s', (locale) => {
    const text = textOf(`retention.${locale}.md`)
    for (const name of Object.keys(RETENTION_PERIODS) as (keyof typeof RETENTION)[]) {
      expect(text).toMatch(new RegExp(`\\| ${RETENTION[name]} (dagen|days)`))
      const { what, why } = RETENTION_PERIODS[name]
      expect(text).toContain(`| ${what[locale as 'nl' | 'en']} |`)
      expect(text).toContain(`| ${why[locale as 'nl' | 'en']} |`)
    }
    expect(text).toMatch(/\| 37 (uur|hours)/)
    expect(text).toMatch(/\| 24 (uur|hours) \|/)
    expect(text).toMatch(/\| 15 (minuten|minutes)/)
    expect(text).toMatch(/(ten hoogste 7 dagen|at most 7 days)/)
  })

  test.each(['nl', 'en'])('is told to workers where it is about them, in %s', (locale) => {
    const text = textOf(`worker-privacy.${locale}.md`)
    for (const days of [...Object.values(RETENTION), 37]) expect(text).toContain(`| ${days} `)
  })

  test('cannot have a period that the issuer would refuse', () => {
    const profile = parsePlatformProfile(PROFILE)
    expect(() =>
      createLegalPack({ profile, retention: { links: 0 }, batchHours: 24 }, ['nl']),
    ).toThrow(/retention\.links/)
  })
})

describe('the rights of workers', () => {
  const named = [...textOf('worker-rights.en.md').matchAll(/`((?:GET|POST|kluscv) [^`]+)`/g)].map(
    ([, call]) => String(call),
  )

  test('are served by calls that exist', () => {
    const existing = Object.values(AREAS)
      .flatMap(operationsOf)
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    const calls = named.filter((call) => !call.startsWith('kluscv'))
    expect(calls.length).toBeGreaterThan(8)
    expect(calls.filter((call) => !existing.includes(call))).toEqual([])
  })

  test('are served by commands that exist', async () => {
    const commands = named.filter((call) => call.startsWith('kluscv'))
    expect(commands.length).toBeGreaterThan(4)
    for (const command of commands) {
      const { out } = await run([...command.split(' ').slice(1), '--help'], {})
      expect(out).toMatch(new RegExp(`^Usage: ${command}\\b`))
    }
  })
})

describe('what the profile says', () => {
  const rated = (basis: JsonValue | undefined) => {
    const { rating_basis, ...others } = PROFILE['defaults'] as JsonObject
    const defaults = basis === undefined ? others : { ...others, rating_basis: basis }
    return textOf('client-reviews.nl.md', packOf({ defaults }))
  }

  test('about who can rate is told to clients, or left to fill in', () => {
    expect(rated('afterCompletedGigOnly')).toContain('Alleen klanten die echt een klus hadden')
    expect(rated('anyUser')).toContain('Iedereen die het platform gebruikt')
    expect(rated(undefined)).toMatch(/INVULLEN: wie een beoordeling kan geven/)
  })

  test('is shown as it stands, whatever Markdown would make of it', () => {
    const name = '*Klus* | [x](https://evil.example) <b>`_~'
    const pack = packOf({ names: { nl: name, en: name } })
    for (const { text } of pack) {
      expect(text).toContain('\\*Klus\\* \\| \\[x\\](https://evil.example) \\<b\\>\\`\\_\\~')
      expect(text).not.toContain(name)
    }
    const columns = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map((line) => line.split(/(?<!\\)\|/).length)
    for (const { name: file, text } of pack) expect(columns(text)).toEqual(columns(textOf(file)))
  })

  test.each([
    ['1. Klus', '&#49;. Klus'],
    ['# Klus', '\\# Klus'],
    ['- Klus', '\\- Klus'],
    ['Klus 1. B.V.', 'Klus 1. B.V.'],
  ])('%j begins no list and no heading', (name, shown) => {
    expect(textOf('worker-privacy.nl.md', packOf({ names: { nl: name, en: name } }))).toContain(
      `\n\n${shown} (OppasMaat B.V.`,
    )
  })

  test('about its address is there, or left to fill in', () => {
    expect(textOf('processors.en.md')).toContain('<https://oppasmaat.example>')
    expect(textOf('processors.en.md', packOf())).toContain('**[FILL IN: address]**')
  })
})
