import { describe, expect, test } from 'vitest'
import type { OfferedChoices } from '../../../../src/issuer/offers/offered-choices.ts'
import { parseChoices } from '../../../../src/issuer/offers/parse-choices.ts'

const LABEL = { nl: 'x', en: 'x' }
const OFFERED: OfferedChoices = {
  reputation: [
    { occupation: 'oppas', label: LABEL },
    { occupation: 'nanny', label: LABEL },
  ],
  reviews: [0, 1, 2].map((index) => ({ index, language: 'nl', occupation: 'oppas', total: 9 })),
  gigList: true,
  gigsPerMonth: true,
}
const NOTHING: OfferedChoices = { reputation: [], reviews: [], gigList: false, gigsPerMonth: false }

const ALL = {
  language: 'nl',
  reputation: ['oppas', 'nanny'],
  reviews: [2, 0],
  gigList: true,
  gigsPerMonth: true,
}
const NONE = { language: 'en', reputation: [], reviews: [], gigList: false, gigsPerMonth: false }

test('choices are brought into one order', () => {
  expect(parseChoices(ALL, OFFERED)).toEqual({
    ...ALL,
    reputation: ['nanny', 'oppas'],
    reviews: [0, 2],
  })
})

test.each([OFFERED, NOTHING])(
  'nothing but the work certificate can always be chosen',
  (offered) => {
    expect(parseChoices(NONE, offered)).toEqual(NONE)
  },
)

describe('choices are refused', () => {
  test.each([
    ['without a language', { language: undefined }, '/choices/language'],
    ['in a language that we do not speak', { language: 'fr' }, '/choices/language'],
    ['with ratings as a switch', { reputation: true }, '/choices/reputation'],
    ['without ratings being said', { reputation: undefined }, '/choices/reputation'],
    ['with ratings of other work', { reputation: ['bezorging'] }, '/choices/reputation'],
    ['with the same ratings twice', { reputation: ['oppas', 'oppas'] }, '/choices/reputation'],
    ['with ratings by IRI', { reputation: ['https://w3id.org/x#oppas'] }, '/choices/reputation'],
    ['with a review that is not there', { reviews: [3] }, '/choices/reviews'],
    ['with a review before the first', { reviews: [-1] }, '/choices/reviews'],
    ['with a review between two', { reviews: [0.5] }, '/choices/reviews'],
    ['with a review as text', { reviews: ['0'] }, '/choices/reviews'],
    ['with a review twice', { reviews: [0, 0] }, '/choices/reviews'],
    ['with reviews as an object', { reviews: { 0: true } }, '/choices/reviews'],
    ['without the list of gigs being said', { gigList: undefined }, '/choices/gigList'],
    ['with the list of gigs as a word', { gigList: 'yes' }, '/choices/gigList'],
    ['with the months as a number', { gigsPerMonth: 1 }, '/choices/gigsPerMonth'],
    ['with something else to choose', { photo: true }, '/choices'],
  ])('%s', (_, change, pointer) => {
    expect(() => parseChoices({ ...ALL, ...change }, OFFERED)).toThrow(
      expect.objectContaining({
        code: 'ERR_KLUSCV_REQUEST',
        problems: [expect.objectContaining({ pointer })],
      }),
    )
  })

  test.each([undefined, null, [], 'all', 7])('that are %j', (given) => {
    expect(() => parseChoices(given, OFFERED)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ pointer: '/choices' })] }),
    )
  })

  test('for what an offer does not have, all at once', () => {
    expect(() => parseChoices(ALL, NOTHING)).toThrow(
      expect.objectContaining({
        problems: ['reputation', 'reviews', 'gigList', 'gigsPerMonth'].map((name) =>
          expect.objectContaining({ pointer: `/choices/${name}` }),
        ),
      }),
    )
  })
})
