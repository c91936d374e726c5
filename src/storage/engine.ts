/**
 * An embedded PostgreSQL for whoever gives no database URL: real, durable, on a free port of the
 * loopback interface. Several processes may start the same one: the first starts the server, the
 * last to stop stops it, and while someone uses it a server that dies is started again.
 * Does not know tables: see migrations.ts.
 * @module
 */
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { KlusCvError } from '../core/errors.ts'
import { engineAccount } from './engine-account.ts'
import {
  type Cluster,
  dataDirectoryOf,
  ENGINE_USER,
  openCluster,
  runningPort,
  startServer,
  stopServer,
} from './engine-cluster.ts'
import { findPrograms } from './engine-programs.ts'

/** How long to try before a start has failed: crash recovery of a large database takes seconds. */
const START_TIMEOUT_MS = 60_000
/** Pause between two tries. */
const RETRY_MS = 100
/** An advisory lock: shared by all who use the server, exclusive for the one that stops it. */
const PRESENCE_LOCK = 0x6b6c7573
/** What needs no quoting in SQL or in a URL; 63 is PostgreSQL's limit. */
const DATABASE_NAME = /^[a-z][a-z0-9_]{0,62}$/

/** A running embedded PostgreSQL. */
export interface Engine {
  /** Where its files are: not where asked for when the user postgres cannot reach that. */
  readonly dataDirectory: string
  /** The URL of one of its databases, with the password. Never log it. */
  readonly url: (database: string) => string
  /** Makes a database unless it exists. */
  readonly createDatabase: (name: string) => Promise<void>
  /** Stops using the server; the last of several processes stops it. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that already runs there.
 *
 * As root the server runs as the user postgres; a data directory that this user cannot reach is
 * replaced by a folder of its own below /var/lib/kluscv, the same one at every start.
 *
 * @throws KlusCvError `ERR_KLUSCV_STORAGE` when it does not accept connections within a minute
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { tmpdir, userInfo } from 'node:os'
 * import { join } from 'node:path'
 * import { createIssuerStore, openDatabase, startEngine } from 'kluscv/storage'
 *
 * const dataDirectory = join(tmpdir(), `kluscv-engine-${userInfo().uid}`)
 * const engine = await startEngine({ dataDirectory })
 * await engine.createDatabase('platform_a')
 * const database = await openDatabase({ url: engine.url('platform_a') })
 * const store = createIssuerStore(database)
 * assert.deepEqual(await store.lists(), [])
 * await database.close()
 * await engine.stop()
 * ```
 */
export async function startEngine(options: { readonly dataDirectory: string }): Promise<Engine> {
  const account = await engineAccount()
  const cluster = await openCluster(options.dataDirectory, account, await findPrograms(account))
  const presence = await keepPresence(cluster)
  const url = (database: string) => urlOf(cluster, presence.port, database)
  return {
    dataDirectory: dataDirectoryOf(cluster),
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name),
    stop: presence.leave,
  }
}

function urlOf({ password }: Cluster, port: number, database: string): string {
  return `postgres://${ENGINE_USER}:${password}@127.0.0.1:${port}/${database}`
}

interface Presence {
  readonly port: number
  readonly leave: () => Promise<void>
}

/** Joins the server, starts it again on the same port whenever it dies, until told to leave. */
async function keepPresence(cluster: Cluster): Promise<Presence> {
  let leaving = false
  let member = await join(cluster)
  const { port } = member

  const rejoin = async (): Promise<void> => {
    while (!leaving) {
      const again = await join(cluster, port).catch(() => undefined)
      if (again === undefined) continue
      member = again
      watch()
      return
    }
  }
  let rejoining: Promise<void> = Promise.resolve()
  const watch = (): void => {
    member.client.once('end', () => {
      if (!leaving) rejoining = rejoin()
    })
  }
  watch()

  const leave = async (): Promise<void> => {
    if (leaving) return
    leaving = true
    await rejoining
    await stopWhenLast(cluster, member.client)
  }
  return { port, leave }
}

interface Member {
  readonly client: pg.Client
  readonly port: number
}

/** Connects to the cluster's server; starts it when there is none. */
async function join(cluster: Cluster, preferredPort?: number): Promise<Member> {
  const deadline = Date.now() + START_TIMEOUT_MS
  let cause: unknown
  while (Date.now() < deadline) {
    try {
      const port = await runningPort(cluster)
      if (port !== undefined) return { client: await connect(cluster, port), port }
      await startServer(cluster, preferredPort ?? (await freePort()))
    } catch (error) {
      // Starting up, being started by another, or still shutting down: all pass.
      cause = error
      await wait(RETRY_MS)
    }
  }
  throw new KlusCvError(
    'ERR_KLUSCV_STORAGE',
    `the embedded PostgreSQL did not start; its log is ${cluster.folder}/log`,
    { cause },
  )
}

async function connect(cluster: Cluster, port: number): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  // An unheard 'error' ends the process; 'end' follows, and that is what is acted upon.
  client.on('error', () => {})
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [PRESENCE_LOCK])
  return client
}

async function stopWhenLast(cluster: Cluster, client: pg.Client): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [PRESENCE_LOCK])
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [PRESENCE_LOCK])
    // The lock is held until the server is down: who joins now waits for it, and starts anew.
    if (rows[0]?.last === true) await stopServer(cluster)
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  if (!DATABASE_NAME.test(name)) {
    throw new KlusCvError(
      'ERR_KLUSCV_OPTION',
      'a database name must be 1 to 63 characters of a-z, 0-9 and _, the first a letter',
    )
  }
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`create database ${name}`)
  } catch (cause) {
    const duplicate = cause instanceof pg.DatabaseError && cause.code === '42P04'
    if (duplicate) return
    throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the database could not be created', { cause })
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => found(port))
    })
  })
}
