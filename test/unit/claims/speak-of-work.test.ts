/**
 * The sentence under a name: read aloud, it is one, in both languages and for every type.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { speakOfWork } from '../../../src/claims/speak-of-work.ts'
import { tasksOfJob } from '../../../src/claims/tasks-of-job.ts'
import type { Locale } from '../../../src/claims/words.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import {
  fullGigList,
  fullReputation,
  fullReview,
  fullWorkHistory,
  minimalWorkHistory,
} from '../../support/subjects.ts'

const IRI = 'https://w3id.org/kluscv/occupations#'

function read(subject: object, locale: Locale): string {
  const { before, role, after, when } = speakOfWork(subject as JsonObject, locale)
  return [before, role, after, 'via Tempo', when].filter((part) => part !== undefined).join(' ')
}

/** A work certificate about this kind of work only. */
function workAs(slug: string): object {
  const subject = minimalWorkHistory()
  const [row] = subject.work
  return { ...subject, work: [{ ...row, occupation: `${IRI}${slug}` }] }
}

describe('a sentence to be read aloud', () => {
  test.each([
    [
      'nl',
      'werkte als fietskoerier en deed ander werk via Tempo van augustus 2024 tot en met oktober 2026',
    ],
    [
      'en',
      'worked as a bicycle courier and did other work via Tempo from August 2024 to October 2026',
    ],
  ] as const)('says work and period in %s', (locale, sentence) => {
    expect(read(fullWorkHistory(), locale)).toBe(sentence)
  })

  test.each([
    ['bediening', 'worked as waiting staff'],
    ['orderpicker', 'worked as an order picker'],
    ['oppas', 'worked as a babysitter'],
    ['overig', 'worked'],
  ])('has the article that %s wants', (slug, beginning) => {
    expect(read(workAs(slug), 'en')).toBe(`${beginning} via Tempo in October 2026`)
  })

  test.each([
    [
      'ratings',
      fullReputation(),
      'kreeg beoordelingen als fietskoerier via Tempo sinds augustus 2024',
    ],
    [
      'a review',
      fullReview(),
      'kreeg een review als fietskoerier via Tempo over werk in maart 2026',
    ],
  ])('says %s', (_, subject, sentence) => {
    expect(read(subject, 'nl')).toBe(sentence)
  })

  test('says a list of gigs by its first and last month', () => {
    expect(read(fullGigList(), 'nl')).toMatch(/^deed klussen als .+ via Tempo (?:van|in) /)
  })

  test('is not made of anything else', () => {
    expect(() => speakOfWork({ name: 'Sari' }, 'nl')).toThrowError(
      expect.objectContaining({ code: 'ERR_KLUSCV_CREDENTIAL' }),
    )
  })
})

test('what belongs to a job is said once, and by no other certificate than that of work', () => {
  const subject = fullWorkHistory() as unknown as JsonObject
  const tasks = tasksOfJob(subject, 'nl')
  expect(tasks).toContain('maaltijden ophalen')
  expect(tasks).toContain('zelfstandig werken')
  expect(new Set(tasks).size).toBe(tasks.length)
  expect(tasksOfJob(fullReputation() as unknown as JsonObject, 'nl')).toEqual([])
})
