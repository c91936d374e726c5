/**
 * A connection to PostgreSQL: to the one at a URL, or to an embedded one when there is none.
 * @module
 */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { KlusCvError } from '../core/errors.ts'
import { startEngine } from './engine.ts'
import { migrate, type SchemaSteps } from './migrate.ts'
import { ISSUER_STEPS } from './migrations.ts'
import type { Tables } from './tables.ts'

/** Connections of one process. */
export interface ConnectionCounts {
  /** Open ones, idle ones included. */
  readonly open: number
  readonly idle: number
  /** Queries that wait for one. */
  readonly waiting: number
}

/** An open database with the newest schema. */
export interface Database {
  /** Rejects with `ERR_KLUSCV_STORAGE` when it does not answer. */
  readonly ping: () => Promise<void>
  /** The connections of this process now. */
  readonly connections: () => ConnectionCounts
  /** Closes the connections, and stops the embedded PostgreSQL if it was started for this. */
  readonly close: () => Promise<void>
}

/** Where the data are: at a `postgres://` URL, or in a folder of an embedded PostgreSQL. */
export type DatabaseOptions = { readonly url: string } | { readonly dataDirectory: string }

/** Connections of one process: enough for the requests that two cores can sign at once. */
const POOL_SIZE = 10
/** To get a connection, waiting for a free one included. */
const CONNECT_TIMEOUT_MS = 10_000
/** Longest statement; a lock on a list is held while it is signed, at most 10 s by an outside signer. */
const STATEMENT_TIMEOUT_MS = 15_000

// The query builder stays behind the handle: its types are no one else's business.
const connections = new WeakMap<Database, Kysely<Tables>>()

/**
 * Opens a database and brings its schema up to date.
 *
 * @param options - a `postgres://` URL, or a folder in which an embedded PostgreSQL is started
 * @throws KlusCvError `ERR_KLUSCV_STORAGE` when it cannot be reached (10 s are tried), or the
 *   embedded one does not start within a minute
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { openDatabase } from 'kluscv/storage'
 *
 * const nowhere = { url: 'postgres://kluscv@127.0.0.1:1/kluscv' }
 * await assert.rejects(openDatabase(nowhere), { code: 'ERR_KLUSCV_STORAGE' })
 * ```
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { database, db } = await openWithSchema<Tables>(options, ISSUER_SCHEMA)
  connections.set(database, db)
  return database
}

/** One kind of database. */
export interface Schema {
  /** Its name in an embedded engine, where several kinds may stand side by side. */
  readonly name: string
  readonly steps: SchemaSteps
}

const ISSUER_SCHEMA: Schema = { name: 'kluscv', steps: ISSUER_STEPS }

/** An open database, and the query builder for its tables. */
export interface OpenSchema<T> {
  readonly database: Database
  readonly db: Kysely<T>
}

/** Opens a database of this kind, as {@link openDatabase} does. */
export async function openWithSchema<T>(
  options: DatabaseOptions,
  { name, steps }: Schema,
): Promise<OpenSchema<T>> {
  if ('url' in options) return connect(options.url, steps)
  const engine = await startEngine(options)
  try {
    await engine.createDatabase(name)
    return await connect(engine.url(name), steps, engine.stop)
  } catch (error) {
    await engine.stop()
    throw error
  }
}

async function connect<T>(
  url: string,
  steps: SchemaSteps,
  closeMore?: () => Promise<void>,
): Promise<OpenSchema<T>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS * 2,
    // Whatever the server's default: what we acknowledged is on disk.
    options: '-c synchronous_commit=on',
  })
  // A connection that breaks is dropped by the pool, and its query fails; but unheard, the event
  // ends the process, and one lent out between two queries has no listener of the pool.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
  const database: Database = {
    ping: () => reportTrouble(async () => void (await sql`select 1`.execute(db))),
    connections: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: async () => {
      await db.destroy()
      await closeMore?.()
    },
  }
  try {
    await reportTrouble(() => migrate(db, steps))
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { database, db }
}

/** The query builder of an open database. Stays inside storage/. */
export function connectionOf(database: Database): Kysely<Tables> {
  const db = connections.get(database)
  if (db !== undefined) return db
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'database must come from openDatabase')
}

/** Runs database work; whatever the driver throws becomes `ERR_KLUSCV_STORAGE`. */
export async function reportTrouble<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof KlusCvError) throw cause
    throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the database could not be reached or refused', {
      cause,
    })
  }
}
