/**
 * The faces of a PDF, and which of them has a letter. The variable fonts of the pages cannot be cut
 * to the letters that are used; the same face in files of one weight can.
 * @module
 */
import { readFileSync } from 'node:fs'

/** A file of the font for some scripts, as its package divides them. */
export type FontSubset = 'latin' | 'latin-ext' | 'greek' | 'cyrillic' | 'vietnamese'

/** A stretch of text that one file has all letters of. */
export interface TextRun {
  readonly subset: FontSubset
  readonly text: string
}

/** The package's own list of what each file has: `{"latin": "U+0000-00FF,U+0131,…"}`. */
const LIST = import.meta.resolve('@fontsource/source-sans-3/unicode.json')

/** The first that has a letter is used; one that none has is drawn as the font's empty box. */
const SUBSETS: readonly FontSubset[] = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic']

const files = new Map<FontSubset, Buffer>()

/** The file of a subset, read once. */
export function fontFileOf(subset: FontSubset): Buffer {
  const name = `files/source-sans-3-${subset}-400-normal.woff`
  const file = files.get(subset) ?? readFileSync(new URL(name, LIST))
  files.set(subset, file)
  return file
}

/** A text in runs, in its order. */
export function splitByFont(text: string): readonly TextRun[] {
  const runs: TextRun[] = []
  for (const letter of text) {
    const subset = subsetOf(letter)
    const last = runs.at(-1)
    if (last?.subset === subset) runs[runs.length - 1] = { subset, text: last.text + letter }
    else runs.push({ subset, text: letter })
  }
  return runs
}

function subsetOf(letter: string): FontSubset {
  const code = letter.codePointAt(0) ?? 0
  const ranges = rangesBySubset()
  const isIn = (subset: FontSubset) =>
    ranges.get(subset)?.some(([from, to]) => code >= from && code <= to)
  return SUBSETS.find(isIn) ?? 'latin'
}

type Ranges = readonly (readonly [from: number, to: number])[]

let ranges: ReadonlyMap<FontSubset, Ranges> | undefined

function rangesBySubset(): ReadonlyMap<FontSubset, Ranges> {
  ranges ??= new Map(
    Object.entries(
      JSON.parse(readFileSync(new URL(LIST), 'utf8')) as Record<FontSubset, string>,
    ).map(([subset, list]) => [subset as FontSubset, list.split(',').map(parseRange)]),
  )
  return ranges
}

function parseRange(range: string): readonly [number, number] {
  const [from = '0', to = from] = range.slice('U+'.length).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
