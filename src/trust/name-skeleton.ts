/**
 * What a name looks like, so that two that people take for each other are equal: the skeleton of
 * UTS #39 section 4, taken further than the standard does. Case, accents, spaces, punctuation, what
 * kind of company it is, and digits used as letters make no difference either.
 *
 *     "YoungOnes B.V."   "Y0ung Ones"   "YоungOnes" with a Cyrillic о   ->   youngones
 * @module
 */
import { CONFUSABLES } from './confusables.ts'

/** Beside the standard: small letters of other scripts that are no exact match, and still are read so. */
const ALSO: readonly (readonly [string, string])[] = [
  ['k', '\u043a\u03ba'],
  ['b', '\u0432'],
  ['m', '\u043c'],
  ['h', '\u043d'],
  ['t', '\u0442\u03c4'],
  ['n', '\u03b7'],
  ['o', '\u00f8\u00d8'],
  ['l', '\u0142\u0141'],
  ['d', '\u0111\u0110'],
]

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  [...CONFUSABLES, ...ALSO].flatMap(([target, characters]) =>
    [...characters].map((character) => [character, target] as const),
  ),
)

/** Small letters and digits that are taken for others, each pair in one of its two spellings. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[i1|!]/g, 'l'],
  [/0/g, 'o'],
  [/[5$]/g, 's'],
  [/3/g, 'e'],
  [/[4@]/g, 'a'],
  [/7/g, 't'],
  [/8/g, 'b'],
  [/2/g, 'z'],
  [/9/g, 'g'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
]

/** What stands behind a name and says nothing about whose it is. */
const ENDINGS =
  /(?:[\s.,-]+(?:b\.?\s?v|n\.?\s?v|v\.?\s?o\.?\s?f|nederland|(?:the )?netherlands|nl|com|eu|app)\.?)+$/i

/** The skeleton of a name; two names with the same one are confusable. */
export function skeletonOf(name: string): string {
  return fold(withoutEndings(mapped(name)))
}

/** The skeleton of a host name in Unicode: like a name, but its ending is part of it. */
export function hostSkeletonOf(host: string): string {
  return fold(mapped(host.replace(/^www\./, '')))
}

function fold(text: string): string {
  const folded = FOLDS.reduce(
    (folding, [pattern, target]) => folding.replaceAll(pattern, target),
    text.toLowerCase(),
  )
  return folded.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Compatibility forms, accents and what cannot be seen away, then look-alikes in ASCII. */
function mapped(name: string): string {
  const bare = name.normalize('NFKD').replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
  return [...bare].map((character) => LOOKS_LIKE.get(character) ?? character).join('')
}

function withoutEndings(name: string): string {
  const without = name.trim().replace(ENDINGS, '')
  return without === '' ? name : without
}
