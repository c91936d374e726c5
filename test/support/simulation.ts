/**
 * A seeded run of everything that happens to an issuer: several processes, certificates, changes,
 * maintenance, clocks that jump, connections that break, backups that come back. After each step it
 * holds what the published lists say against what was acknowledged.
 * @module
 */
import type { Issuer, StatusAction } from '../../src/issuer/index.ts'
import { backUpRows } from './database-backup.ts'
import { failQuery } from './failing-queries.ts'
import { UNRATED_RECORD } from './issuer.ts'
import {
  entryOf,
  isSet,
  listNameOf,
  placeOf,
  readList,
  type StatusEntry,
} from './published-lists.ts'
import type { RestoreWorld } from './restore-world.ts'

/** What is wrong, and after which steps. */
export interface Violation {
  readonly seed: number
  readonly what: string
  readonly steps: readonly string[]
}

/** How often each kind of step is taken. */
const WEIGHTS = {
  issue: 30,
  revoke: 15,
  supersede: 5,
  suspend: 5,
  reinstate: 5,
  maintain: 10,
  restart: 3,
  waitHours: 4,
  stepBack: 3,
  breakConnection: 12,
  backUp: 4,
  playBack: 4,
} as const

type Step = keyof typeof WEIGHTS

const STEPS = (Object.keys(WEIGHTS) as Step[]).flatMap((step) =>
  Array.from({ length: WEIGHTS[step] }, () => step),
)

const PROCESSES = 2

interface Certificate {
  readonly id: string
  readonly entry: StatusEntry
  /** Whether that was acknowledged. */
  isRevoked: boolean
}

/** Where a run is. */
interface Run {
  readonly world: RestoreWorld
  readonly random: (limit: number) => number
  readonly certificates: Certificate[]
  /** The version of each list as it was read last. */
  readonly versions: Map<string, string>
  issuers: readonly Issuer[]
  playBack?: () => Promise<void>
}

/** Runs so many steps of a seed; undefined when all holds to the end. */
export async function simulate(
  world: RestoreWorld,
  seed: number,
  steps: number,
): Promise<Violation | undefined> {
  await world.renew()
  const run: Run = {
    ...{ world, random: randomOf(seed), certificates: [], versions: new Map() },
    issuers: await startProcesses(world),
  }
  const taken: string[] = []
  for (let count = 0; count < steps; count += 1) {
    const step = any(run, STEPS) ?? 'issue'
    taken.push(step)
    world.now = new Date(world.now.getTime() + 1_000)
    const thrown = await ACTS[step](run).catch((error: unknown) => String(error))
    const what = thrown ?? (await findWrong(run))
    if (what !== undefined) return { seed, what, steps: taken }
  }
  return undefined
}

async function startProcesses(world: RestoreWorld): Promise<readonly Issuer[]> {
  const issuers: Issuer[] = []
  for (let count = 0; count < PROCESSES; count += 1) issuers.push(await world.openIssuer())
  return issuers
}

function any<T>({ random }: Run, items: readonly T[]): T | undefined {
  return items[random(items.length)]
}

function anyIssuer(run: Run): Issuer {
  const issuer = any(run, run.issuers)
  if (issuer === undefined) throw new TypeError('no process runs')
  return issuer
}

const ACTS: Readonly<Record<Step, (run: Run) => Promise<void>>> = {
  issue,
  revoke: (run) => change(run, 'revoke'),
  supersede: (run) => change(run, 'supersede'),
  suspend: (run) => change(run, 'suspend'),
  reinstate: (run) => change(run, 'reinstate'),
  maintain,
  restart,
  waitHours: async ({ world, random }) => {
    world.now = new Date(world.now.getTime() + (1 + random(4)) * 3_600_000)
  },
  stepBack: async ({ world, random }) => {
    world.now = new Date(world.now.getTime() - random(240_000))
  },
  breakConnection,
  backUp: async (run) => {
    run.playBack = await backUpRows(run.world.databaseUrl())
  },
  playBack: async (run) => {
    await run.playBack?.()
    if (run.random(2) === 0) await restart(run)
    // What every process does within a minute.
    for (const issuer of run.issuers) await issuer.maintain()
    for (const issuer of run.issuers) await issuer.checkHealth()
  },
}

async function issue(run: Run): Promise<void> {
  const record = { ...UNRATED_RECORD, worker_ref: `worker-${run.certificates.length}` }
  const issued = await unlessRefused(anyIssuer(run).issueCertificates(record))
  for (const { id, credential } of issued?.certificates ?? []) {
    const entry = entryOf(credential, 'revocation')
    run.certificates.push({ id, entry, isRevoked: false })
  }
}

async function change(run: Run, action: StatusAction): Promise<void> {
  const certificate = any(run, run.certificates)
  if (certificate === undefined) return
  const issuer = anyIssuer(run)
  // A certificate that came after the backup is known by its place.
  const standing =
    (await unlessRefused(issuer.changeStatus(certificate.id, action))) ??
    (await unlessRefused(issuer.changeStatus(placeOf(certificate.entry), action)))
  if (standing?.status === 'revoked') certificate.isRevoked = true
}

async function maintain(run: Run): Promise<void> {
  await unlessRefused(anyIssuer(run).maintain())
}

async function restart(run: Run): Promise<void> {
  await run.world.closeAll()
  run.issuers = await startProcesses(run.world)
}

async function breakConnection(run: Run): Promise<void> {
  const when = run.random(2) === 0 ? 'before' : 'after'
  const broken = failQuery(run.world.databaseUrl(), 1 + run.random(60), when)
  const act = any(run, [issue, ACTS.revoke, ACTS.supersede, maintain]) ?? issue
  await act(run).finally(broken.stop)
}

async function findWrong(run: Run): Promise<string | undefined> {
  const { certificates } = run
  const places = new Set(certificates.map(({ entry }) => placeOf(entry)))
  if (places.size < certificates.length) return 'a place was given twice'
  const lists = new Map(certificates.map(({ entry }) => [listNameOf(entry), entry]))
  for (const [name, entry] of lists) {
    const text = await anyIssuer(run).statusList(name)
    const { validFrom } = readList(text, entry.statusListCredential)
    if ((run.versions.get(name) ?? '') > validFrom) return `${name} went back`
    run.versions.set(name, validFrom)
    const revoked = certificates.filter((one) => one.isRevoked && listNameOf(one.entry) === name)
    if (revoked.some((one) => !isSet(text, one.entry))) return `a withdrawal in ${name} is gone`
  }
  return undefined
}

/** What a caller gets; nothing when it was refused. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && error.name === 'KlusCvError') return undefined
    throw error
  }
}

/** Integers below a limit, the same for the same seed (mulberry32). */
function randomOf(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }
}
