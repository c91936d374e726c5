/**
 * `kluscv legal-pack`: the documents that a platform's lawyers need, from its profile and from the
 * settings of its issuer. Needs no key and no database.
 * @module
 */
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import type { Locale } from '../../claims/words.ts'
import { createLegalPack } from '../../issuer/index.ts'
import { retentionOf } from '../../web/issuer/open-issuer.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { writeNamed } from '../named-files.ts'
import { readProfile } from '../read-profile.ts'
import { addSettingOptions } from '../setting-options.ts'

interface LegalPackFlags {
  readonly [flag: string]: unknown
  readonly out: string
  readonly lang?: Locale
}

const SETTINGS = [
  'profileFile',
  'publicUrl',
  'development',
  'batchHours',
  'retainReasonsDays',
  'retainExceptionsDays',
  'retainCorrectionsDays',
  'retainLinksDays',
] as const satisfies readonly SettingName[]

const LOCALES: readonly Locale[] = ['nl', 'en']

/** Registers the command. */
export function registerLegalPackCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('legal-pack')
    .description('write what the lawyers of a platform need: templates, not advice')
    .requiredOption('--out <dir>', 'folder for the documents; what is there is written over')
    .addOption(new Option('--lang <language>', 'one language only').choices(LOCALES))
  addSettingOptions(command, SETTINGS, ['profileFile']).action((flags: LegalPackFlags) =>
    writePack(flags, io),
  )
}

async function writePack({ out, lang, ...flags }: LegalPackFlags, io: CommandIo): Promise<void> {
  const { environment } = io
  const settings = readSettings({ use: SETTINGS, required: ['profileFile'], flags, environment })
  const { profileFile, publicUrl, batchHours } = settings
  const profile = await readProfile(profileFile)
  const periods = { batchHours, retention: retentionOf(settings) }
  const options = { profile, ...periods, ...(publicUrl === undefined ? {} : { publicUrl }) }
  const files = createLegalPack(options, lang === undefined ? LOCALES : [lang])
  for (const { name, text } of files) await writeNamed(join(out, name), text)
  const [first] = files
  io.out(`${files.length} documents in ${out}. Begin with ${join(out, first?.name ?? '')}.\n`)
  io.err('They are templates, not advice: have a lawyer read and complete them.\n')
}
