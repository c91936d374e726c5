/**
 * `kluscv certificates`: finds certificates by worker, period, batch, type or status, one a line
 * with the id first: `| cut -d ' ' -f 1` is what `kluscv status --ids` takes. Needs no key.
 * @module
 */
import { type Command, Option } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import { tableRow } from '../../core/table-row.ts'
import {
  type CertificateFilter,
  type ListedCertificate,
  STANDINGS,
  searchCertificates,
} from '../../issuer/index.ts'
import type { CommandIo } from '../command-io.ts'
import { addDatabaseOptions, withStore } from '../with-store.ts'

/** As many as one search gives: fewer questions to the database. */
const PAGE = 1_000

const HEADER = ['id', 'type', 'issued_on', 'status', 'superseded', 'batch']

interface CertificatesFlags extends CertificateFilter {
  readonly [flag: string]: unknown
  readonly csv?: true
}

/** Registers the command. */
export function registerCertificatesCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('certificates')
    .description('find certificates that were issued; nothing of what they say')
    .option('--worker-ref <reference>', 'of this worker: your own reference')
    .option('--issued-from <day>', 'issued on this day or later, such as 2026-03-01')
    .option('--issued-until <day>', 'issued on this day or earlier')
    .option('--batch <id>', 'that came of this batch')
    .option('--type <type>', 'of this type, such as WorkHistoryCredential')
    .addOption(new Option('--status <status>', 'that stand like this').choices(STANDINGS))
    .option('--csv', 'as a table')
  addDatabaseOptions(command).action((flags: CertificatesFlags) =>
    withStore(flags, io, async (store) => {
      const filter = filterOf(flags)
      const write = flags.csv === true ? tableLine : textLine
      if (flags.csv === true) io.out(tableRow(HEADER))
      let count = 0
      for await (const certificate of findAll({ store }, filter)) {
        io.out(write(certificate))
        count += 1
      }
      io.err(count === 1 ? '1 certificate.\n' : `${count} certificates.\n`)
    }),
  )
}

function filterOf(flags: CertificatesFlags): CertificateFilter {
  const { workerRef, issuedFrom, issuedUntil, batch, type, status } = flags
  const all = Object.entries({ workerRef, issuedFrom, issuedUntil, batch, type, status })
  const given = all.filter(([, value]) => value !== undefined)
  if (given.length > 0) return Object.fromEntries(given)
  const message = 'Say which certificates: by worker, days of issue, batch, type or status.'
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

async function* findAll(
  where: Parameters<typeof searchCertificates>[0],
  filter: CertificateFilter,
): AsyncGenerator<ListedCertificate> {
  let after: string | undefined
  do {
    const page = after === undefined ? { limit: PAGE } : { limit: PAGE, after }
    const { certificates, next } = await searchCertificates(where, { ...filter, ...page })
    yield* certificates
    after = next
  } while (after !== undefined)
}

function textLine({ id, type, issuedOn, status, superseded, batch }: ListedCertificate): string {
  const notes = [...(superseded ? ['superseded'] : []), ...(batch === undefined ? [] : [batch])]
  return `${[id, type, issuedOn, status, ...notes].join(' ')}\n`
}

function tableLine({ id, type, issuedOn, status, superseded, batch }: ListedCertificate): string {
  return tableRow([id, type, issuedOn, status, String(superseded), batch ?? ''])
}
