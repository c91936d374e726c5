/**
 * Three issuers on one database, three of them killed with -9 amid four hundred requests: what was
 * acknowledged holds, no request has two certificates, no place in a list is given twice, and no
 * one has to mend anything. Much more of it: test/long/issuer-kill.test.ts.
 * @module
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAllWithdrawn, expectEachOnce } from '../support/expect-survived.ts'
import { PROFILE } from '../support/issuer.ts'
import { type IssuerProcesses, prepareIssuerProcesses } from '../support/issuer-processes.ts'
import { issueUnderKills, type KillOutcome } from '../support/kill-scenario.ts'

const PLAN = { workers: 3, certificates: 400, kills: 3, repeatEvery: 5 } as const

let issuers: IssuerProcesses
let outcome: KillOutcome

beforeAll(async () => {
  issuers = await prepareIssuerProcesses(PROFILE)
  outcome = await issueUnderKills(issuers, PLAN)
}, 300_000)

afterAll(() => issuers.remove())

describe('three issuers of which three are killed amid four hundred requests', () => {
  test('give every request one certificate, and the same again when it is repeated', async () => {
    await expectEachOnce(issuers, outcome, PLAN)
  })

  test('withdraw all at once: the published list says so everywhere, and nothing else', async () => {
    expect(outcome.client.processes.size).toBe(PLAN.workers)
    await expectAllWithdrawn(issuers, outcome)
  })
})
