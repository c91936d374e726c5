/**
 * A batch of made-up workers through a running service, on a PostgreSQL that waits for its disk: how
 * fast, how much memory, how large the database becomes. Then a smaller one worked by one process
 * and by two on the same database, side by side. `npm run bench:batch -- 1000 oppasmaat` for fewer
 * rows, of another platform: a worker has two to six certificates, with the platform's reviews.
 * @module
 */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { DEMO_PLATFORMS } from '../../src/demo/platforms.ts'
import { generateRecords, SAMPLES_AS_OF } from '../../src/demo/samples/generate-records.ts'
import { linesOf } from '../../src/demo/samples/record-lines.ts'
import { writeFileOfLines } from '../../src/demo/samples/write-lines.ts'
import type { BatchProgress } from '../../src/issuer/index.ts'
import { findBatch, sendBatch, untilWorked } from '../support/batch-service.ts'
import { prepareIssuerProcesses } from '../support/issuer-processes.ts'

const MEBIBYTE = 1024 * 1024

/** Long enough that starting and ending do not count, short enough to do it twice. */
const MOST_ROWS_SIDE_BY_SIDE = 4_000

const rows = Number(process.argv[2] ?? 100_000)
const platform = process.argv[3] ?? 'shiftlogic'
const folder = await mkdtemp(join(tmpdir(), 'kluscv-bench-'))
try {
  const whole = await run(rows, 1)
  say(`rows                  ${rows}, ${whole.refused} refused, ${whole.certificates} certificates`)
  say(`file                  ${whole.fileMebibytes.toFixed(1)} MiB, kept ${seconds(whole.keptMs)}`)
  say(`worked                ${seconds(whole.workedMs)}, ${rateOf(whole)}`)
  say(`peak memory           ${whole.peakMebibytes.map((peak) => peak.toFixed(0)).join(', ')} MiB`)
  const [before, after] = whole.databaseMebibytes
  const each = ((after - before) * 1024) / rows
  say(`database              ${before.toFixed(0)} MiB before, ${after.toFixed(0)} MiB after`)
  say(`                      ${each.toFixed(2)} KiB a row, results included`)
  const few = Math.min(rows, MOST_ROWS_SIDE_BY_SIDE)
  const [one, two] = [await run(few, 1), await run(few, 2)]
  say(`one process           ${few} rows in ${seconds(one.workedMs)}, ${rateOf(one)}`)
  say(`two on one database   ${few} rows in ${seconds(two.workedMs)}, ${rateOf(two)}`)
  say(`two against one       ${(one.workedMs / two.workedMs).toFixed(2)} times as fast`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Measured {
  readonly rows: number
  readonly refused: number
  readonly certificates: number
  readonly fileMebibytes: number
  /** From the first byte until it was taken. */
  readonly keptMs: number
  /** From then until the last row had its answer. */
  readonly workedMs: number
  readonly peakMebibytes: readonly number[]
  readonly databaseMebibytes: readonly [before: number, after: number]
}

/** Works a batch in a fresh database with so many processes. */
async function run(workers: number, atOnce: number): Promise<Measured> {
  const file = await writeSamples(workers)
  const profile = DEMO_PLATFORMS.find(({ slug }) => slug === platform)?.profile ?? {}
  const issuers = await prepareIssuerProcesses(profile)
  const client = new pg.Client({ connectionString: issuers.databaseUrl })
  try {
    const started = await Promise.all(Array.from({ length: atOnce }, () => issuers.start()))
    await client.connect()
    const before = await sizeOf(client)
    const began = performance.now()
    const url = started[0]?.url ?? ''
    const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
    const id = await sendBatch(url, body, 'application/x-ndjson')
    const keptMs = performance.now() - began
    const batch = await untilCompleted(url, id)
    return {
      rows: workers,
      refused: batch.rows.refused,
      certificates: await countCertificates(client),
      fileMebibytes: (await stat(file)).size / MEBIBYTE,
      keptMs,
      workedMs: Date.parse(batch.completedAt ?? '') - Date.parse(batch.createdAt),
      peakMebibytes: await Promise.all(started.map((issuer) => issuer.peakMebibytes())),
      databaseMebibytes: [before, await sizeOf(client)],
    }
  } finally {
    await client.end()
    await issuers.remove()
  }
}

async function writeSamples(workers: number): Promise<string> {
  const file = join(folder, `${workers}.ndjson`)
  const samples = { platform, workers, seed: 1, asOf: SAMPLES_AS_OF }
  await writeFileOfLines(
    linesOf(() => generateRecords(samples), 'ndjson'),
    file,
  )
  return file
}

/** Says every tenth how far it is. */
async function untilCompleted(url: string, id: string): Promise<BatchProgress> {
  const { total } = (await findBatch(url, id)).rows
  for (let tenth = 1; tenth < 10; tenth += 1) {
    const batch = await untilWorked(url, id, Math.ceil((total * tenth) / 10))
    const { ratePerSecond = 0, remainingSeconds = 0 } = batch
    process.stderr.write(`${tenth * 10} %, ${ratePerSecond} rows/s, ${remainingSeconds} s to go\n`)
  }
  return untilWorked(url, id)
}

async function sizeOf(client: pg.Client): Promise<number> {
  const { rows: found } = await client.query('select pg_database_size(current_database()) as bytes')
  return Number(found[0]?.bytes) / MEBIBYTE
}

async function countCertificates(client: pg.Client): Promise<number> {
  const text = `select count(*) as count from certificate where state = 'issued'`
  return Number((await client.query(text)).rows[0]?.count)
}

function rateOf(measured: Measured): string {
  const rate = (count: number) => ((count * 1000) / measured.workedMs).toFixed(0)
  return `${rate(measured.rows)} rows and ${rate(measured.certificates)} certificates a second`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
