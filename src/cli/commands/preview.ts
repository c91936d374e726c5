/**
 * `kluscv preview`: the certificates of one record as an employer will read them, before anything
 * is signed. Needs the record and the profile: no key, no database.
 * @module
 */
import type { Command } from 'commander'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import {
  type CheckedRecord,
  checkRecords,
  previewRecord,
  type RecordFileFormat,
} from '../../issuer/index.ts'
import { createClock } from '../../web/shared/clock.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamedPieces } from '../named-files.ts'
import { problemLine } from '../problem-text.ts'
import { readProfile } from '../read-profile.ts'
import { createFormatOption, createLanguageOption, formatOf } from '../record-format.ts'
import { addSettingOptions } from '../setting-options.ts'
import { formatPreview } from './preview-text.ts'

interface PreviewFlags {
  readonly [flag: string]: unknown
  readonly row: string
  readonly format?: RecordFileFormat
  readonly lang: Locale
}

const SETTINGS = [
  'profileFile',
  'development',
  'clockOffsetSeconds',
] as const satisfies readonly SettingName[]

/** EX_DATAERR of sysexits.h: the record cannot become a certificate. */
const EXIT_REFUSED = 65

const NOTHING_SIGNED = {
  nl: 'Dit is een voorbeeld. Er is niets ondertekend.',
  en: 'This is a preview. Nothing was signed.',
}

/** Registers the command. */
export function registerPreviewCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('preview')
    .description('print the certificates of a record as an employer will read them')
    .argument('<record>', 'a file with records: .csv, .json or .ndjson')
    .option('--row <number>', 'which record of the file, from 1', '1')
    .addOption(createFormatOption())
    .addOption(createLanguageOption('language of the certificates'))
  addSettingOptions(command, SETTINGS, ['profileFile']).action(
    (path: string, flags: PreviewFlags) => preview(path, flags, io),
  )
}

async function preview(path: string, flags: PreviewFlags, io: CommandIo): Promise<void> {
  const { environment } = io
  const { profileFile, clockOffsetSeconds } = readSettings({
    use: SETTINGS,
    required: ['profileFile'],
    flags,
    environment,
  })
  const { lang } = flags
  const profile = await readProfile(profileFile)
  const clock = createClock(clockOffsetSeconds)
  const format = formatOf(path, flags.format)
  const records = checkRecords(readNamedPieces(path), { format, profile, clock })
  const { record, holder, problems } = await findRow(records, flags.row)
  if (problems.length > 0) {
    io.err(problems.map((problem) => problemLine(problem, lang)).join(''))
    io.exit(EXIT_REFUSED)
    return
  }
  const options = { profile, clock, ...(holder === undefined ? {} : { holder }) }
  io.out(formatPreview(previewRecord(record, options), profile, lang))
  io.err(`${NOTHING_SIGNED[lang]}\n`)
}

async function findRow(
  records: AsyncIterable<CheckedRecord>,
  wanted: string,
): Promise<CheckedRecord> {
  for await (const record of records) if (String(record.row) === wanted) return record
  throw new KlusCvError('ERR_KLUSCV_OPTION', `The file has no row ${wanted}; rows count from 1.`)
}
