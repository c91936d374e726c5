/**
 * Eight issuers on one database, twenty of them killed with -9 amid ten thousand requests.
 * @module
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAllWithdrawn, expectEachOnce } from '../support/expect-survived.ts'
import { PROFILE } from '../support/issuer.ts'
import { type IssuerProcesses, prepareIssuerProcesses } from '../support/issuer-processes.ts'
import { issueUnderKills, type KillOutcome } from '../support/kill-scenario.ts'

const PLAN = { workers: 8, certificates: 10_000, kills: 20, repeatEvery: 1 } as const

let issuers: IssuerProcesses
let outcome: KillOutcome

beforeAll(async () => {
  issuers = await prepareIssuerProcesses(PROFILE)
  outcome = await issueUnderKills(issuers, PLAN)
}, 3_600_000)

afterAll(() => issuers.remove())

describe('eight issuers of which twenty are killed amid ten thousand requests', () => {
  test('give every request one certificate, and the same again when it is repeated', async () => {
    await expectEachOnce(issuers, outcome, PLAN)
  })

  test('withdraw all at once: the published list says so everywhere, and nothing else', async () => {
    expect(outcome.client.processes.size).toBe(PLAN.workers)
    await expectAllWithdrawn(issuers, outcome)
  })
})
