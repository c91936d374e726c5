/**
 * What only the text shows: numbers, letters and names in other spellings.
 * @module
 */
import type { TextOperator } from './operator.ts'
import type { Random } from './random.ts'

/** Puts something else in the place of one of the places that fit. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  becomes: (found: RegExpMatchArray) => string,
): string {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const place = random.pick(found)
  const end = place.index + place[0].length
  return text.slice(0, place.index) + becomes(place) + text.slice(end)
}

/** A whole number as a member or an item; the digits of a text have a quote or a digit before. */
const NUMBER = /(?<=[:[,])(\d+)(?=[,}\]])/g

const renumbered = (text: string, random: Random) =>
  replaceOne(text, NUMBER, random, ([number]) =>
    random.chance(0.6)
      ? random.pick(sameNumber(number))
      : random.pick([
          ...[`0${number}`, `+${number}`, `-${number}`, `${number}0`, `"${number}"`],
          ...[`${number}.5`, '9007199254740993', '-0', 'NaN', `0x${number}`],
        ]),
  )

/** What lenient readers take for the same number. */
const sameNumber = (number: string) => [
  ...[`${number}.0`, `${number}e0`, `${number}E+0`, `${number}0e-1`],
  `${number}.00000000000000000001`,
]

/** A text as a value. */
const TEXT = /(?<=:")([^"\\]+)(?=")/g

const respelled = (text: string, random: Random) =>
  replaceOne(text, TEXT, random, ([value]) => {
    const at = random.below(value.length)
    const put = (more: string) => value.slice(0, at) + more + value.slice(at)
    return random.pick([
      ...[put('\u200b'), put('\u202e'), put('\\ud800'), put('\\udc00\\ud83d'), put('\\u0000')],
      ...[put('\u0301'), put('\ufffd'), put('\ufeff'), value.replace(/a/, '\u0430'), put('\\q')],
      ...[value.replace(/[0-9]/, '\uff11'), value.replace(/e/, 'e\u0301'), put('\n')],
    ])
  })

/** A member with its name, where the object goes on after it. */
const MEMBER = /(?<=[{,])"([A-Za-z]+)":(\d+|"[^"\\]*")(?=[,}])/g

/** A name twice: some readers take the first, some the last. */
const repeated = (text: string, random: Random) =>
  replaceOne(text, MEMBER, random, ([member, name = '']) => {
    const other = random.pick(['99999', '"x"', 'null', '[]', '{}'])
    const escaped = `\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}`
    return `"${random.pick([name, escaped])}":${other},${member}`
  })

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', '\\u005f_proto__', 'valueOf']

const specially = (text: string, random: Random) =>
  replaceOne(text, MEMBER, random, ([member]) => {
    const value = random.pick(['{"topPerformer":true}', '"x"', 'null', '[]'])
    return `${member},"${random.pick(NAMES)}":${value}`
  })

const broken = (text: string, random: Random) =>
  random.pick([
    `\ufeff${text}`,
    `${text}{}`,
    `${text}\u0000`,
    `${text}//`,
    text.slice(0, -1),
    text.replace('}', ',}'),
    `[${text}]`,
  ])

/** Other texts for the same data, or nearly. */
export const TEXTS: readonly TextOperator[] = [
  { name: 'number spelling', weight: 7, apply: renumbered },
  { name: 'Unicode spelling', weight: 3, apply: respelled },
  { name: 'name twice', weight: 9, apply: repeated },
  { name: 'special name', weight: 3, apply: specially },
  { name: 'broken text', weight: 1, apply: broken },
]
