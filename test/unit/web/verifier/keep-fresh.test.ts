import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFresh } from '../../../../src/web/verifier/keep-fresh.ts'

let directory = ''
let trustList = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-fresh-'))
  trustList = join(directory, 'trust-list.json')
  await writeFile(trustList, '{}')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(directory, { recursive: true, force: true })
})

const quiet = { warn: () => undefined, error: () => undefined }

/** Keeps a verifier fresh whose lists ask for this; `rounds` counts. */
function keep(shortestTtlMs: number | undefined, refresh: () => Promise<void> = async () => {}) {
  const verifier = {
    refresh: vi.fn(refresh),
    updateTrustList: vi.fn(async () => {}),
    shortestTtlMs: () => shortestTtlMs,
  }
  const freshness = keepFresh({ verifier, trustList, refreshSeconds: 300, log: quiet })
  return { ...verifier, ...freshness }
}

/** Lets the file be read and the round begin. */
const settle = (rounds: number, { refresh }: { refresh: ReturnType<typeof vi.fn> }) =>
  vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(rounds))

test.each([
  ['every refreshSeconds when no list says otherwise', undefined, 300],
  ['no later when a list allows more', 3_600_000, 300],
  ['sooner when a list asks for it', 120_000, 120],
  ['not more often than once a minute', 1_000, 60],
])('everything is retrieved again %s', async (_, ttlMs, seconds) => {
  const kept = keep(ttlMs)
  await kept.firstRound
  for (const rounds of [2, 3]) {
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1)
    expect(kept.refresh).toHaveBeenCalledTimes(rounds - 1)
    await vi.advanceTimersByTimeAsync(1)
    await settle(rounds, kept)
  }
  kept.stop()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(kept.refresh).toHaveBeenCalledTimes(3)
})

test('a round that does not end, or fails, keeps no later one from beginning', async () => {
  const fates = [() => Promise.reject(new Error('x')), () => new Promise<void>(() => undefined)]
  const kept = keep(undefined, () => fates.shift()?.() ?? Promise.resolve())
  await kept.firstRound
  for (const rounds of [2, 3]) {
    await vi.advanceTimersByTimeAsync(300_000)
    await settle(rounds, kept)
  }
  kept.stop()
})

test('a trust list that is refused does not keep the lists from being retrieved', async () => {
  const kept = keep(undefined)
  await rm(trustList)
  await kept.firstRound
  expect(kept.refresh).toHaveBeenCalledOnce()
  kept.stop()
})
