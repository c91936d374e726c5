/**
 * What `kluscv verify` is given: files, folders of files, standard input, share links.
 * @module
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseShareLink } from '../certificate/share-link.ts'
import { KlusCvError } from '../core/errors.ts'
import type { CommandIo } from './command-io.ts'
import { readNamed } from './named-files.ts'

/** Something to verify. */
export interface VerifyInput {
  /** The path of the file; of a link what it is, and not the link: whoever has it can read all. */
  readonly name: string
  readonly read: () => Promise<string | Uint8Array>
}

/**
 * The inputs that the arguments name; the files of a folder in the order of their names, without
 * those in folders within it and those that begin with a dot.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` for a folder without files
 */
export async function findVerifyInputs(
  args: readonly string[],
  io: Pick<CommandIo, 'readInput'>,
): Promise<readonly VerifyInput[]> {
  const found = await Promise.all(args.map((arg) => inputsOf(arg, io)))
  return found.flat()
}

async function inputsOf(
  arg: string,
  { readInput }: Pick<CommandIo, 'readInput'>,
): Promise<readonly VerifyInput[]> {
  if (arg === '-') return [{ name: 'standard input', read: readInput }]
  if (parseShareLink(arg) !== undefined) return [{ name: 'share link', read: async () => arg }]
  const isFolder = await stat(arg).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [{ name: arg, read: () => readNamed(arg) }]
  const paths = await filesIn(arg)
  if (paths.length === 0) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The folder ${arg} has no files.`)
  }
  return paths.map((path) => ({ name: path, read: () => readNamed(path) }))
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .sort()
}
