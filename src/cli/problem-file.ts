/**
 * A file of everything that was wrong in a file of records: CSV when its name ends so, else a line
 * of JSON for each problem. Written as they come: there may be as many as there are rows.
 * @module
 */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { KlusCvError } from '../core/errors.ts'
import type { RecordFileProblem } from '../issuer/index.ts'
import { PROBLEM_TABLE_HEADER, problemJsonLine, problemTableRow } from './problem-text.ts'

/** Where problems are kept. */
export interface ProblemFile {
  readonly add: (problems: readonly RecordFileProblem[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a file for problems; without a path they are kept nowhere. */
export async function openProblemFile(
  path: string | undefined,
  { input }: { readonly input: string },
): Promise<ProblemFile> {
  if (path === undefined) return { add: async () => undefined, close: async () => undefined }
  if (await isSameFile(path, input)) {
    const message = `The file ${path} has the records: give --problems another one.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const file = await openNamed(path)
  const isTable = path.toLowerCase().endsWith('.csv')
  if (isTable) await file.write(PROBLEM_TABLE_HEADER)
  const format = isTable ? problemTableRow : problemJsonLine
  return {
    add: async (problems) => void (await file.write(problems.map(format).join(''))),
    close: () => file.close(),
  }
}

/** Also by another name: writing problems would empty the records before they are read. */
async function isSameFile(path: string, other: string): Promise<boolean> {
  try {
    const [one, two] = [await stat(path), await stat(other)]
    return one.dev === two.dev && one.ino === two.ino
  } catch {
    return false
  }
}

async function openNamed(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w')
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be written.`, { cause })
  }
}
