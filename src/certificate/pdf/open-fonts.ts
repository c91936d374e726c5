/**
 * The fonts of one PDF, opened, and which of them has a letter. Opened anew for each: a font
 * remembers the text that it was asked for, and the same content must give the same bytes.
 * @module
 */
import type { Font } from 'fontkit'
import { FACES, type Face, filesFor } from './faces.ts'
import type { FontFile, ReadFont } from './font-files.ts'

/** An opened file; its name is that within the PDF. */
export interface OpenFont {
  readonly name: string
  readonly font: Font
}

/** The fonts of one PDF. */
export interface OpenFonts {
  readonly all: readonly OpenFont[]
  /** The first font of each face: where our own words are from. */
  readonly first: Readonly<Record<Face, OpenFont>>
  /** The fonts of a face for a text: the same letters of one family, wherever it has them all. */
  readonly fontsFor: (face: Face, text: string) => readonly OpenFont[]
}

/** Letters that say how text runs, and have no shape. */
export const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u

/**
 * Opens what these texts need.
 *
 * @param texts - everything that will be drawn
 */
export async function openFonts(texts: readonly string[], readFont: ReadFont): Promise<OpenFonts> {
  const { create } = await import('fontkit')
  const all = texts.join('').normalize('NFC')
  const opened = new Map<string, OpenFont>()
  const open = async (file: FontFile): Promise<OpenFont> => {
    const name = nameOf(file)
    const font = opened.get(name) ?? {
      name,
      font: create((await readFont(file)) as Buffer) as Font,
    }
    opened.set(name, font)
    return font
  }
  const byFace = new Map<Face, readonly (readonly OpenFont[])[]>()
  for (const face of FACES) {
    const families = filesFor(face, all).map((files) => Promise.all(files.map(open)))
    byFace.set(face, await Promise.all(families))
  }
  return {
    all: [...opened.values()],
    first: firstOf(byFace),
    fontsFor: (face, text) => orderFor(byFace.get(face) ?? [], text),
  }
}

/** The letters that none of the fonts has: a reader would see boxes. */
export function missingLetters(texts: readonly string[], fonts: OpenFonts): ReadonlySet<string> {
  const letters = new Set(texts.join('').normalize('NFC'))
  return new Set(
    [...letters].filter((letter) => !INVISIBLE.test(letter) && !fonts.all.some(has(letter))),
  )
}

/** Whether a font has a letter. */
export function has(letter: string): (font: OpenFont) => boolean {
  const code = letter.codePointAt(0) ?? 0
  return ({ font }) => font.hasGlyphForCodePoint(code)
}

/** The first family that has every letter comes first: no name is patched together from two. */
function orderFor(families: readonly (readonly OpenFont[])[], text: string): readonly OpenFont[] {
  const letters = [...new Set(text.normalize('NFC').match(/\p{L}/gu))]
  const whole = families.find((fonts) => letters.every((letter) => fonts.some(has(letter))))
  return [...(whole ?? []), ...families.filter((family) => family !== whole).flat()]
}

function firstOf(
  byFace: ReadonlyMap<Face, readonly (readonly OpenFont[])[]>,
): Readonly<Record<Face, OpenFont>> {
  const entries = [...byFace].map(([face, [family]]) => [face, family?.[0]])
  return Object.fromEntries(entries) as Record<Face, OpenFont>
}

function nameOf({ family, script, weight }: FontFile): string {
  return `${family}-${script}-${weight}`
}
