/**
 * `kluscv audit`: checks that nobody altered the audit trail, and lists it. Needs the database
 * only, so that it can be run by someone who cannot sign.
 * @module
 */
import type { Command } from 'commander'
import { tableRow } from '../../core/table-row.ts'
import { type AuditBreak, type AuditEntry, createAuditTrail } from '../../issuer/index.ts'
import type { CommandIo } from '../command-io.ts'
import { addDatabaseOptions, withStore } from '../with-store.ts'

const EXPLANATION = `
Note the head that it prints somewhere else, where who could alter the database cannot: given with
--head to a later check, it shows that nothing before it was altered or cut off. The time of an entry
is that of the machine that made it. Exit code: 0 in order, 1 not.`

const EXIT_BROKEN = 1

const COLUMNS = ['serial', 'at', 'action', 'subject', 'worker_tag', 'caller', 'hash']

/** Registers the command. */
export function registerAuditCommand(program: Command, io: CommandIo): void {
  const audit = program.command('audit').description('check and list what was done, and by whom')
  const check = audit
    .command('check')
    .description('follow the audit trail from its first entry to its last')
    .option('--head <hash>', 'the head that an earlier check printed')
    .addHelpText('after', EXPLANATION)
  addDatabaseOptions(check).action((flags: { readonly head?: string }) => checkTrail(flags, io))
  const list = audit
    .command('list')
    .description('write all entries, oldest first: ids, codes and HMACs only')
    .option('--csv', 'as a table, and not as JSON on each line')
  addDatabaseOptions(list).action((flags: { readonly csv?: true }) => listTrail(flags, io))
}

async function checkTrail(
  { head, ...flags }: { readonly head?: string },
  io: CommandIo,
): Promise<void> {
  await withStore(flags, io, async (store) => {
    const { broken, ...found } = await createAuditTrail(store).check(head)
    if (broken !== undefined) {
      io.err(`The audit trail is not in order: ${inWords(broken)}\n`)
      io.exit(EXIT_BROKEN)
    }
    const order = broken === undefined ? 'All in order' : 'In order until then'
    const entries = found.entries === 1 ? '1 entry' : `${found.entries} entries`
    io.out(`${order}: ${entries}\nhead ${found.head}\n`)
  })
}

function inWords({
  kind,
  serial,
}: {
  readonly kind: AuditBreak
  readonly serial?: string
}): string {
  if (kind === 'gap') return `an entry is missing before entry ${serial}.`
  if (kind === 'altered') return `entry ${serial} does not follow from the one before it.`
  return 'the head of the earlier check is not in it: it was cut off, or written anew.'
}

async function listTrail({ csv, ...flags }: { readonly csv?: true }, io: CommandIo): Promise<void> {
  await withStore(flags, io, async (store) => {
    if (csv === true) io.out(tableRow(COLUMNS))
    for await (const entry of createAuditTrail(store).entries()) {
      io.out(csv === true ? tableLine(entry) : `${JSON.stringify(entry)}\n`)
    }
  })
}

function tableLine({ serial, at, action, subject, workerTag, caller, hash }: AuditEntry): string {
  return tableRow([serial, at, action, subject, workerTag ?? '', caller ?? '', hash])
}
