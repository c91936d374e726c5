/**
 * What the steps of checking an archive have in common: its files, its keys and what was found.
 * @module
 */
import { createHash } from 'node:crypto'
import type { InputProblem } from '../../core/errors.ts'
import type { VerificationMethod } from '../../core/verification-method.ts'
import type { ArchivedFile, ArchivedKind, ArchiveManifest } from '../../trust/archive-manifest.ts'
import type { Day } from '../../trust/trust-list.ts'
import type { PublishedFolder } from '../publication/ports.ts'

/** What the issuer's own rows say, to hold its archive against. */
export interface ArchiveRows {
  readonly issuedHashes: (day: Day) => Promise<readonly string[]>
  readonly countIssued: () => Promise<number>
  /** The indexes that a list must have set, by its URL; of every list that there is. */
  readonly setIndexes: () => Promise<ReadonlyMap<string, readonly number[]>>
}

/** An archive that is being checked. */
export interface ArchiveCheck {
  readonly folder: Pick<PublishedFolder, 'read'>
  readonly manifest: ArchiveManifest
  /** The keys of its did.json that may sign. */
  readonly keys: readonly VerificationMethod[]
  readonly rows?: ArchiveRows | undefined
}

/** As a manifest has it: of the bytes, lowercase hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Something wrong with a file of an archive. */
export function archiveProblem(
  { path }: Pick<ArchivedFile, 'path'>,
  message: string,
): InputProblem {
  return { pointer: `/${path}`, message }
}

/** The files of one kind. */
export function filesOf({ files }: ArchiveManifest, kind: ArchivedKind): readonly ArchivedFile[] {
  return files.filter((file) => file.kind === kind)
}

/** The text of a file when it is the one of the manifest, or what is wrong. */
export async function openArchived(
  folder: Pick<PublishedFolder, 'read'>,
  file: ArchivedFile,
): Promise<{ readonly text: string } | { readonly problem: InputProblem }> {
  const text = await folder.read(file.path)
  if (text === undefined) return { problem: archiveProblem(file, 'is missing') }
  if (sha256Of(text) === file.sha256) return { text }
  return { problem: archiveProblem(file, 'is not the file that was archived: its SHA-256 differs') }
}
