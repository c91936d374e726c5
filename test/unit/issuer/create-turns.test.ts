import { setImmediate as tick } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from '../../../src/issuer/create-turns.ts'

test('never more than so many at once, all of them, in order', async () => {
  const inTurn = createTurns(3)
  const started: number[] = []
  let running = 0
  let most = 0
  const work = (number: number) => async () => {
    started.push(number)
    running += 1
    most = Math.max(most, running)
    await tick()
    running -= 1
    return number
  }
  const numbers = Array.from({ length: 20 }, (_, index) => index)
  expect(await Promise.all(numbers.map((number) => inTurn(work(number))))).toEqual(numbers)
  expect(started).toEqual(numbers)
  expect(most).toBe(3)
})

test('who fails gives up the turn', async () => {
  const inTurn = createTurns(1)
  const failing = inTurn(() => Promise.reject(new TypeError('no')))
  const next = inTurn(async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})
