/**
 * Takes the records of a file one by one: what is wrong with one is told and kept, and holds up no
 * other; what is right is given its certificates, when there is an issuer to give them.
 * @module
 */
import type { Locale } from '../claims/words.ts'
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import type { CheckedRecord, Issuer, RecordFileProblem } from '../issuer/index.ts'
import type { CertificateFolder } from './certificate-folder.ts'
import type { Progress } from './issue-progress.ts'
import type { ProblemFile } from './problem-file.ts'
import { writeCertificates } from './write-certificates.ts'

/** Where certificates go. */
export interface Issuing {
  readonly issuer: Issuer
  readonly folder: CertificateFolder
}

/** Where what is wrong goes. */
export interface Telling {
  readonly progress: Progress
  readonly problemFile: ProblemFile
}

/** Issues every record that is right; without `issuing` none. */
export async function issueRecords(
  records: AsyncIterable<CheckedRecord>,
  { progress, problemFile }: Telling,
  issuing?: Issuing,
): Promise<void> {
  for await (const checked of records) {
    const isRight = checked.problems.length === 0
    const problems =
      isRight && issuing !== undefined ? await issueRecord(checked, issuing) : checked.problems
    if (problems.length > 0) await problemFile.add(problems)
    progress.count(problems, checked.line)
  }
}

/** What was right a moment ago can be wrong when it is issued: midnight lies between. */
async function issueRecord(
  checked: CheckedRecord,
  { issuer, folder }: Issuing,
): Promise<readonly RecordFileProblem[]> {
  try {
    await writeCertificates(issuer, checked, folder)
    return []
  } catch (error) {
    const { row, line } = checked
    const at = { row, ...(line === undefined ? {} : { line }) }
    return problemsOf(error).map((problem) => ({ ...problem, ...at }))
  }
}

const ISSUED_OTHERWISE: InputProblem = {
  pointer: '',
  message:
    'had certificates today from another profile or key: issue it anew tomorrow, or today through the service. The earlier ones count until they are withdrawn; those of a stolen key count no more',
  messageNl:
    'kreeg vandaag al bewijzen met een ander profiel of een andere sleutel: geef ze morgen opnieuw uit, of vandaag via de service. De eerdere gelden tot ze worden ingetrokken; die van een gestolen sleutel gelden niet meer',
}

/** What is wrong with one record; anything else is wrong with all, and thrown on. */
function problemsOf(error: unknown): readonly InputProblem[] {
  if (error instanceof KlusCvError && error.code === 'ERR_KLUSCV_RECORD') return error.problems
  if (error instanceof KlusCvError && error.code === 'ERR_KLUSCV_CONFLICT')
    return [ISSUED_OTHERWISE]
  throw error
}

/** What became of all records, in one sentence or two. */
export function summaryText(
  { rows, refused }: { readonly rows: number; readonly refused: number },
  { lang, isDryRun }: { readonly lang: Locale; readonly isDryRun: boolean },
): string {
  const right = rows - refused
  if (lang === 'nl') {
    return isDryRun
      ? `${right} van ${rows} records zijn goed. Er is niets ondertekend.\n`
      : `${right} van ${rows} records hebben hun bewijzen.\n`
  }
  return isDryRun
    ? `${right} of ${rows} records are right. Nothing was signed.\n`
    : `${right} of ${rows} records have their certificates.\n`
}

/** How many files could not have the name of their row; nothing when all could. */
export function besideText(count: number, lang: Locale): string {
  if (count === 0) return ''
  return lang === 'nl'
    ? `Naast een ander bewijs met dezelfde bestandsnaam gezet: ${count}. Die namen eindigen op de id. In certificates.csv staat welk bestand van wie is.\n`
    : `Written beside another certificate with the same file name: ${count}. Those names end with the id. The file certificates.csv says which file is whose.\n`
}
