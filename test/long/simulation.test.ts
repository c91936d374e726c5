/**
 * Seeded runs of an issuer with everything that can happen to it. A seed that fails is printed with
 * its steps; `KLUSCV_SEEDS=from-to` runs others.
 * @module
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RestoreWorld, startRestoreWorld } from '../support/restore-world.ts'
import { simulate } from '../support/simulation.ts'

const STEPS = 200

// biome-ignore lint/style/noProcessEnv: which seeds to run is a question of who runs the tests
const [first = 1, last = 100] = (process.env['KLUSCV_SEEDS'] ?? '1-100').split('-').map(Number)

let world: RestoreWorld

beforeAll(async () => {
  world = await startRestoreWorld()
})

afterAll(() => world.end())

test(`seeds ${first} to ${last}: places once, withdrawals for good, versions forward`, async () => {
  for (let seed = first; seed <= last; seed += 1) {
    expect(await simulate(world, seed, STEPS)).toBeUndefined()
  }
})
