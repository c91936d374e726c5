import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import type { Issuer, SendEventsOptions, WorkOptions } from '../../../../src/issuer/index.ts'
import {
  BACKGROUND_SETTINGS,
  eventReceiverOf,
  workInBackground,
} from '../../../../src/web/issuer/work-in-background.ts'
import { createApp } from '../../../../src/web/shared/create-app.ts'
import { readSettings } from '../../../../src/web/shared/read-settings.ts'

const SECRET = 'a secret of thirty-two characters'
const URL = 'https://platform.example/hooks/kluscv?from=1'

/** The settings with these variables, outside development unless they say otherwise. */
const settingsOf = (environment: Readonly<Record<string, string>>) =>
  readSettings({ use: [...BACKGROUND_SETTINGS, 'development'], environment })

describe('the address of the webhook', () => {
  const receiverOf = (url: string, more = {}) =>
    eventReceiverOf(settingsOf({ KLUSCV_WEBHOOK_URL: url, KLUSCV_WEBHOOK_SECRET: SECRET, ...more }))

  test('comes with a secret, or there is none', () => {
    expect(receiverOf(URL)).toEqual({ url: URL, secret: SECRET })
    expect(eventReceiverOf(settingsOf({}))).toBeUndefined()
  })

  test.each([
    [{ KLUSCV_WEBHOOK_URL: URL }, /--webhook-url .* needs KLUSCV_WEBHOOK_SECRET too/],
    [{ KLUSCV_WEBHOOK_SECRET: SECRET }, /KLUSCV_WEBHOOK_SECRET needs --webhook-url .* too/],
  ])('and one without the other is refused', (environment, message) => {
    const error = { code: 'ERR_KLUSCV_OPTION', message: expect.stringMatching(message) }
    expect(() => eventReceiverOf(settingsOf(environment))).toThrow(expect.objectContaining(error))
  })

  test.each([
    'http://platform.example/hook',
    'https://platform.example:8443/hook',
    'https://10.0.0.1/hook',
    'https://localhost/hook',
    'http://localhost:3000/hook',
    'https://backend/hook',
    'https://user@platform.example/hook',
  ])('%s is refused', (url) => {
    expect(() => receiverOf(url)).toThrow(/must be an https address with a domain name/)
  })

  test('may be on this machine in development mode', () => {
    const development = { KLUSCV_DEVELOPMENT: 'true' }
    expect(receiverOf('http://localhost:3000/hook', development)).toMatchObject({
      url: 'http://localhost:3000/hook',
    })
    expect(() => receiverOf('http://10.0.0.1/hook', development)).toThrow(/webhook/)
  })

  test('needs a secret that nobody guesses', () => {
    const environment = { KLUSCV_WEBHOOK_URL: URL, KLUSCV_WEBHOOK_SECRET: 'x'.repeat(31) }
    expect(() => settingsOf(environment)).toThrow(/at least 32 characters/)
  })
})

describe('beside answering, a process', () => {
  /** Notes what it is asked, and works until it is stopped. */
  function createWorker() {
    const asked: (WorkOptions | SendEventsOptions)[] = []
    let ended = 0
    const untilStopped = async (options: WorkOptions | SendEventsOptions) => {
      asked.push(options)
      await new Promise((resolve) => options.signal.addEventListener('abort', resolve))
      await new Promise((resolve) => setTimeout(resolve, 20))
      ended += 1
    }
    const issuer = { batches: { work: untilStopped }, events: { send: untilStopped } }
    return { issuer: issuer as unknown as Issuer, asked, ended: () => ended }
  }

  async function createLog() {
    const lines: string[] = []
    const stream = { write: (line: string) => void lines.push(line) }
    const app = await createApp({ log: { level: 'info', stream }, rateLimitPerMinute: 1 })
    return { log: app.log, lines }
  }

  test('works batches, sends events, and ends when both have', async () => {
    const worker = createWorker()
    const { log } = await createLog()
    const environment = {
      KLUSCV_BATCH_PARTS_AT_ONCE: '3',
      KLUSCV_WEBHOOK_URL: URL,
      KLUSCV_WEBHOOK_SECRET: SECRET,
    }
    const stop = workInBackground(worker.issuer, settingsOf(environment), log)
    expect(worker.asked).toMatchObject([{ partsAtOnce: 3 }, { url: URL, secret: SECRET }])
    await stop()
    expect(worker.ended()).toBe(2)
  })

  test('sends nothing without an address', async () => {
    const worker = createWorker()
    const { log } = await createLog()
    await workInBackground(worker.issuer, settingsOf({}), log)()
    expect(worker.asked).toMatchObject([{ partsAtOnce: 1 }])
    expect(worker.asked[0]).not.toHaveProperty('url')
  })

  test('says in its log what went wrong, by ids', async () => {
    const worker = createWorker()
    const { log, lines } = await createLog()
    const environment = { KLUSCV_WEBHOOK_URL: URL, KLUSCV_WEBHOOK_SECRET: SECRET }
    const stop = workInBackground(worker.issuer, settingsOf(environment), log)
    const [work, send] = worker.asked
    const event = { id: 'e-1', type: 'batch.completed', at: '', data: { batch: 'b-1' } } as const
    const error = new KlusCvError('ERR_KLUSCV_FETCH', 'could not deliver')
    work?.onTrouble?.(new KlusCvError('ERR_KLUSCV_SIGNER', 'the signer did not answer'))
    send?.onTrouble?.(error, event)
    send?.onTrouble?.(new KlusCvError('ERR_KLUSCV_STORAGE', 'the database is down'))
    if (send !== undefined && 'onGivenUp' in send) send.onGivenUp?.(event)
    await stop()
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', err: { code: 'ERR_KLUSCV_SIGNER' } },
      { level: 'warn', event: 'e-1', err: { code: 'ERR_KLUSCV_FETCH' } },
      { level: 'error', err: { code: 'ERR_KLUSCV_STORAGE' } },
      { level: 'error', event: 'e-1', type: 'batch.completed' },
    ])
    expect(lines.join('')).not.toContain('platform.example')
  })
})
