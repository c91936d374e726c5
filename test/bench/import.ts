/**
 * A table of 50,000 workers of whom 1 % are wrong, checked without signing: the time, the most
 * memory, and whether exactly the wrong ones were told. Exits 1 when they were not.
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importSamples } from '../support/import-samples.ts'

const WORKERS = 50_000

const folder = await mkdtemp(join(tmpdir(), 'kluscv-import-'))
try {
  const run = await importSamples(folder, { platform: 'thuisschoon', workers: WORKERS })
  const placesOf = (places: typeof run.told) => places.map(({ row, pointer }) => `${row}${pointer}`)
  const isExact = placesOf(run.made).join() === placesOf(run.told).join()
  const rate = Math.round(WORKERS / run.seconds)
  process.stdout.write(
    [
      `rows         ${WORKERS}, ${run.made.length} with a mistake, ${run.told.length} problems told`,
      `exactly them ${isExact ? 'yes' : 'no'}`,
      `time         ${run.seconds.toFixed(1)} s, ${rate} rows a second`,
      `peak memory  ${run.peakMebibytes.toFixed(0)} MiB`,
      '',
    ].join('\n'),
  )
  process.exitCode = isExact ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
