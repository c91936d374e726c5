import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { saveCounts } from '../../../../src/web/verifier/counter-saving.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTES = 60_000

describe('counts', () => {
  test('are saved every ten minutes and at the end, and not after it', async () => {
    const save = vi.fn(async () => undefined)
    const stop = saveCounts({ counts: { save }, log: { warn: vi.fn() } })
    await vi.advanceTimersByTimeAsync(9 * MINUTES)
    expect(save).toHaveBeenCalledTimes(0)
    await vi.advanceTimersByTimeAsync(11 * MINUTES)
    expect(save).toHaveBeenCalledTimes(2)
    await stop()
    await vi.advanceTimersByTimeAsync(60 * MINUTES)
    expect(save).toHaveBeenCalledTimes(3)
  })

  test('that cannot be saved are told of, and the service goes on', async () => {
    const error = new Error('no space left')
    const [save, warn] = [vi.fn(() => Promise.reject(error)), vi.fn()]
    const stop = saveCounts({ counts: { save }, log: { warn } })
    await vi.advanceTimersByTimeAsync(10 * MINUTES)
    await stop()
    expect(save).toHaveBeenCalledTimes(2)
    expect(warn).toHaveBeenCalledWith({ err: error }, 'the counts were not saved')
  })

  test('that are not there are not saved', async () => {
    const warn = vi.fn()
    await saveCounts({ counts: undefined, log: { warn } })()
    expect(warn).not.toHaveBeenCalled()
  })
})
