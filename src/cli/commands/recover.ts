/**
 * `kluscv recover`: for who restored a backup of a whole machine, where nothing is left that could
 * notice it, and for a database whose rows know fewer withdrawals than its lists.
 * @module
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamed } from '../named-files.ts'
import { addIssuerOptions, withIssuer } from '../with-issuer.ts'

interface RecoverFlags {
  readonly [flag: string]: unknown
  readonly lists?: string
}

/** Registers the command. */
export function registerRecoverCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('recover')
    .description('say that the database was set back: start new lists, lose no withdrawal')
    .option('--lists <dir>', 'folder with copies of status lists: of a CDN, of a mirror')
  addIssuerOptions(command).action(({ lists, ...flags }: RecoverFlags) =>
    withIssuer(flags, io, async (issuer) => {
      const texts = lists === undefined ? [] : await readAll(lists)
      const { epoch, carried } = await issuer.recover(texts)
      io.out(`New lists for new certificates: epoch ${epoch}. Taken over: ${carried}.\n`)
    }),
  )
}

async function readAll(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The folder ${folder} cannot be read.`, { cause })
  })
  const files = names.toSorted().map((name) => readNamed(join(folder, name)))
  return (await Promise.all(files)).map((bytes) => Buffer.from(bytes).toString('utf8'))
}
