import Fastify from 'fastify'
import { expect, test, vi } from 'vitest'
import { createApp } from '../../../../src/web/shared/create-app.ts'
import { registerHealth } from '../../../../src/web/shared/health.ts'
import { runUntilStopped } from '../../../../src/web/shared/run-until-stopped.ts'

const LISTEN = { host: '127.0.0.1', port: 0 }

/** Runs an app until a signal, of which nobody else hears; `close` ends when `finish` is called. */
async function runApp() {
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const close = vi.fn(() => finished)
  let announced: (url: string) => void = () => undefined
  const url = new Promise<string>((resolve) => {
    announced = resolve
  })
  const ended = runUntilStopped(Fastify(), { ...LISTEN, announce: announced, close })
  return { url: await url, ended, close, finish }
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s twice ends a service once, in order',
  async (name) => {
    const app = await runApp()
    expect((await fetch(app.url)).status).toBe(404)
    process.emit(name)
    process.emit(name)
    await vi.waitFor(() => expect(app.close).toHaveBeenCalledOnce())
    // Without a listener the next signal would end the process before the service is closed.
    expect(process.listenerCount(name)).toBeGreaterThan(0)
    process.emit(name)
    app.finish()
    await app.ended
    expect(app.close).toHaveBeenCalledOnce()
    await expect(fetch(app.url)).rejects.toThrow()
  },
)

test('a port that is taken is named', async () => {
  const app = await runApp()
  const port = Number(new URL(app.url).port)
  const second = runUntilStopped(Fastify(), { ...LISTEN, port, announce: () => undefined })
  await expect(second).rejects.toMatchObject({
    code: 'ERR_KLUSCV_OPTION',
    message: `Port ${port} on this host is in use: choose another with --port or KLUSCV_PORT.`,
  })
  process.emit('SIGTERM')
  app.finish()
  await app.ended
})

test('at a signal readiness says no first, and what is being answered is answered', async () => {
  const service = await createApp({ log: { level: 'silent' }, rateLimitPerMinute: 100 })
  registerHealth(service, {})
  let finishAnswer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    service.get('/slow', async () => {
      resolve()
      await new Promise<void>((done) => {
        finishAnswer = done
      })
      return 'whole'
    })
  })
  let announced: (url: string) => void = () => undefined
  const url = new Promise<string>((resolve) => {
    announced = resolve
  })
  const ended = runUntilStopped(service, { ...LISTEN, drainSeconds: 0.2, announce: announced })
  const at = await url
  const slow = fetch(`${at}/slow`)
  await asked
  process.emit('SIGTERM')
  await vi.waitFor(async () => expect((await fetch(`${at}/health/ready`)).status).toBe(503))
  expect((await fetch(`${at}/health/live`)).status).toBe(200)
  await vi.waitFor(() => expect(fetch(`${at}/health/live`)).rejects.toThrow())
  finishAnswer()
  const answer = await slow
  expect([answer.status, await answer.text()]).toEqual([200, 'whole'])
  await ended
})
