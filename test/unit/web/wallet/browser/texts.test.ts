import { describe, expect, test } from 'vitest'
import {
  chooseLanguage,
  LANGUAGES,
  textsOf,
} from '../../../../../src/web/wallet/browser/words/texts.ts'

/** Every text with the place where it stands; functions are asked for small and large numbers. */
function textsIn(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value === 'function') {
    return [0, 1, 2].map((count) => [`${place}(${count})`, String(value(count))] as const)
  }
  return Object.entries(value as object).flatMap(([name, member]) =>
    textsIn(member, `${place}/${name}`),
  )
}

/** Words that nobody needs to know, and marks that shout. */
const NEVER = /credential|wallet|json|issuer|revoked|payload|hash|!/i
/** Two more than the aim: numbers and names count as words too. */
const MOST_WORDS = 14

describe.each(Object.keys(LANGUAGES))('the words in %s', (language) => {
  const all = textsIn(LANGUAGES[language])

  test('are there, and have the same places as the Dutch ones', () => {
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([])
    const placesOf = (texts: readonly (readonly [string, string])[]) =>
      texts.map(([place]) => place)
    expect(placesOf(all)).toEqual(placesOf(textsIn(LANGUAGES['nl'])))
  })

  test('are plain and short', () => {
    expect(all.filter(([, text]) => NEVER.test(text))).toEqual([])
    const sentences = all.flatMap(([place, text]) =>
      text.split(/(?<=[.?…])\s+/).map((sentence) => [place, sentence] as const),
    )
    expect(sentences.filter(([, text]) => text.split(/\s+/).length > MOST_WORDS)).toEqual([])
  })
})

test('a language is the one kept, the first of the browser that there is, or English', () => {
  expect(chooseLanguage('nl', ['en-GB'])).toBe('nl')
  expect(chooseLanguage('xx', ['pl', 'nl-BE', 'en'])).toBe('nl')
  expect(chooseLanguage(undefined, ['pl', 'constructor'])).toBe('en')
  expect(textsOf('constructor')).toBe(LANGUAGES['en'])
})
