import { expect, test } from 'vitest'
import { createPool } from '../../../../src/suites/sandbox/create-pool.ts'

test('the load of a pool is what its children have, and what waits for one', async () => {
  const ends: (() => void)[] = []
  const pool = createPool({
    start: () => ({
      isAlive: () => true,
      stop: async () => undefined,
      run: () => new Promise((resolve) => ends.push(() => resolve(null))),
    }),
    processes: 2,
    maxWaiting: 8,
  })
  expect(pool.load()).toEqual({ working: 0, waiting: 0 })
  const jobs = [1, 2, 3].map((job) => pool.run('job', job))
  await expect.poll(() => ends.length).toBe(2)
  expect(pool.load()).toEqual({ working: 2, waiting: 1 })
  ends.shift()?.()
  await jobs[0]
  await expect.poll(() => ends.length).toBe(2)
  expect(pool.load()).toEqual({ working: 2, waiting: 0 })
  for (const end of ends) end()
  await Promise.all(jobs)
  expect(pool.load()).toEqual({ working: 0, waiting: 0 })
})
