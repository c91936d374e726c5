/**
 * Sample records as a process: `npm run -s samples -- --platform oppasmaat --workers 50000`.
 * Records go to standard output or to a file; with mistakes in some of them, a second file says in
 * which.
 * @module
 */
import { Command, InvalidArgumentError, Option } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import { generateRecords, SAMPLES_AS_OF } from './generate-records.ts'
import { SAMPLE_PARAMETERS } from './parameters.ts'
import { linesOf, SAMPLE_FORMATS, type SampleFormat } from './record-lines.ts'
import { type BadRow, spreadMistakes } from './spread-mistakes.ts'
import { writeFileOfLines, writeLines } from './write-lines.ts'

interface SampleFlags {
  readonly platform: string
  readonly workers: number
  readonly seed: number
  readonly asOf: string
  readonly format: SampleFormat
  readonly badShare: number
  readonly out?: string
}

const flags = new Command('samples')
  .description('records of made-up workers, the same for the same seed')
  .addOption(
    new Option('--platform <slug>', 'whose workers')
      .choices(SAMPLE_PARAMETERS.map(({ slug }) => slug))
      .makeOptionMandatory(),
  )
  .option('--workers <number>', 'how many', toNumber, 20)
  .option('--seed <number>', 'another seed, other workers', toNumber, 1)
  .option('--as-of <day>', 'the day of the figures', SAMPLES_AS_OF)
  .addOption(
    new Option('--format <name>', 'how to write').choices(SAMPLE_FORMATS).default('ndjson'),
  )
  .option('--bad-share <share>', 'this share with a mistake; needs --out', toShare, 0)
  .option('--out <file>', 'where to write; standard output without')
  .parse()
  .opts<SampleFlags>()

try {
  await writeSamples(flags)
} catch (error) {
  // Whoever reads had enough: `samples … | head`.
  if (isBrokenPipe(error)) process.exit()
  if (!(error instanceof KlusCvError)) throw error
  process.stderr.write(`${error.message} (${error.code})\n`)
  process.exitCode = 1
}

async function writeSamples({ format, badShare: share, out, ...options }: SampleFlags) {
  if (share > 0 && out === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', '--bad-share needs --out, to say which rows are bad')
  }
  const bad: BadRow[] = []
  const records = () => {
    // A table is made in two passes: only the last one counts.
    bad.length = 0
    const good = format === 'csv' ? withoutGigLists(options) : generateRecords(options)
    return spreadMistakes(good, { ...options, share, format }, (row) => void bad.push(row))
  }
  const lines = linesOf(records, format)
  if (out === undefined) return writeLines(lines, process.stdout)
  await writeFileOfLines(lines, out)
  if (share > 0) {
    await writeFileOfLines([`${JSON.stringify(bad, null, 2)}\n`], `${out}.bad-rows.json`)
  }
}

/** A gig list of 500 is 4,000 columns, nearly all of them empty in nearly every row. */
function* withoutGigLists(options: Parameters<typeof generateRecords>[0]): Generator<JsonObject> {
  for (const { gig_list: _, ...record } of generateRecords(options)) yield record
}

function toNumber(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number.')
}

function toShare(text: string): number {
  const share = Number(text)
  if (/^[0-9.]+$/.test(text) && share >= 0 && share <= 1) return share
  throw new InvalidArgumentError('It must be a share from 0 to 1, such as 0.01.')
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}
