/**
 * A platform's table of thousands of workers, one in a hundred of them wrong: exactly those are
 * told, and the file is never held.
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Imported, importSamples } from '../support/import-samples.ts'

/** 320 MiB: node with our packages takes half of it before the first row, and collects lazily. */
const MOST_MEBIBYTES = 320

/** Five times as many rows may not cost more than garbage: only a hash of each worker is kept. */
const MOST_MEBIBYTES_MORE = 100

/** A core that others use as well takes four times as long. */
const TIMEOUT_MS = 300_000

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-import-'))
  return () => rm(folder, { recursive: true, force: true })
})

const say = ({ seconds, peakMebibytes }: Imported, workers: number) =>
  process.stdout.write(
    `${workers} rows: ${seconds.toFixed(1)} s, at most ${peakMebibytes.toFixed(0)} MiB\n`,
  )

test(
  '1,000 workers of whom 1 % are wrong',
  async () => {
    const few = await importSamples(folder, { platform: 'thuisschoon', workers: 200 })
    const many = await importSamples(folder, { platform: 'thuisschoon', workers: 1000 })
    say(few, 200)
    say(many, 1000)
    expect(many.made.length).toBeGreaterThan(5)
    expect(many.told).toEqual(many.made.map(({ row, pointer }) => ({ row, pointer })))
    expect(many.code).toBe(65)
    expect(many.stderr).toContain(`${1000 - many.made.length} of 1000 records are right.`)
    expect(many.peakMebibytes).toBeGreaterThan(0)
    expect(many.peakMebibytes).toBeLessThan(MOST_MEBIBYTES)
    expect(many.peakMebibytes - few.peakMebibytes).toBeLessThan(MOST_MEBIBYTES_MORE)
  },
  TIMEOUT_MS,
)
