/**
 * Certificates rewritten at random by someone who knows JSON-LD: none may be verified. What fails
 * is printed with its number, and test/long/mutants.test.ts runs any number again.
 * @module
 */
import { beforeAll, expect, test } from 'vitest'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { createSeeds, type MutantSeed, optionsForSeeds } from '../support/mutant-seeds.ts'
import { OPERATOR_NAMES } from '../support/mutants/random/mutate.ts'
import { printable, runMutants } from '../support/run-mutants.ts'

let seeds: readonly MutantSeed[]

beforeAll(async () => {
  seeds = await createSeeds()
})

test('untouched, each is what it is: genuine, expired or withdrawn', async () => {
  const options = await optionsForSeeds()
  for (const { name, document, state } of seeds) {
    const report = await verifyDocument(JSON.stringify(document), options)
    expect({ name, state: report.state }).toEqual({ name, state })
  }
})

// 12 s of one core; on a busy machine the tests beside it take theirs.
test('5,000 rewrites: none is verified, and a plain library takes one in five', {
  timeout: 300_000,
}, async () => {
  const report = await runMutants(seeds, { from: 1, mutants: 5_000, plainly: 200 })
  expect(report.verified).toEqual([])
  const { asked, accepted } = report.plain
  // Fewer would mean that the rewrites break signatures, and show nothing about us.
  expect(accepted / asked, printable(report)).toBeGreaterThanOrEqual(0.2)
  expect([...report.operators.keys()].sort()).toEqual([...OPERATOR_NAMES].sort())
})
