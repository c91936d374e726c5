/**
 * Text in lines: where it breaks, from which font each letter is, and in which order stretches stand
 * that run from right to left.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  directionOfText,
  layOutText,
  type Measure,
  type TextStyle,
} from '../../../src/certificate/pdf/lay-out-text.ts'
import { openFonts } from '../../../src/certificate/pdf/open-fonts.ts'
import { readPackageFont } from '../../../src/certificate/pdf/package-fonts.ts'
import { unpackWoff } from '../../../src/certificate/pdf/unpack-woff.ts'

const STYLE: TextStyle = { face: 'text', size: 10, color: '#000000' }

let measure: Measure

beforeAll(async () => {
  const fonts = await openFonts(['محمد Łukasz Олена'], readPackageFont)
  // Every letter is as wide as the next.
  measure = { fonts, widthOf: ({ text }) => [...text].length }
})

/** The lines as they are seen: each run as it is handed to the font. */
function seen(text: string, width: number, direction: 'ltr' | 'rtl' = 'ltr'): readonly string[] {
  return layOutText([{ text, style: STYLE }], width, measure, direction).map(({ runs }) =>
    runs.map((run) => run.text).join('|'),
  )
}

describe('a line', () => {
  test.each([
    ['at a space', 'een twee drie', 8, ['een twee', 'drie']],
    ['after a dash', 'Jan-Willem', 7, ['Jan-', 'Willem']],
    ['within a word that is too wide', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['nowhere when it fits', 'een twee', 8, ['een twee']],
  ])('ends %s', (_, text, width, lines) => {
    expect(seen(text, width)).toEqual(lines)
  })

  test('keeps letters in their own fonts, and one word in one line', () => {
    expect(seen('Łukasz Олена', 20)).toEqual(['Ł|ukasz |Олена'])
  })

  test('keeps a name from right to left apart from what follows it', () => {
    expect(seen('van \u2068محمد\u2069. 12', 40)).toEqual(['van |محمد|. 12'])
  })

  test('puts the dot of a sentence from right to left at its left', () => {
    // What no Arabic font shapes is turned here: a dot, then a space, seen from the right.
    expect(seen('محمد. محمد.', 40, 'rtl')).toEqual(['.|محمد| .|محمد'])
  })

  test('leaves out what no font has, once', () => {
    expect(seen('王小明 Wang', 40)).toEqual(['… Wang'])
  })
})

test.each([
  ['abc', 'auto', 'ltr'],
  ['محمد', 'auto', 'rtl'],
  ['abc', 'rtl', 'rtl'],
] as const)('%s, known to be %s, runs %s', (text, known, direction) => {
  expect(directionOfText(text, known)).toBe(direction)
})

test('a font that is not packed stays as it is', async () => {
  const font = await readPackageFont({ family: 'source-sans-3', script: 'latin', weight: 400 })
  expect(Buffer.from(font.subarray(0, 4)).toString('hex')).toBe('00010000')
  expect(await unpackWoff(font)).toBe(font)
})
