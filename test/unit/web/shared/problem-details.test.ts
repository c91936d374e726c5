/**
 * How a thrown error becomes problem details: with its problems, in Dutch where there is Dutch.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import { problemDetailsOf } from '../../../../src/web/shared/problem-details.ts'

const PROBLEMS = [
  { pointer: '/name', message: 'is required and missing', messageNl: 'ontbreekt' },
  { pointer: '', message: 'must be an object, got text' },
]

describe('the problems of a request', () => {
  test('are told in English, and in Dutch beside it where it is known', () => {
    const error = new KlusCvError('ERR_KLUSCV_RECORD', 'the record is wrong', {
      problems: PROBLEMS,
    })
    expect(problemDetailsOf(error, 'r-1')).toEqual({
      type: 'https://w3id.org/kluscv/errors#ERR_KLUSCV_RECORD',
      title: 'Unprocessable Entity',
      status: 422,
      detail: 'the record is wrong',
      errors: [
        { pointer: '/name', detail: 'is required and missing', detailNl: 'ontbreekt' },
        { pointer: '', detail: 'must be an object, got text' },
      ],
    })
  })

  test.each([
    new KlusCvError('ERR_KLUSCV_SELF_CHECK', 'canary', { problems: PROBLEMS }),
    new Error('canary'),
    'canary',
  ])('are told to nobody when the fault is ours: %s', (error) => {
    expect(problemDetailsOf(error, 'r-1')).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      requestId: 'r-1',
    })
  })
})

test('a recipient that took nothing is told: the caller decides what comes next', () => {
  const error = new KlusCvError('ERR_KLUSCV_DELIVERY', 'it was not taken')
  expect(problemDetailsOf(error, 'r-1')).toEqual({
    type: 'https://w3id.org/kluscv/errors#ERR_KLUSCV_DELIVERY',
    title: 'Bad Gateway',
    status: 502,
    detail: 'it was not taken',
    requestId: 'r-1',
  })
})
