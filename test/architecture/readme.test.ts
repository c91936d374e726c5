/**
 * The README says what the code does: its tables are the code's own, its files exist.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../src/core/problems.ts'
import { STATES, TONES } from '../../src/core/state.ts'
import { flagOf, SETTINGS, type SettingName, variableOf } from '../../src/web/shared/config.ts'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const source = (path: string) => readFileSync(join(root, path), 'utf8')

const sourcesReadme = source('src/README.md')
const servicesReadme = source('src/web/README.md')

/** The first cells of the rows of the table below a heading. */
function firstCells(heading: string, text = readme): readonly string[] {
  const section = text.split(`\n${heading}\n`)[1]?.split('\n#')[0] ?? ''
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell)
}

describe('the README', () => {
  test('is read in one go', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(251)
  })

  test('leads to every setting', () => {
    const names = Object.keys(SETTINGS) as SettingName[]
    const flags = names.map((name) =>
      'variableOnly' in SETTINGS[name] ? variableOf(name) : flagOf(name),
    )
    expect(firstCells('## Settings', servicesReadme)).toEqual(flags)
  })

  test('lists every state, in order, with its tone', () => {
    expect(firstCells('### What the verifier answers')).toEqual([...STATES])
    for (const state of STATES) expect(readme).toContain(`| \`${state}\` | ${TONES[state]} |`)
  })

  test('lists every problem with its URL', () => {
    expect(firstCells('### Problems in a document', sourcesReadme)).toEqual(Object.keys(PROBLEMS))
  })

  test('lists every error code', () => {
    const codes = [...source('src/core/errors.ts').matchAll(/^ {2}\| '(ERR_\w+)'/gm)]
    expect(codes.length).toBeGreaterThan(5)
    const listed = firstCells('### Errors that are thrown', sourcesReadme)
    expect(listed).toEqual(codes.map(([, code]) => code))
  })

  test('gives a reason for every runtime dependency', () => {
    const { dependencies } = JSON.parse(source('package.json')) as {
      dependencies: Record<string, string>
    }
    const section = readme.split('\n### Dependencies\n')[1]?.split('\n#')[0] ?? ''
    const named = [...section.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    expect([...named].sort()).toEqual(Object.keys(dependencies).sort())
  })

  test.each(['README.md', 'src/README.md', 'src/web/README.md'])(
    '%s points at files that exist',
    (path) => {
      const links = [...source(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      expect(links.length).toBeGreaterThan(3)
      for (const [, link = ''] of links) {
        expect(existsSync(join(root, dirname(path), link)), link).toBe(true)
      }
    },
  )
})
