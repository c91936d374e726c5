/**
 * Batches on a real database, for tests: a table of workers, issuers whose signatures are counted,
 * and working until a batch is done.
 * @module
 */
import pg from 'pg'
import { expect } from 'vitest'
import type { Signer } from '../../src/core/signer.ts'
import type { BatchFormat, BatchRowResult, Issuer } from '../../src/issuer/index.ts'
import { createSigner } from '../../src/suites/keys.ts'
import { startTestDatabase } from './database.ts'
import {
  ISSUER_KEY_ID,
  ISSUER_KEYS,
  openTestIssuer,
  type TestIssuer,
  type TestIssuerOptions,
} from './issuer.ts'

/** The first line of {@link tableOf}. */
export const HEADER = 'worker_ref,name,occupation,period_start,period_end,gigs_completed\n'

/** A row that becomes one certificate. */
export const rowOf = (number: number): string =>
  `w-${number},Sari,oppas,2025-02,2026-02,${number + 40}\n`

/** A table of so many workers, one certificate each. */
export function tableOf(rows: number): string {
  return HEADER + Array.from({ length: rows }, (_, index) => rowOf(index + 1)).join('')
}

/** Signs as the test issuer does; `before` is called first, and may wait or fail. */
export function signerWith(before: () => Promise<void> | void): Signer {
  const { secretKeyMultibase } = ISSUER_KEYS
  const signer = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
  return {
    ...signer,
    sign: async (request) => {
      await before()
      return signer.sign(request)
    },
  }
}

/** A database with batches, and the issuers on it. */
export interface BatchWorld {
  readonly databaseUrl: string
  readonly client: pg.Client
  readonly open: (options?: Partial<TestIssuerOptions>) => Promise<TestIssuer>
  /** The ids of certificates of a batch that left the house, sorted. */
  readonly issuedOf: (batch: string) => Promise<readonly string[]>
  /** How many batches and parts are kept. */
  readonly countKept: () => Promise<{ readonly batches: number; readonly parts: number }>
  readonly clear: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Makes a database. */
export async function createBatchWorld(): Promise<BatchWorld> {
  const server = await startTestDatabase()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const opened: TestIssuer[] = []
  return {
    databaseUrl: server.url,
    client,
    open: async (options = {}) => {
      // The suite that signs fastest.
      const suite = 'eddsa-jcs-2022'
      const issuer = await openTestIssuer({ databaseUrl: server.url, suite, ...options })
      opened.push(issuer)
      return issuer
    },
    issuedOf: async (batch) => {
      const text = `select id from certificate where batch = $1 and state = 'issued' order by id`
      const { rows } = await client.query<{ readonly id: string }>(text, [batch])
      return rows.map(({ id }) => id)
    },
    countKept: async () => {
      const text = `select (select count(*)::integer from batch) as batches,
        (select count(*)::integer from batch_part) as parts`
      return (await client.query(text)).rows[0]
    },
    clear: async () => {
      await client.query('delete from batch')
      await client.query('delete from event')
    },
    close: async () => {
      await client.end()
      await Promise.all(opened.map(({ database }) => database.close()))
      await server.stop()
    },
  }
}

/** Hands a file to an issuer. */
export function receive(
  { issuer }: TestIssuer,
  file: string | readonly string[],
  { format = 'csv', key }: { readonly format?: BatchFormat; readonly key?: string } = {},
): Promise<string> {
  return issuer.batches.receive(typeof file === 'string' ? [file] : file, {
    format,
    caller: 'planning',
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
}

/** Work that was begun, and how to end it. */
export interface Working {
  readonly troubles: readonly unknown[]
  readonly stop: () => Promise<void>
}

/** Lets issuers work. */
export function startWork(...workers: readonly TestIssuer[]): Working {
  const controller = new AbortController()
  const { signal } = controller
  const troubles: unknown[] = []
  const onTrouble = (error: unknown) => void troubles.push(error)
  const works = workers.map(({ issuer }) => issuer.batches.work({ signal, onTrouble }))
  return {
    troubles,
    stop: async () => {
      controller.abort()
      await Promise.all(works)
    },
  }
}

/** What is asked until it is so: a busy machine takes its time. */
export const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 15_000, interval: 20 })

/** Waits until a batch is completed. */
export async function untilCompleted({ issuer }: TestIssuer, id: string): Promise<void> {
  await eventually(async () => (await issuer.batches.find(id)).state).toBe('completed')
}

/** Lets issuers work until a batch is completed, and gives its results. */
export async function complete(
  id: string,
  ...workers: readonly [TestIssuer, ...TestIssuer[]]
): Promise<readonly BatchRowResult[]> {
  const working = startWork(...workers)
  await untilCompleted(workers[0], id)
  await working.stop()
  expect(working.troubles).toEqual([])
  return resultsOf(workers[0].issuer, id)
}

/** The results of a batch. */
export async function resultsOf(issuer: Issuer, id: string): Promise<readonly BatchRowResult[]> {
  const results: BatchRowResult[] = []
  for await (const line of await issuer.batches.results(id)) results.push(JSON.parse(line))
  return results
}

/** The ids of all certificates in results. */
export function idsIn(results: readonly BatchRowResult[]): readonly string[] {
  return results.flatMap((result) =>
    'certificates' in result ? result.certificates.map(({ id }) => id) : [],
  )
}
