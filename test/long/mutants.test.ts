/**
 * A hundred thousand certificates rewritten at random, each run others: the first number is printed
 * with what came out. `KLUSCV_MUTANTS=from-to` runs those between two numbers.
 * @module
 */
import { expect, test } from 'vitest'
import { createSeeds } from '../support/mutant-seeds.ts'
import { printable, runMutants } from '../support/run-mutants.ts'

// biome-ignore lint/style/noProcessEnv: which to run is a question of who runs the tests
const { KLUSCV_MUTANTS } = process.env
const DAY_MS = 86_400_000
const today = Math.floor(Date.now() / DAY_MS) * 100_000
const [from = 0, to = 0] = (KLUSCV_MUTANTS ?? `${today}-${today + 100_000}`).split('-').map(Number)

test(`rewrites ${from} to ${to}: none is verified`, async () => {
  const mutants = to - from
  const report = await runMutants(await createSeeds(), {
    from,
    mutants,
    plainly: Math.min(mutants, 5_000),
  })
  process.stdout.write(`from ${from}\n${printable(report)}\n`)
  expect(report.verified).toEqual([])
  expect(report.plain.accepted / report.plain.asked).toBeGreaterThanOrEqual(0.2)
})
