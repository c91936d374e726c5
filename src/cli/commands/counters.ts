/**
 * `kluscv counters`: what was counted in the months that are over, as open data: a table that
 * platforms publish with the same definitions, so that they can be compared. Needs the database
 * alone.
 * @module
 */
import type { Command } from 'commander'
import { tableRow } from '../../core/table-row.ts'
import { type IssuerStore, publishCounters } from '../../issuer/index.ts'
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
  counter   offers, records_by_channel, records_by_reputation, certificates_by_type,
            claims_by_language, claims_by_reviews, status_changes
  category  such as made and claimed of offers; with and without ratings of records; none, some
            and all of the reviews that a worker could choose, nothing_to_choose where there was none
  value     how often, rounded to 5; empty when it is suppressed
  mark      "${SUPPRESSED}" when the value is below 10, or would tell one that is by subtraction
A channel, or offers at all, stand in it from the month in which you use them. The service
counts with --count-for-evaluation only, and nothing in it is about one person.`

interface CountersFlags {
  readonly [flag: string]: unknown
  readonly out: string
}

/** Registers the command. */
export function registerCountersCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('counters')
    .description('write what was counted for the evaluation, by the month, as a table (CSV)')
    .requiredOption('--out <file>', 'where to write it; - for standard output')
    .addHelpText('after', EXPLANATION)
  addDatabaseOptions(command).action((flags: CountersFlags) =>
    withStore(flags, io, (store) => writeCounters(store, flags.out, io)),
  )
}

async function writeCounters(
  { counters }: Pick<IssuerStore, 'counters'>,
  out: string,
  io: CommandIo,
): Promise<void> {
  const month = new Date().toISOString().slice(0, 7)
  const cells = publishCounters(await counters.countedBefore(month), month)
  const rows = cells.map(({ counter, category, value, ...cell }) =>
    tableRow([
      SCHEMA_VERSION,
      cell.month,
      counter,
      category,
      ...(value === undefined ? ['', SUPPRESSED] : [String(value), '']),
    ]),
  )
  const text = tableRow(COLUMNS) + rows.join('')
  if (out === '-') io.out(text)
  else await writeNamed(out, text)
  const months = new Set(cells.map(({ month }) => month)).size
  io.err(months === 0 ? NOTHING : `${months} ${months === 1 ? 'month' : 'months'} of counts.\n`)
}

const NOTHING =
  'Nothing was counted in a month that is over. The service counts with --count-for-evaluation only.\n'
