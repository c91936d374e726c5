/**
 * Numbers as people write them: groups of digits with something small between them.
 * `06 - 12.34 56 78` is one chain of five groups.
 * @module
 */
import type { Span } from './spans.ts'

/** Digits with no other character between them. */
interface DigitGroup extends Span {
  readonly digits: string
}

/** Groups that one may read as one number. */
export type DigitChain = readonly DigitGroup[]

/**
 * What people put between the digits of one number. Four characters: ` (0) ` of a phone number has
 * two on each side, and `0 6 - 1 2` three. No comma or colon: those part amounts, lists and times.
 */
const SEPARATOR = /^[ .\-/_()[\]{}*~=|\\\p{So}]{1,4}$/u

/** All chains, in order. */
export function findDigitChains(text: string): readonly DigitChain[] {
  const chains: DigitGroup[][] = []
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const group = { digits, start, end: start + digits.length }
    const chain = chains.at(-1)
    const previous = chain?.at(-1)
    const isNext = previous !== undefined && SEPARATOR.test(text.slice(previous.end, start))
    if (chain !== undefined && isNext) chain.push(group)
    else chains.push([group])
  }
  return chains
}

/** Neighbouring groups of a chain. */
export interface GroupWindow extends Span {
  readonly groups: readonly DigitGroup[]
  readonly digits: string
}

/** How many digits a window may have. */
export interface DigitCount {
  readonly fewest: number
  readonly most: number
}

/** Every window of a chain with so many digits, by its first group and then by its length. */
export function* windowsOf(chain: DigitChain, count: DigitCount): Generator<GroupWindow> {
  for (const [first, { start }] of chain.entries()) {
    let digits = ''
    for (let last = first; last < chain.length; last += 1) {
      const group = chain[last]
      if (group === undefined || digits.length + group.digits.length > count.most) break
      digits += group.digits
      if (digits.length < count.fewest) continue
      yield { start, end: group.end, digits, groups: chain.slice(first, last + 1) }
    }
  }
}
