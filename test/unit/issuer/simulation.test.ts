import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RestoreWorld, startRestoreWorld } from '../../support/restore-world.ts'
import { simulate } from '../../support/simulation.ts'

let world: RestoreWorld

beforeAll(async () => {
  world = await startRestoreWorld()
})

afterAll(() => world.end())

/** Many more, and longer: test/long/simulation.test.ts. */
describe('a run of everything that can happen to an issuer', () => {
  test.each([1, 2])(
    'of seed %i gives each place once, keeps withdrawals and goes forward',
    async (seed) => {
      expect(await simulate(world, seed, 40)).toBeUndefined()
    },
    60_000,
  )
})
