/**
 * `kluscv counters`: what was counted in the months that are over, as open data: a table that
 * platforms and verifiers publish with the same definitions, so that they can be compared. Needs an
 * issuer's database, or a verifier's cache directories.
 * @module
 */
import type { Command } from 'commander'
import { type Cell, monthOf, type PublishedCell } from '../../core/publish-cells.ts'
import { tableRow } from '../../core/table-row.ts'
import { publishCounters } from '../../issuer/index.ts'
import { publishCheckCounts, readCheckCounts } from '../../verifier/index.ts'
import type { CommandIo } from '../command-io.ts'
import { writeNamed } from '../named-files.ts'
import { addDatabaseOptions, withStore } from '../with-store.ts'

/** Counts only by additions: a changed meaning is another number. */
const SCHEMA_VERSION = '1'

const COLUMNS = ['schema', 'month', 'counter', 'category', 'value', 'mark']

/** Of a cell that is suppressed: small itself, or with others it would tell one that is. */
const SUPPRESSED = 'suppressed'

const EXPLANATION = `
The table has the columns ${COLUMNS.join(', ')}, in UTF-8:
  month     YYYY-MM in UTC; the month that goes on is not in it
  counter   of an issuer: offers, records_by_channel, records_by_reputation,
            certificates_by_type, claims_by_language, claims_by_reviews, status_changes;
            of a verifier: checks_by_state, checks_by_role, checks_by_state_and_role,
            clear_by_state
  category  such as made and claimed of offers; with and without ratings of records; none, some
            and all of the reviews that a worker could choose, nothing_to_choose where there was none;
            genuine and withdrawn of checks, recruiter, household, platform, worker, other and not_said
            of who checked, genuine/recruiter of both; genuine/yes and genuine/no of answers to
            "was this clear?"
  value     how often, rounded to 5; empty when it is suppressed
  mark      "${SUPPRESSED}" when the value is below 10, or would tell one that is by subtraction
A channel, or offers at all, stand in it from the month in which you use them. A verifier counts the
files that people checked on its form, and not what software asks. Services count with
--count-for-evaluation only, and nothing in it is about one person.`

interface CountersFlags {
  readonly [flag: string]: unknown
  readonly out: string
  /** Of verifiers. */
  readonly cache?: readonly string[]
}

/** Registers the command. */
export function registerCountersCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('counters')
    .description('write what was counted for the evaluation, by the month, as a table (CSV)')
    .requiredOption('--out <file>', 'where to write it; - for standard output')
    .option(
      '--cache <directory...>',
      "a verifier's cache directory, instead of an issuer's database; several are added up",
    )
    .addHelpText('after', EXPLANATION)
  addDatabaseOptions(command).action(async (flags: CountersFlags) => {
    const month = monthOf(new Date())
    const cells =
      flags.cache === undefined
        ? await cellsOfIssuer(flags, month, io)
        : await cellsOfVerifier(flags.cache, month)
    await writeCells(cells, flags.out, io)
  })
}

async function cellsOfIssuer(
  flags: CountersFlags,
  month: string,
  io: CommandIo,
): Promise<readonly PublishedCell[]> {
  let cells: readonly PublishedCell[] = []
  await withStore(flags, io, async ({ counters }) => {
    cells = publishCounters(await counters.countedBefore(month), month)
  })
  return cells
}

async function cellsOfVerifier(
  directories: readonly string[],
  month: string,
): Promise<readonly PublishedCell[]> {
  const counts = await Promise.all([...new Set(directories)].map(readCheckCounts))
  return publishCheckCounts(counts.flat(), month)
}

async function writeCells(
  cells: readonly PublishedCell[],
  out: string,
  io: CommandIo,
): Promise<void> {
  const text = tableRow(COLUMNS) + cells.map(rowOf).join('')
  if (out === '-') io.out(text)
  else await writeNamed(out, text)
  const months = new Set(cells.map(({ month }: Cell) => month)).size
  io.err(months === 0 ? NOTHING : `${months} ${months === 1 ? 'month' : 'months'} of counts.\n`)
}

function rowOf({ month, counter, category, value }: PublishedCell): string {
  const shown = value === undefined ? ['', SUPPRESSED] : [String(value), '']
  return tableRow([SCHEMA_VERSION, month, counter, category, ...shown])
}

const NOTHING =
  'Nothing was counted in a month that is over. The service counts with --count-for-evaluation only.\n'
