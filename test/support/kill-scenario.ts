/**
 * Many certificates asked of several issuer processes on one database, some of which are killed
 * with -9 at random moments while requests wait for them. Whoever gets no answer asks again with the
 * same Idempotency-Key, as a platform does.
 * @module
 */
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { JsonObject } from '../../src/core/json.ts'
import { eachAtOnce } from './each-at-once.ts'
import { UNRATED_RECORD } from './issuer.ts'
import type { IssuerProcess, IssuerProcesses } from './issuer-processes.ts'
import { entryOf, placeOf } from './published-lists.ts'
import { createSpreadRequests, type SpreadRequests } from './spread-requests.ts'

/** How much. */
export interface KillPlan {
  readonly workers: number
  readonly certificates: number
  readonly kills: number
  /** Every so many requests are repeated once more in the end. */
  readonly repeatEvery: number
}

/** A certificate that was acknowledged. */
export interface Acknowledged {
  readonly id: string
  readonly credential: JsonObject
}

/** What came of it. */
export interface KillOutcome {
  readonly client: SpreadRequests
  /** One for each request, in order: the answer that came in the end. */
  readonly certificates: readonly Acknowledged[]
  /** Requests that were answered before and got another certificate when they were repeated. */
  readonly changed: number
  /** For each kill: how many requests waited for the process. */
  readonly unanswered: readonly number[]
}

/** Requests at once; each process signs up to four. */
const AT_ONCE = 16

/** The suite that takes the least time: what is tested is the same with all. */
const SETTINGS = { KLUSCV_SUITE: 'eddsa-jcs-2022' } as const

/** Runs the plan: every request has its certificate when it ends. */
export async function issueUnderKills(
  issuers: IssuerProcesses,
  plan: KillPlan,
): Promise<KillOutcome> {
  const start = () => issuers.start(SETTINGS)
  const client = createSpreadRequests(
    await Promise.all(Array.from({ length: plan.workers }, start)),
  )
  const answers = new Map<number, Acknowledged>()
  const numbers = Array.from({ length: plan.certificates }, (_, number) => number)
  const issuing = eachAtOnce(numbers, AT_ONCE, async (number) => {
    answers.set(number, await untilIssued(client, number))
  })
  const unanswered = await killAtRandom(client, plan, { answered: () => answers.size, start })
  await issuing
  const repeated = [...answers].filter(([number]) => number % plan.repeatEvery === 0)
  const changed = await countChanged(client, repeated)
  const certificates = numbers.flatMap((number) => answers.get(number) ?? [])
  return { client, certificates, changed, unanswered }
}

async function untilIssued(client: SpreadRequests, number: number): Promise<Acknowledged> {
  const record = { ...UNRATED_RECORD, worker_ref: `worker-${number}` }
  const headers = { 'idempotency-key': `request-${number}` }
  for (;;) {
    const answer = await client.post('/v1/certificates', record, headers)
    if (answer?.status === 201) return firstOf(await answer.json())
    if (answer !== undefined && answer.status !== 503) {
      throw new TypeError(`${answer.status} ${await answer.text()}`)
    }
    await wait(50)
  }
}

function firstOf(body: unknown): Acknowledged {
  const [certificate] = (body as { readonly certificates: readonly Acknowledged[] }).certificates
  if (certificate === undefined) throw new TypeError('an answer without a certificate')
  return certificate
}

/** Kills at moments spread over the run, each time one for which requests wait. */
async function killAtRandom(
  client: SpreadRequests,
  { certificates, kills }: KillPlan,
  run: { readonly answered: () => number; readonly start: () => Promise<IssuerProcess> },
): Promise<readonly number[]> {
  const moments = Array.from({ length: kills }, () => randomInt(10, certificates * 0.9))
  const unanswered: number[] = []
  const restarts: Promise<unknown>[] = []
  for (const moment of moments.toSorted((a, b) => a - b)) {
    while (run.answered() < moment || client.processes.size < 2) await wait(5)
    const victim = await untilOneIsWaitedFor(client)
    client.processes.delete(victim)
    unanswered.push(client.waitingFor(victim))
    await victim.kill()
    restarts.push(run.start().then((process) => client.processes.add(process)))
  }
  await Promise.all(restarts)
  return unanswered
}

async function untilOneIsWaitedFor(client: SpreadRequests): Promise<IssuerProcess> {
  for (;;) {
    const busy = [...client.processes].filter((process) => client.waitingFor(process) > 0)
    const victim = busy[randomInt(Math.max(busy.length, 1))]
    if (victim !== undefined) return victim
    await wait(1)
  }
}

/** Asks again: the answers must be the same, byte for byte. */
async function countChanged(
  client: SpreadRequests,
  answers: readonly (readonly [number, Acknowledged])[],
): Promise<number> {
  let changed = 0
  await eachAtOnce(answers, AT_ONCE, async ([number, answer]) => {
    const again = await untilIssued(client, number)
    if (JSON.stringify(again) !== JSON.stringify(answer)) changed += 1
  })
  return changed
}

/** Where the certificates stand in the lists, each in one word. */
export function placesOf(certificates: readonly Acknowledged[]): readonly string[] {
  return certificates.map(({ credential }) => placeOf(entryOf(credential, 'revocation')))
}
