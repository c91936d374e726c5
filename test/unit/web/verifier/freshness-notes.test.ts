import { expect, test } from 'vitest'
import { freshnessNotes } from '../../../../src/web/verifier/freshness-notes.ts'

const trustList = { version: 7, validUntil: '2027-01-01T00:00:00Z' }
const platform = 'did:web:tempo.example'

test('readiness names the lists that are missing or past their end, and no other', () => {
  const lists = [
    { platform, url: 'https://tempo.example/fresh', ageSeconds: 60, isOld: false },
    { platform, url: 'https://tempo.example/ended', ageSeconds: 200_000, isOld: true },
    { platform, url: 'https://tempo.example/missing', isOld: true },
  ]
  expect(freshnessNotes({ trustList, lists })).toEqual({
    trustListUntil: '2027-01-01T00:00:00Z',
    oldStatusLists: ['https://tempo.example/ended', 'https://tempo.example/missing'],
  })
})

test('readiness names none when all are fresh, and says until when the trust list counts', () => {
  expect(freshnessNotes({ trustList, lists: [] })).toEqual({
    trustListUntil: '2027-01-01T00:00:00Z',
    oldStatusLists: [],
  })
})
