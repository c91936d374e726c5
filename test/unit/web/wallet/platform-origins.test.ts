import { afterEach, expect, test, vi } from 'vitest'
import type { Fetcher } from '../../../../src/core/fetcher.ts'
import {
  keepPlatformOrigins,
  type PlatformOrigins,
} from '../../../../src/web/wallet/platform-origins.ts'

let kept: PlatformOrigins | undefined
afterEach(() => {
  kept?.stop()
  vi.useRealTimers()
})

const platform = (origin: unknown) => ({ did: 'did:web:p.example', origin, statusLists: [] })

/** Answers one after the other; undefined for a verifier that is away. */
function verifierWith(answers: (object | undefined)[]) {
  const asked: string[] = []
  const fetcher: Fetcher = async ({ url }) => {
    asked.push(url)
    const answer = answers.shift()
    if (answer === undefined) throw new Error('away')
    return { bytes: Buffer.from(JSON.stringify(answer)) }
  }
  const log = { warn: vi.fn(), info: vi.fn() }
  kept = keepPlatformOrigins({ verifierUrl: 'https://verify.example/a', fetcher, log })
  return { asked, log, origins: kept }
}

test('takes each origin once, in its one spelling, and nothing else into a header', async () => {
  const bad = [
    null,
    7,
    'https://a.example/',
    'https://a.example/path',
    'http://a.example',
    'https://A.example',
    "https://a.example; script-src 'unsafe-inline'",
    "https://a.example 'unsafe-inline'",
    'https://user@a.example',
    '*',
    'https://*',
    'https://*.example',
    'https://a.example;script-src',
    'https://a.example,b',
  ]
  const good = ['https://a.example', 'https://b.example:8443', 'http://localhost:4101']
  const platforms = [...bad, ...good, ...good].map(platform)
  const { asked, origins } = verifierWith([{ version: 1, platforms: [...platforms, 'x', {}] }])
  await expect.poll(origins.current).toEqual(good)
  expect(asked).toEqual(['https://verify.example/a/v1/platforms'])
})

test('asks again, sooner after a failure, and uses what it heard last', async () => {
  vi.useFakeTimers()
  const many = Array.from({ length: 201 }, (_, index) => platform(`https://p${index}.example`))
  const { asked, log, origins } = verifierWith([
    undefined,
    { platforms: [platform('https://a.example')] },
    { error: 'not a list' },
    { platforms: many },
    { platforms: [platform('https://b.example')] },
  ])
  await vi.advanceTimersByTimeAsync(0)
  expect(origins.current()).toEqual([])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(origins.current()).toEqual(['https://a.example'])
  await vi.advanceTimersByTimeAsync(299_000)
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(11_000)
  expect([asked.length, origins.current()]).toEqual([4, ['https://a.example']])
  expect(log.warn).toHaveBeenCalledTimes(2)
  expect(log.info).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(origins.current()).toEqual(['https://b.example'])
  origins.stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toHaveLength(5)
})
