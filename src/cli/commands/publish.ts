/**
 * `kluscv publish`: writes everything that everyone may read as files, for a CDN or a bucket, and
 * says with which header fields to serve them.
 * @module
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { fileName, type Issuer, type PublicDocument } from '../../issuer/index.ts'
import { openPublishedFolder } from '../../storage/index.ts'
import type { CommandIo } from '../command-io.ts'
import { addIssuerOptions, withIssuer } from '../with-issuer.ts'

interface PublishFlags {
  readonly [flag: string]: unknown
  readonly out: string
}

/** Registers the command. */
export function registerPublishCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('publish')
    .description('write did.json, profile, status lists and registers as files')
    .requiredOption('--out <dir>', 'folder for the files')
  addIssuerOptions(command).action(({ out, ...flags }: PublishFlags) =>
    withIssuer(flags, io, async (issuer) => {
      const written = await writeDocuments(issuer, out)
      io.out(tableOf(written))
      io.err(notesOf(written.length, out))
    }),
  )
}

/** A file, and how it is served. */
interface WrittenFile {
  readonly file: string
  readonly headers: PublicDocument['headers']
}

async function writeDocuments(issuer: Issuer, out: string): Promise<readonly WrittenFile[]> {
  const folder = await openPublishedFolder(out)
  const written: WrittenFile[] = []
  for (const path of await issuer.publicPaths()) {
    const document = await issuer.publicDocument(path)
    if (document === undefined) continue
    const file = fileName(path)
    await folder.write(file, document.text)
    written.push({ file, headers: document.headers })
  }
  // Of use while files are written; whoever copies the folder would wonder.
  await rm(join(out, 'partial'), { recursive: true, force: true })
  return written
}

/** One line for the files of a folder that are served in the same way. */
function tableOf(written: readonly WrittenFile[]): string {
  const rows = new Map<string, readonly string[]>()
  for (const { file, headers } of written) {
    const pattern = /^(status-lists\/|issued\/[0-9])/.test(file) ? file.replace(/\/.*/, '/*') : file
    const fields = [headers['content-type'] ?? '', headers['cache-control'] ?? '']
    rows.set(pattern, [pattern, ...fields])
  }
  const table = [['file', 'Content-Type', 'Cache-Control'], ...rows.values()]
  return table.map((row) => `${lineOf(row, table)}\n`).join('')
}

function lineOf(row: readonly string[], table: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))
  return row
    .map((cell, column) => cell.padEnd(width(column)))
    .join('  ')
    .trimEnd()
}

function notesOf(count: number, out: string): string {
  return [
    `${count} files in ${out}. Serve each at its path below your public URL, all of them also with`,
    'Access-Control-Allow-Origin: *, and issued/index.json as /issued.',
    'A status list counts for 48 hours and is made anew every 6: write them again at least as often,',
    'and after every withdrawal. A running service keeps the same files in its published directory.',
    '',
  ].join('\n')
}
