import { expect, test } from 'vitest'
import { createTimeBudgets } from '../../../../src/web/shared/time-budgets.ts'

function budgets() {
  let now = 0
  const { charge, secondsUntilFree } = createTimeBudgets({
    capacityMs: 1000,
    perSecondMs: 100,
    now: () => now,
  })
  const pass = (milliseconds: number) => {
    now += milliseconds
  }
  return { charge, secondsUntilFree, pass }
}

test('who has something left may begin, and pays back what it cost', () => {
  const { charge, secondsUntilFree, pass } = budgets()
  charge('a', 999)
  expect(secondsUntilFree('a')).toBe(0)
  charge('a', 2001)
  expect(secondsUntilFree('a')).toBe(21)
  pass(20_000)
  expect(secondsUntilFree('a')).toBe(1)
  pass(1_000)
  expect(secondsUntilFree('a')).toBe(0)
})

test('nobody pays for another', () => {
  const { charge, secondsUntilFree } = budgets()
  charge('a', 5000)
  expect(secondsUntilFree('b')).toBe(0)
})

test('time that was not used is kept up to the capacity', () => {
  const { charge, secondsUntilFree, pass } = budgets()
  charge('a', 500)
  pass(3_600_000)
  charge('a', 1000)
  expect(secondsUntilFree('a')).toBe(1)
})

test('nothing left is not enough', () => {
  const { charge, secondsUntilFree } = budgets()
  charge('a', 1000)
  expect(secondsUntilFree('a')).toBe(1)
})
