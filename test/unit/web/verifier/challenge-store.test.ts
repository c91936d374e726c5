import { describe, expect, test } from 'vitest'
import { createChallengeStore } from '../../../../src/web/verifier/challenge-store.ts'

describe('a challenge store', () => {
  test('gives each challenge once, and takes it once', () => {
    const store = createChallengeStore(() => new Date(0))
    const challenge = store.mint()
    expect(store.consume(challenge)).toBe(true)
    expect(store.consume(challenge)).toBe(false)
  })

  test.each([
    [300_000, true],
    [300_001, false],
  ])('takes a challenge after %i ms: %s', (elapsedMs, taken) => {
    let now = 0
    const store = createChallengeStore(() => new Date(now))
    const challenge = store.mint()
    now = elapsedMs
    expect(store.consume(challenge)).toBe(taken)
  })

  test('does not take what it never gave', () => {
    const store = createChallengeStore(() => new Date(0))
    for (const challenge of ['', 'x', '__proto__', 'constructor']) {
      expect(store.consume(challenge)).toBe(false)
    }
  })

  test('gives none while too many are open, keeps those that are, and gives again later', () => {
    let now = 0
    const store = createChallengeStore(() => new Date(now), 2)
    const first = store.mint()
    store.mint()
    expect(() => store.mint()).toThrow(expect.objectContaining({ code: 'ERR_KLUSCV_STORAGE' }))
    expect(store.consume(first)).toBe(true)
    expect(store.mint()).toMatch(/^[A-Za-z0-9_-]{43}$/)
    now = 300_001
    expect(store.mint()).toBeDefined()
  })
})
