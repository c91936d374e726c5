/**
 * Which names of a list were probably meant by a word that is not in it: the same word in other
 * letters or by another name, a part of a name, or a mistyped one.
 * @module
 */
import { nearestNames } from './nearest-name.ts'

/** What others write, and the name of the list for it. */
export type KnownName = readonly [written: string, name: string]

/** More would be a list again. */
const MOST_SUGGESTED = 3

/** Shorter words are a part of many others. */
const SHORTEST_PART = 5

/** The names that were probably meant, at most three; none when no name is near. */
export function suggestNames(word: string, known: readonly KnownName[]): readonly string[] {
  const asked = plainWord(word)
  const names = known.map(([written, name]) => [plainWord(written), name] as const)
  const fitting = [
    (written: string) => written === asked,
    (written: string) => holds(written, asked),
    (written: string) => holds(asked, written),
  ]
  for (const fits of fitting) {
    const found = names.filter(([written]) => fits(written))
    if (found.length > 0) return few(found.map(([, name]) => name))
  }
  const near = nearestNames(asked, [...new Set(names.map(([written]) => written))])
  return few(near.flatMap((one) => names.filter(([written]) => written === one).map(([, n]) => n)))
}

function holds(whole: string, part: string): boolean {
  return part.length >= SHORTEST_PART && whole.includes(part)
}

function few(names: readonly string[]): readonly string[] {
  return [...new Set(names)].slice(0, MOST_SUGGESTED)
}

/** In lower case, without accents, spaces and dashes. */
function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
