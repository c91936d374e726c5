import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../../src/core/json.ts'
import type { Scope } from '../../../../src/issuer/index.ts'
import { AREAS } from '../../../../src/web/issuer/api-docs/areas.ts'
import {
  operationIdOf,
  operationsOf,
  type PlacedOperation,
} from '../../../../src/web/shared/api-docs/operations.ts'
import { openTestIssuerApp, type TestIssuerApp } from '../../../support/issuer-app.ts'

const operations = Object.values(AREAS).flatMap(operationsOf)

/** Stands in every value that is sent, and so may stand in nothing that comes back. */
const CANARY = 'Kanarie7Qx'

/** What no database takes, no text can be made of, or no path should be. */
const IN_PATHS = ['%00', `${CANARY}%00`, `..%2f..%2f${CANARY}`, `%E2%80%AE${CANARY}`]
const IN_BODIES: readonly JsonValue[] = [null, `${CANARY}\0`, { toString: CANARY }]
/** A record has more, and tests of its own. */
const MOST_MEMBERS = 8

let opened: TestIssuerApp

beforeAll(async () => {
  opened = await openTestIssuerApp({}, () => new Date('2026-11-26T10:20:30.456Z'))
})

afterAll(() => opened.close())

test.each(operations.map((placed) => [operationIdOf(placed), placed] as const))(
  '%s refuses what cannot be, and repeats nothing of it',
  async (_, placed) => {
    for (const request of hostileRequests(placed)) {
      const { statusCode, body } = await opened.app.inject(request)
      const what = `${JSON.stringify(request.payload)} ${request.url}: ${body}`
      expect(statusCode, what).toBeLessThan(500)
      if (statusCode >= 400) expect(body).not.toContain(CANARY)
    }
  },
)

test('nothing of it is in the log', () => {
  expect(opened.log.length).toBeGreaterThan(100)
  expect(opened.log.join('')).not.toContain(CANARY)
})

/** The example of the docs page, each time with one thing in it that cannot be. */
function hostileRequests({ path, method, operation }: PlacedOperation): readonly InjectOptions[] {
  const { scope, parameters = [], body = {} } = operation
  const request = {
    method: method.toUpperCase() as 'GET',
    url: path.replaceAll(/\{(\w+)\}/g, (_, name) => exampleIn(name)),
    headers: {
      ...(scope === 'everyone' ? {} : { authorization: `Bearer ${opened.keys[scope as Scope]}` }),
      'idempotency-key': 'hostile',
    },
  }
  function exampleIn(name: string): string {
    return parameters.find((each) => each.name === name)?.example ?? ''
  }
  const example = body['application/json']?.example as JsonObject | undefined
  const inPaths = /\{/.test(path)
    ? IN_PATHS.map((text) => ({ ...request, url: path.replace(/\{\w+\}/, text) }))
    : []
  if (example === undefined) return inPaths
  const headers = { ...request.headers, 'content-type': 'application/json' }
  const names = Object.keys(example).slice(0, MOST_MEMBERS)
  const inBodies = IN_BODIES.flatMap((value) => [
    value,
    ...names.map((name) => ({ ...example, [name]: value })),
  ])
  return [
    ...inPaths.map((each) => ({ ...each, headers, payload: JSON.stringify(example) })),
    ...inBodies.map((payload) => ({ ...request, headers, payload: JSON.stringify(payload) })),
  ]
}
