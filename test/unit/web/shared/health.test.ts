import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../../src/web/shared/create-app.ts'
import { type ReadinessChecks, registerHealth } from '../../../../src/web/shared/health.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closers.splice(0).map((close) => close())))

async function appWith(checks: ReadinessChecks) {
  const app = await createApp({ log: { level: 'silent' }, rateLimitPerMinute: 1 })
  closers.push(() => app.close())
  registerHealth(app, checks)
  return app
}

describe('health', () => {
  test('is live without asking anything', async () => {
    const app = await appWith({ database: () => Promise.reject(new Error('down')) })
    const answer = await app.inject('/health/live')
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'live' }])
  })

  test('is ready when every need is met', async () => {
    const app = await appWith({ database: async () => 1, lists: async () => undefined })
    const answer = await app.inject('/health/ready')
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'met', lists: 'met' } },
    ])
  })

  test('tells what an operator should know, which keeps nobody away', async () => {
    const app = await createApp({ log: { level: 'silent' }, rateLimitPerMinute: 1 })
    closers.push(() => app.close())
    registerHealth(app, {}, () => ({ oldStatusLists: ['https://tempo.example/lists/1'] }))
    const answer = await app.inject('/health/ready')
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { status: 'ready', checks: {}, oldStatusLists: ['https://tempo.example/lists/1'] },
    ])
  })

  test('names the need that is not met and not why', async () => {
    const why = 'password of postgres://kluscv is wrong'
    const app = await appWith({
      database: () => Promise.reject(new Error(why)),
      lists: async () => 1,
    })
    const answer = await app.inject('/health/ready')
    expect(answer.statusCode).toBe(503)
    expect(answer.json().checks).toEqual({ database: 'not met', lists: 'met' })
    expect(answer.body).not.toContain('postgres')
  })

  test('does not wait for a need that never answers', async () => {
    const app = await appWith({ database: () => new Promise(() => undefined) })
    expect((await app.inject('/health/ready')).statusCode).toBe(503)
  })

  test('looks once for many who ask at once, and again for who asks after', async () => {
    let looks = 0
    const database = async () => {
      looks += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const app = await appWith({ database })
    const answers = await Promise.all([1, 2, 3].map(() => app.inject('/health/ready')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(looks).toBe(1)
    await app.inject('/health/ready')
    expect(looks).toBe(2)
  })

  test('is never limited', async () => {
    const app = await appWith({})
    for (let n = 0; n < 5; n += 1) expect((await app.inject('/health/live')).statusCode).toBe(200)
  })
})
