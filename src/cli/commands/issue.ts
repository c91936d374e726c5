/**
 * `kluscv issue`: certificates for a file of records, without the service; with `--dry-run` only
 * what is wrong with them. A record that is wrong is reported with its row and holds up no other.
 * Running it again within a day writes the same certificates and issues nothing twice.
 * @module
 */
import type { Command } from 'commander'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import { type CheckedRecord, checkRecords, type RecordFileFormat } from '../../issuer/index.ts'
import { createClock } from '../../web/shared/clock.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import { openCertificateFolder } from '../certificate-folder.ts'
import type { CommandIo } from '../command-io.ts'
import { countLines } from '../count-lines.ts'
import { createProgress } from '../issue-progress.ts'
import { besideText, issueRecords, summaryText, type Telling } from '../issue-records.ts'
import { readNamedPieces } from '../named-files.ts'
import { openProblemFile } from '../problem-file.ts'
import { readProfile } from '../read-profile.ts'
import { createFormatOption, createLanguageOption, formatOf } from '../record-format.ts'
import { addIssuerOptions, readIssuerSettings, withIssuer } from '../with-issuer.ts'

interface IssueFlags {
  readonly [flag: string]: unknown
  readonly input: string
  readonly out?: string
  readonly dryRun?: true
  readonly format?: RecordFileFormat
  readonly problems?: string
  readonly lang: Locale
}

/** Nothing is signed in a dry run: it needs neither key nor database. */
const DRY_RUN_SETTINGS = [
  'profileFile',
  'development',
  'clockOffsetSeconds',
] as const satisfies readonly SettingName[]

/** EX_DATAERR of sysexits.h: some of the records could not become certificates. */
const EXIT_SOME_REFUSED = 65

/** EX_USAGE: no record was read. */
const EXIT_NOT_READABLE = 64

/** Registers the command. */
export function registerIssueCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('issue')
    .description('give certificates for a file of records')
    .requiredOption('--input <file>', 'records as .csv, .json or .ndjson')
    .option(
      '--out <dir>',
      'folder for the certificates and their table; required without --dry-run',
    )
    .option('--dry-run', 'only say what is wrong; needs the profile, and neither key nor database')
    .option('--problems <file>', 'write what is wrong to this file too: .csv, or lines of JSON')
    .addOption(createFormatOption())
    .addOption(createLanguageOption('language of what is wrong'))
  addIssuerOptions(command).action((flags: IssueFlags) => issue(flags, io))
}

async function issue(flags: IssueFlags, io: CommandIo): Promise<void> {
  const { input, lang, dryRun = false } = flags
  const { profileFile, clockOffsetSeconds } = settingsOf(flags, io)
  const format = formatOf(input, flags.format)
  const folder = dryRun ? undefined : outOf(flags)
  const lines = io.showStatus === undefined ? undefined : await countLines(input)
  const progress = createProgress(io, { lang, problemsPath: flags.problems, lines })
  const telling = { progress, problemFile: await openProblemFile(flags.problems, { input }) }
  const isReadable = await tellUnreadable(telling, async () => {
    const profile = await readProfile(profileFile)
    const clock = createClock(clockOffsetSeconds)
    // A file that cannot be read is told before anything is opened or made.
    const records = await begin(checkRecords(readNamedPieces(input), { format, profile, clock }))
    if (folder === undefined) return issueRecords(records, telling)
    const kept = await openCertificateFolder(folder)
    await withIssuer(flags, io, (issuer) =>
      issueRecords(records, telling, { issuer, folder: kept }),
    )
    progress.note(besideText(kept.countBeside(), lang))
  })
  const done = progress.end()
  if (isReadable || done.rows > 0) io.err(summaryText(done, { lang, isDryRun: dryRun }))
  if (done.rows === 0) io.exit(EXIT_NOT_READABLE)
  else if (!isReadable || done.refused > 0) io.exit(EXIT_SOME_REFUSED)
}

function settingsOf(flags: IssueFlags, io: CommandIo) {
  if (flags.dryRun !== true) return readIssuerSettings(flags, io)
  const { environment } = io
  return readSettings({ use: DRY_RUN_SETTINGS, required: ['profileFile'], flags, environment })
}

/** Whether file and profile could be read; if not, why and where is told. */
async function tellUnreadable(
  { progress, problemFile }: Telling,
  read: () => Promise<void>,
): Promise<boolean> {
  try {
    await read()
    return true
  } catch (error) {
    if (!(error instanceof KlusCvError) || error.problems.length === 0) throw error
    await problemFile.add(error.problems)
    progress.tell(error)
    return false
  } finally {
    await problemFile.close()
  }
}

/** The same records, of which the first was asked for. */
async function begin(
  records: AsyncGenerator<CheckedRecord>,
): Promise<AsyncIterable<CheckedRecord>> {
  const first = await records.next()
  async function* all(): AsyncGenerator<CheckedRecord> {
    if (first.done === true) return
    yield first.value
    yield* records
  }
  return all()
}

function outOf({ out }: IssueFlags): string {
  if (out !== undefined) return out
  const message = 'The option --out is required: a folder for the certificates; or give --dry-run.'
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
