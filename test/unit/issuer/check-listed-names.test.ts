import { describe, expect, test } from 'vitest'
import { OCCUPATIONS } from '../../../src/claims/occupations.ts'
import { checkOccupation, checkSkills } from '../../../src/issuer/check-listed-names.ts'
import { OCCUPATION_SYNONYMS } from '../../../src/issuer/occupation-synonyms.ts'

const messageFor = (word: string) => checkOccupation(word, '/occupation')[0]?.message ?? ''

/** The names between quotes behind "did you mean". */
function suggestedFor(word: string): readonly string[] {
  const [, question = ''] = messageFor(word).split('did you mean')
  return [...question.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)
}

const COURIERS = ['fietskoerier', 'scooterkoerier', 'bestelkoerier']
const CLEANING = ['schoonmaak-thuis', 'schoonmaak-gebouw', 'kamer-schoonmaak']

describe('a kind of work that is not in the list', () => {
  test.each([
    ['koerier', COURIERS],
    ['Bezorger', COURIERS],
    ['schoonmaak', CLEANING],
    ['schoonmaker', CLEANING],
    ['cleaner', ['schoonmaak-thuis', 'schoonmaak-gebouw', 'ramen']],
    ['Schoonmaak Thuis', ['schoonmaak-thuis']],
    ['tuinman', ['tuin']],
    ['hovenier', ['tuin']],
    ['ober', ['bediening']],
    ['chef-kok', ['keukenhulp']],
    ['kok', ['keukenhulp']],
    ['caissière', ['kassa']],
    ['caissi\u00e8re', ['kassa']],
    ['chauffeur', ['heftruck', 'bestelkoerier']],
    ['oppasser', ['oppas']],
    ['magazijnmedewerker', ['magazijn']],
    ['orderpicker nacht', ['orderpicker']],
    ['opas', ['oppas']],
    ['bediennig', ['bediening']],
  ])('%j is answered with %j', (word, expected) => {
    expect(suggestedFor(word)).toEqual(expected)
  })

  test.each(['loodgieter', 'overige', 'overg', 'ander werk', 'x', '', 'b', 'a'.repeat(100_000)])(
    '%.20j is answered with the list, and what to do then',
    (word) => {
      const [problem] = checkOccupation(word, '/occupation')
      expect(problem?.message).toMatch(/: oppas, .*; where none fits, use "overig" with your own/)
      expect(problem?.messageNl).toMatch(/: oppas, .*; past niets, gebruik dan "overig" met uw/)
    },
  )

  test('is asked about in both languages', () => {
    expect(checkOccupation('koerier', '/occupation')).toEqual([
      {
        pointer: '/occupation',
        message:
          'must be the short name of a kind of work in our list; did you mean "fietskoerier", "scooterkoerier", or "bestelkoerier"?',
        messageNl:
          'moet de korte naam van een soort werk uit onze lijst zijn; bedoelt u "fietskoerier", "scooterkoerier" of "bestelkoerier"?',
      },
    ])
  })
})

test('a skill that is not in the list has no other work to be', () => {
  const [near] = checkSkills(['samenwerkn'], '/inferred_skills')
  expect(near?.message).toContain('did you mean "samenwerken"?')
  const [far] = checkSkills(['qqqqqq'], '/inferred_skills')
  expect(far?.message).not.toContain('overig')
})

describe('other words for kinds of work', () => {
  const slugs = OCCUPATIONS.map(({ slug }) => slug)
  const own = OCCUPATIONS.flatMap(({ slug, role }) => [slug, role.nl, role.en])

  test('are for those of our list, and never for other work', () => {
    for (const slug of Object.keys(OCCUPATION_SYNONYMS)) expect(slugs).toContain(slug)
    expect(Object.keys(OCCUPATION_SYNONYMS)).not.toContain('overig')
  })

  test('are as they are looked up, and no names of our own', () => {
    const words = Object.values(OCCUPATION_SYNONYMS).flat()
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([])
    expect(words.filter((word) => own.includes(word))).toEqual([])
  })
})
