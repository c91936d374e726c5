import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SCOPES, type Scope } from '../../../../src/issuer/index.ts'
import { AREAS } from '../../../../src/web/issuer/api-docs/areas.ts'
import { operationsOf } from '../../../../src/web/shared/api-docs/operations.ts'
import { UNRATED_RECORD } from '../../../support/issuer.ts'
import { openTestIssuerApp, type TestIssuerApp } from '../../../support/issuer-app.ts'

let opened: TestIssuerApp
let app: FastifyInstance

beforeAll(async () => {
  opened = await openTestIssuerApp()
  app = opened.app
})
afterAll(() => {
  vi.restoreAllMocks()
  return opened.close()
})

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

/** What api-docs.test.ts holds to be all routes. */
const protectedRoutes = Object.values(AREAS)
  .flatMap(operationsOf)
  .flatMap(({ method, path, operation: { scope } }) =>
    scope === 'everyone' ? [] : [{ name: `${method} ${path}`, method, path, scope }],
  )

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

async function statusOf(method: string, path: string, headers: Record<string, string>) {
  const url = path.replaceAll(/\{\w+\}/g, 'x')
  const answer = await app.inject({ method, url, headers })
  return answer.statusCode
}

describe.each(protectedRoutes)('$name', ({ method, path, scope }) => {
  test('refuses who has no key, or none that is known', async () => {
    expect(await statusOf(method, path, {})).toBe(401)
    expect(await statusOf(method, path, bearer('x'.repeat(43)))).toBe(401)
  })

  test('refuses every scope but its own', async () => {
    const statuses = await Promise.all(
      SCOPES.map(
        async (given): Promise<[Scope, number]> => [
          given,
          await statusOf(method, path, bearer(opened.keys[given])),
        ],
      ),
    )
    const refused = statuses.filter(([, status]) => status === 403).map(([given]) => given)
    // A correction needs two: neither is enough by itself.
    const isEnough = path !== '/v1/corrections/{id}/correct'
    expect(refused).toEqual(SCOPES.filter((other) => !isEnough || other !== scope))
    expect(statuses.map(([, status]) => status)).not.toContain(401)
  })
})

const issue = (key: string) =>
  app.inject({
    method: 'POST',
    url: '/v1/certificates',
    headers: bearer(key),
    payload: UNRATED_RECORD,
  })
const create = (name: string) =>
  opened.issuer.apiKeys.create({ name, scopes: ['issue'], caller: 'test' })

const now = performance.now.bind(performance)
let ahead = 0

/** Lets the time pass for which keys are known. */
const passTime = (ms: number) => {
  ahead += ms
  vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead)
}

describe('a key in the database', () => {
  test('a new key opens, and a withdrawn one is refused, within the time that keys are known', async () => {
    const key = await create('short-lived')
    passTime(2_001)
    expect((await issue(key)).statusCode).toBe(201)
    await opened.issuer.apiKeys.withdraw('short-lived', 'test')
    passTime(2_001)
    expect((await issue(key)).statusCode).toBe(401)
  })

  test('the audit trail names keys: who made one, what it did and who ended it', async () => {
    const key = await create('payroll')
    passTime(2_001)
    await issue(key)
    await opened.issuer.apiKeys.withdraw('payroll', 'someone')
    await opened.issuer.apiKeys.withdraw('payroll', 'again')
    const entries = await collect(opened.issuer.auditTrail.entries())
    const about = entries.filter(({ subject, caller }) => [subject, caller].includes('payroll'))
    expect(about.map(({ action, caller }) => [action, caller])).toEqual([
      ['create-api-key', 'test'],
      ['issue', 'payroll'],
      ['withdraw-api-key', 'someone'],
    ])
    expect(JSON.stringify(entries)).not.toContain(key)
  })

  test('a database that is down is 503, also for a key that is known, and never 401', async () => {
    const down = await openTestIssuerApp()
    const { issue: key } = down.keys
    await down.database.close()
    const answer = await down.app.inject({
      method: 'POST',
      url: '/v1/certificates',
      headers: bearer(key),
      payload: UNRATED_RECORD,
    })
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('10')
    await down.app.close()
  })
})

describe('making and withdrawing keys', () => {
  test.each(['', 'Upper', 'a b', 'é', '-a', 'x'.repeat(65), 'command', 'configured-1'])(
    'the name %j is refused',
    async (name) => {
      await expect(create(name)).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    },
  )

  test.each([[[]], [['all']], [['issue', 'issue']], [['issue', 'toString']]])(
    'the scopes %j are refused',
    async (scopes) => {
      const request = { name: 'refused', scopes, caller: 'test' }
      await expect(opened.issuer.apiKeys.create(request)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_OPTION',
      })
    },
  )

  test('a name is given once, also after its key was withdrawn', async () => {
    await create('once')
    await opened.issuer.apiKeys.withdraw('once', 'test')
    await expect(create('once')).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
  })

  test('an unknown name cannot be withdrawn', async () => {
    await expect(opened.issuer.apiKeys.withdraw('nobody', 'test')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_NOT_FOUND',
    })
  })
})
