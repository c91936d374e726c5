import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KlusCvError, type KlusCvErrorCode } from '../../../../src/core/errors.ts'
import { PROBLEM_ADVICE } from '../../../../src/core/problem-advice.ts'
import { PROBLEMS } from '../../../../src/core/problems.ts'
import { ERROR_ADVICE } from '../../../../src/web/shared/error-advice.ts'
import { problemDetailsOf } from '../../../../src/web/shared/problem-details.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

const TYPES = [...Object.keys(PROBLEMS), ...Object.keys(ERROR_ADVICE)]

let app: FastifyInstance
beforeAll(async () => {
  app = await openTestVerifierApp()
})
afterAll(() => app.close())

const page = async (path: string) => {
  const { statusCode, body } = await app.inject(path)
  expect(statusCode).toBe(200)
  return body
}

describe('the page of problems', () => {
  test('has each under the name that its address ends in, in the language that is asked', async () => {
    const body = await page('/problems?lang=nl')
    for (const type of TYPES) {
      expect(body).toContain(`id="${type}"`)
      expect(body).toContain(`href="/problems/${type}?lang=nl"`)
    }
    for (const { url } of Object.values(PROBLEMS)) {
      expect(body).toContain(`id="${url.slice(url.lastIndexOf('#') + 1)}"`)
    }
  })

  test('has each id once', async () => {
    const ids = [...(await page('/problems?lang=en')).matchAll(/ id="([^"]+)"/g)].map(
      ([, id]) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the page of one problem', () => {
  test.each(TYPES)('%s says what it is and what to do, in both languages', async (type) => {
    const body = await page(`/problems/${type}`)
    expect(body).toContain(`<code>${type}</code>`)
    expect(body.match(/<h1>/g)).toHaveLength(2)
  })

  test.each(['nope', 'constructor', '__proto__', 'expired%00', '%3Cscript%3E'])(
    '%s is not there',
    async (type) => {
      const response = await app.inject(`/problems/${type}`)
      expect(response.statusCode).toBe(404)
      expect(response.body).not.toContain('<script')
    },
  )
})

describe('the advice', () => {
  test.each(Object.entries(PROBLEM_ADVICE))('about %s is short and in both languages', (_, row) => {
    expect(row.concerns.length).toBeGreaterThan(0)
    for (const text of [row.text.nl, row.text.en]) {
      for (const sentence of text.split(/(?<=\.) /)) {
        expect(sentence).toMatch(/^[A-Z`].*\.$/)
        expect(sentence.split(' ').length).toBeLessThan(24)
      }
    }
    expect(row.text.nl).not.toBe(row.text.en)
  })

  test('is there for every code that a caller is told', () => {
    const codes = Object.keys(ERROR_ADVICE) as KlusCvErrorCode[]
    for (const code of codes) {
      const { type } = problemDetailsOf(new KlusCvError(code, 'x'), 'id')
      expect(type.endsWith(`#${code}`)).toBe(true)
    }
  })
})
