/**
 * The faces of a PDF: which font files each is made of, in the order in which they are asked for a
 * letter, and which of them a text needs.
 * @module
 */
import type { FontFile } from './font-files.ts'

/** How text looks: plain, strong, or large as a heading. */
export type Face = 'text' | 'strong' | 'heading'

type Family = FontFile['family']
type Script = FontFile['script']

/** What the packages have, by family. Greek with all its accents is no living name's. */
const SCRIPTS_OF: Readonly<Record<Family, readonly Script[]>> = {
  'source-sans-3': ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
  'bricolage-grotesque': ['latin', 'latin-ext', 'vietnamese'],
  vazirmatn: ['arabic'],
  'noto-sans-ethiopic': ['ethiopic'],
}

/** A name in letters that the headings' own family lacks stands in the text's, heavy. */
const FAMILIES_OF: Readonly<Record<Face, readonly Family[]>> = {
  text: ['source-sans-3', 'vazirmatn', 'noto-sans-ethiopic'],
  strong: ['source-sans-3', 'vazirmatn', 'noto-sans-ethiopic'],
  heading: ['bricolage-grotesque', 'source-sans-3', 'vazirmatn', 'noto-sans-ethiopic'],
}

const WEIGHT_OF: Readonly<Record<Face, FontFile['weight']>> = {
  text: 400,
  strong: 600,
  heading: 700,
}

/** All faces. */
export const FACES = Object.keys(FAMILIES_OF) as readonly Face[]

/** Beyond ISO 8859-1: Polish, Turkish, Romanian, Vietnamese; accents that stand alone too. */
const WIDER_LATIN = /(?![A-Za-z\u00a0-\u00ff])[\p{Script=Latin}\p{M}]/u

/** When a file is worth reading. */
const IS_NEEDED: Readonly<Record<Script, (text: string) => boolean>> = {
  latin: () => true,
  'latin-ext': (text) => WIDER_LATIN.test(text) || /\p{Sc}/u.test(text),
  vietnamese: (text) => WIDER_LATIN.test(text),
  greek: (text) => /\p{Script=Greek}/u.test(text),
  cyrillic: (text) => /\p{Script=Cyrillic}/u.test(text),
  'cyrillic-ext': (text) => /\p{Script=Cyrillic}/u.test(text),
  arabic: (text) => /\p{Script=Arabic}/u.test(text),
  ethiopic: (text) => /\p{Script=Ethiopic}/u.test(text),
}

/** The files of a face that this text may need, by family, in order. */
export function filesFor(face: Face, text: string): readonly (readonly FontFile[])[] {
  return FAMILIES_OF[face].map((family) =>
    SCRIPTS_OF[family]
      .filter((script) => IS_NEEDED[script](text))
      .map((script) => ({ family, script, weight: WEIGHT_OF[face] })),
  )
}
