/**
 * Text in lines: which font each letter is from, where a line breaks, and in which order its
 * stretches stand when some run from right to left (Unicode Bidirectional Algorithm, UAX #9).
 *
 *     Dit bewijs staat op naam van محمد الأمين.
 *     └ run, level 0 ─────────────┘└ level 1 ─┘└ level 0
 * @module
 */
import createBidi, { type Bidi } from 'bidi-js'
import type { Face } from './faces.ts'
import { has, INVISIBLE, type OpenFont, type OpenFonts } from './open-fonts.ts'

/** How a stretch of text looks. Sizes are in points. */
export interface TextStyle {
  readonly face: Face
  readonly size: number
  readonly color: string
}

/** A stretch of text in one style. */
export interface Span {
  readonly text: string
  readonly style: TextStyle
}

/** Letters of one font, style and direction. */
export interface Run {
  readonly text: string
  readonly style: TextStyle
  readonly font: OpenFont
  /** Odd runs from right to left. */
  readonly level: number
}

/** A line: its runs from left to right, and how wide it is in points. */
export interface Line {
  readonly runs: readonly (Run & { readonly width: number })[]
  readonly width: number
}

/** Where text is laid out. */
export interface Measure {
  readonly fonts: OpenFonts
  readonly widthOf: (run: Run) => number
}

/** The direction of a paragraph as a whole. */
export type Direction = 'ltr' | 'rtl'

/** Scripts that a font shapes from right to left. */
const TURNS_ITSELF = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Stands where no font of ours has the letters. */
const LEFT_OUT = '…'

/** Its types describe the module that bundlers see; Node gets the function itself. */
const bidi = (createBidi as unknown as () => Bidi)()

/** The direction of a text: that of its first letter where nothing else is known. */
export function directionOfText(text: string, known: Direction | 'auto'): Direction {
  if (known !== 'auto') return known
  const [paragraph] = bidi.getEmbeddingLevels(text).paragraphs
  return (paragraph?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr'
}

/** Lays out spans within a width; a word that is wider than it is broken. */
export function layOutText(
  spans: readonly Span[],
  width: number,
  measure: Measure,
  direction: Direction = 'ltr',
): readonly Line[] {
  const lines: Run[][] = []
  let line: Run[] = []
  for (const word of toWords(toRuns(spans, measure.fonts, direction))) {
    const longer = [...line, ...word]
    if (widthOf(longer, measure) <= width) line = longer
    else {
      if (line.length > 0) lines.push(line)
      const parts = breakWord(word, width, measure)
      lines.push(...parts.slice(0, -1))
      line = parts.at(-1) ?? []
    }
  }
  if (line.length > 0) lines.push(line)
  return lines.map((runs) => toLine(runs, measure))
}

/** How wide text is on one line. */
export function widthOfText(spans: readonly Span[], measure: Measure): number {
  return widthOf(toRuns(spans, measure.fonts, 'ltr'), measure)
}

/** Every letter with its font and level, put together where they are the same. */
function toRuns(given: readonly Span[], fonts: OpenFonts, direction: Direction): readonly Run[] {
  const spans = given.map(({ text, style }) => ({ text: text.normalize('NFC'), style }))
  const { levels } = bidi.getEmbeddingLevels(spans.map(({ text }) => text).join(''), direction)
  const runs: Run[] = []
  let at = 0
  for (const { text, style } of spans) {
    const chain = fonts.fontsFor(style.face, text)
    for (const letter of text) {
      const level = levels[at] ?? 0
      at += letter.length
      if (INVISIBLE.test(letter)) continue
      addLetter(runs, { text: mirrored(letter, level), style, level }, chain)
    }
  }
  return runs
}

/** A space or comma stays in the font of the letters before it, when it is there. */
function addLetter(runs: Run[], letter: Omit<Run, 'font'>, chain: readonly OpenFont[]): void {
  const last = runs.at(-1)
  const isSame = last !== undefined && last.level === letter.level && last.style === letter.style
  const hasIt = has(letter.text)
  const stays = isSame && !/\p{L}/u.test(letter.text) && hasIt(last.font)
  const font = stays ? last.font : chain.find(hasIt)
  if (font === undefined) {
    if (last?.text.endsWith(LEFT_OUT) !== true)
      addLetter(runs, { ...letter, text: LEFT_OUT }, chain)
    return
  }
  if (isSame && last.font === font) {
    runs[runs.length - 1] = { ...last, text: last.text + letter.text }
  } else runs.push({ ...letter, font })
}

/** Brackets in a stretch from right to left open to the other side. */
function mirrored(letter: string, level: number): string {
  return level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter
}

/** Runs cut after each space, dash or slash. */
function toWords(runs: readonly Run[]): readonly (readonly Run[])[] {
  const words: Run[][] = []
  let isOpen = false
  for (const run of runs) {
    for (const text of run.text.split(/(?<=[ \-\u2013/])(?! )/)) {
      const last = words.at(-1)
      if (isOpen && last !== undefined) last.push({ ...run, text })
      else words.push([{ ...run, text }])
      isOpen = !/[ \-\u2013/]$/.test(text)
    }
  }
  return words
}

/** A word in pieces that fit: whole when it does. */
function breakWord(word: readonly Run[], width: number, measure: Measure): readonly Run[][] {
  if (widthOf(word, measure) <= width) return [[...word]]
  const lines: Run[][] = [[]]
  for (const run of word) {
    for (const letter of run.text) {
      const line = lines.at(-1) ?? []
      const longer = [...line, { ...run, text: letter }]
      if (line.length === 0 || widthOf(longer, measure) <= width) lines[lines.length - 1] = longer
      else lines.push([{ ...run, text: letter }])
    }
  }
  return lines
}

function widthOf(runs: readonly Run[], measure: Measure): number {
  return toLine(runs, measure).width
}

function toLine(runs: readonly Run[], { widthOf: widthOfRun }: Measure): Line {
  const measured = inSight(trimmed(joined(runs)).map(turned)).map((run) => ({
    ...run,
    width: widthOfRun(run),
  }))
  return { runs: measured, width: measured.reduce((sum, { width }) => sum + width, 0) }
}

/** Neighbours of one font, style and level are shaped together: letters of Arabic join. */
function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    const isSame = last?.font === run.font && last.style === run.style && last.level === run.level
    if (isSame) whole[whole.length - 1] = { ...last, text: last.text + run.text }
    else whole.push(run)
  }
  return whole
}

/** Without the spaces at its end, which are no part of what is seen. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const text = last.text.trimEnd()
  const before = runs.slice(0, -1)
  return text === '' ? trimmed(before) : [...before, { ...last, text }]
}

/** What has a direction of its own is turned when it is shaped; dots and spaces between it are not. */
function turned(run: Run): Run {
  if (run.level % 2 === 0 || TURNS_ITSELF.test(run.text)) return run
  return { ...run, text: [...run.text].reverse().join('') }
}

/** Rule L2: from the highest level down to the lowest odd one, every stretch of it is turned. */
function inSight(runs: readonly Run[]): readonly Run[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  let ordered = [...runs]
  for (let level = highest; level > 0; level--) ordered = turnStretches(ordered, level)
  return ordered
}

function turnStretches(runs: readonly Run[], least: number): Run[] {
  const turned: Run[] = []
  let stretch: Run[] = []
  for (const run of runs) {
    if (run.level >= least) stretch.unshift(run)
    else {
      turned.push(...stretch, run)
      stretch = []
    }
  }
  return [...turned, ...stretch]
}
