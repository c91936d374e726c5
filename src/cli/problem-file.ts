/**
 * A file of everything that was wrong in a file of records: CSV when its name ends so, else a line
 * of JSON for each problem. Written as they come: there may be as many as there are rows.
 * @module
 */
import { type FileHandle, open } from 'node:fs/promises'
import { KlusCvError } from '../core/errors.ts'
import type { RecordFileProblem } from '../issuer/index.ts'
import { PROBLEM_TABLE_HEADER, problemJsonLine, problemTableRow } from './problem-text.ts'

/** Where problems are kept. */
export interface ProblemFile {
  readonly add: (problems: readonly RecordFileProblem[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a file for problems; without a path they are kept nowhere. */
export async function openProblemFile(path: string | undefined): Promise<ProblemFile> {
  if (path === undefined) return { add: async () => undefined, close: async () => undefined }
  const file = await openNamed(path)
  const isTable = path.toLowerCase().endsWith('.csv')
  if (isTable) await file.write(PROBLEM_TABLE_HEADER)
  const format = isTable ? problemTableRow : problemJsonLine
  return {
    add: async (problems) => void (await file.write(problems.map(format).join(''))),
    close: () => file.close(),
  }
}

async function openNamed(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w')
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be written.`, { cause })
  }
}
