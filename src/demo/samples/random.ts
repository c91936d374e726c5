/**
 * Random numbers that are the same for the same name on every machine: integers of 32 bits only.
 *
 * sfc32 ("small fast counter") is by Chris Doty-Humphrey, from PractRand; how its state is filled
 * from a text is cyrb128 by bryc. Both are in the public domain:
 * https://github.com/bryc/code/blob/master/jshash/PRNGs.md
 * @module
 */

/** The next random number, from 0 up to but not including 1. */
export type Random = () => number

/** sfc32 needs some rounds before states that are alike give numbers that are not. */
const ROUNDS_TO_MIX = 12

const UINT32_RANGE = 2 ** 32

/** A stream of random numbers of its own for each name. */
export function createRandom(name: string): Random {
  let [a, b, c, counter] = hash(name)
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / UINT32_RANGE
  }
  for (let round = 0; round < ROUNDS_TO_MIX; round++) next()
  return next
}

/** cyrb128: four words from the UTF-16 code units of a text. */
function hash(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    h1 = h2 ^ Math.imul(h1 ^ unit, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ unit, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ unit, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ unit, 2716044179)
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179)
  h1 ^= h2 ^ h3 ^ h4
  return [h1, h2 ^ h1, h3 ^ h1, h4 ^ h1]
}
