/**
 * `kluscv workers`: gives a worker everything that is held, and forgets a worker. Works beside a
 * running service.
 * @module
 */
import { type Command, Option } from 'commander'
import { CERTIFICATE_FATES, type CertificateFate } from '../../issuer/index.ts'
import type { CommandIo } from '../command-io.ts'
import { writeNamed } from '../named-files.ts'
import { addIssuerOptions, COMMAND, withIssuer } from '../with-issuer.ts'

/** It is about one person: only its owner can read it. */
const PRIVATE_FILE = 0o600

/** Hardly anyone has more. */
const MOST_COUNTED = 1_000

/** Registers the command. */
export function registerWorkersCommand(program: Command, io: CommandIo): void {
  const workers = program
    .command('workers')
    .description('give workers what is held, and forget them')
  const give = workers
    .command('export')
    .description('write everything that is held about a worker, for the worker')
    .argument('<reference>', 'your own reference of the worker')
    .requiredOption('--out <file>', 'where to write it, as JSON; - for standard output')
  addIssuerOptions(give).action((reference: string, flags: { readonly out: string }) =>
    exportWorker(reference, flags, io),
  )
  const forget = workers
    .command('delete')
    .description('forget a worker, as when an account is closed')
    .argument('<reference>', 'your own reference of the worker')
    .addOption(
      new Option('--certificates <what>', 'withdraw all of them, or keep them valid')
        .choices(CERTIFICATE_FATES)
        .makeOptionMandatory(),
    )
  addIssuerOptions(forget).action(
    (reference: string, flags: { readonly certificates: CertificateFate }) =>
      deleteWorker(reference, flags, io),
  )
}

async function exportWorker(
  reference: string,
  { out, ...flags }: { readonly out: string },
  io: CommandIo,
): Promise<void> {
  await withIssuer(flags, io, async (issuer) => {
    const held = await issuer.workers.export(reference, { caller: COMMAND })
    const text = `${JSON.stringify(held, null, 2)}\n`
    if (out === '-') io.out(text)
    else await writeNamed(out, text, { mode: PRIVATE_FILE })
    io.err(`${held.about.en}\nCertificates: ${held.certificates.items.length}.\n`)
  })
}

async function deleteWorker(
  reference: string,
  { certificates, ...flags }: { readonly certificates: CertificateFate },
  io: CommandIo,
): Promise<void> {
  await withIssuer(flags, io, async (issuer) => {
    // Afterwards nobody can say how many there were, nor whether the reference was the right one.
    const search = { workerRef: reference, limit: MOST_COUNTED }
    const { certificates: held, next } = await issuer.certificates.search(search)
    await issuer.workers.delete(reference, { certificates, caller: COMMAND })
    const what = certificates === 'withdraw' ? 'withdrawn' : 'kept valid, linked with nobody'
    const count = next === undefined ? held.length : `more than ${held.length}`
    io.err(`Certificates ${what}: ${count}.\n`)
    io.out('Nothing is held about a worker with this reference.\n')
  })
}
