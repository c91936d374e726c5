/**
 * `kluscv init`: from nothing to the first certificate of a platform, and what to do from there.
 * What is there already is never written over.
 * @module
 */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import { utcDay } from '../../core/time.ts'
import { didWebOf } from '../../did/did-web.ts'
import { parsePlatformProfile, previewRecord, SCOPES } from '../../issuer/index.ts'
import { openCertificateFolder } from '../certificate-folder.ts'
import type { CommandIo } from '../command-io.ts'
import { type Answers, type InitFlags, readAnswers } from '../init/answers.ts'
import { guideText } from '../init/guide.ts'
import {
  type StartingPaths,
  settingsText,
  startingPaths,
  startingProfile,
  startingRecord,
} from '../init/starting-files.ts'
import { makeFolder, writeNamed } from '../named-files.ts'
import { createLanguageOption } from '../record-format.ts'
import { COMMAND, withIssuer } from '../with-issuer.ts'
import { writeCertificates } from '../write-certificates.ts'
import { formatPreview } from './preview-text.ts'
import { createSigningKey } from './signing-keys.ts'

/** Of the first certificate: whose it is and its figures. `kluscv preview` shows all of it. */
const PARAGRAPHS_SHOWN = 2
/** Enough for the embedded PostgreSQL, which runs as another user when this is root. */
const OPEN_FOLDER = 0o755
/** Secrets and what is said about a person: for the owner of the files alone. */
const PRIVATE_FILE = 0o600
/** Registers the command. */
export function registerInitCommand(program: Command, io: CommandIo): void {
  program
    .command('init')
    .description('begin as a platform: keys, profile, a sample record and its first certificate')
    .option('--dir <folder>', 'where to write it all', 'kluscv')
    .option('--public-url <url>', 'your own address; without it a try on this machine')
    .option('--occupation <word>', 'the kind of work of the sample record', 'schoonmaak-thuis')
    .option('--name <text>', 'what people call you')
    .option('--legal-name <text>', 'your name in the trade register')
    .option('--kvk <digits>', 'your number in the trade register')
    .option('--service-nl <text>', 'what you offer, in Dutch: "oppas bij gezinnen thuis"')
    .option('--service-en <text>', 'what you offer, in English: "babysitting at home"')
    .addOption(createLanguageOption('language of what is said'))
    .action((flags: InitFlags & { readonly lang: Locale }) => init(flags, io))
}

async function init(flags: InitFlags & { readonly lang: Locale }, io: CommandIo): Promise<void> {
  const answers = readAnswers(flags, io)
  const paths = startingPaths(answers)
  refuseWhatIsThere(paths)
  const profile = parsePlatformProfile(startingProfile(answers))
  const now = new Date()
  const record = startingRecord(answers, utcDay(now).slice(0, 7))
  // What is wrong with the answers is said before anything is written.
  const previewed = previewRecord(record, { profile })
  const { publicUrl } = answers
  await makeFolder(answers.folder, OPEN_FOLDER)
  const key = await createSigningKey({ out: paths.key, publicUrl, name: 'key-1' }, io)
  await writeFiles(answers, paths, record)
  await issueFirst(answers, paths, record, io)
  const words = formatPreview(previewed, profile, flags.lang)
  io.out(`${words.split('\n\n').slice(0, PARAGRAPHS_SHOWN).join('\n\n')}\n\n`)
  const { publicKeyMultibase } = key
  const facts = {
    answers,
    paths,
    did: didWebOf(publicUrl),
    publicKeyMultibase,
    command: commandOf(io),
  }
  io.out(guideText(facts, flags.lang))
}

function refuseWhatIsThere(paths: StartingPaths): void {
  const there = Object.values(paths).filter((path) => existsSync(path))
  if (there.length === 0) return
  const message = `Nothing is written over: ${there.join(', ')} exists. Give another --dir.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

async function writeFiles(
  answers: Answers,
  paths: StartingPaths,
  record: JsonObject,
): Promise<void> {
  const mode = PRIVATE_FILE
  await writeNamed(paths.profile, `${JSON.stringify(startingProfile(answers), null, 2)}\n`)
  await writeNamed(paths.record, `${JSON.stringify(record, null, 2)}\n`, { mode })
  await writeNamed(paths.settings, settingsText(answers, paths))
}

async function issueFirst(
  { publicUrl, development }: Answers,
  paths: StartingPaths,
  record: JsonObject,
  io: CommandIo,
): Promise<void> {
  const settings = {
    publicUrl,
    development,
    keyFile: paths.key,
    profileFile: paths.profile,
    dataDirectory: paths.data,
  }
  const folder = await openCertificateFolder(paths.certificates)
  await withIssuer(settings, io, async (issuer) => {
    const request = { name: 'backend', scopes: [...SCOPES], caller: COMMAND }
    const key = await issuer.apiKeys.create(request)
    await writeNamed(paths.apiKey, `API_KEY=${key}\n`, { mode: PRIVATE_FILE })
    await writeCertificates(issuer, { row: 1, record, problems: [] }, folder)
  })
}

/** As it was called, so that what is shown can be pasted. */
function commandOf({ environment }: CommandIo): string {
  return environment['npm_lifecycle_event'] === 'kluscv' ? 'npm run -s kluscv --' : 'npx kluscv'
}
