/**
 * `kluscv issue`: certificates for a file of records, without the service. A record that is wrong
 * is reported with its row and holds up no other. Running it again within a day writes the same
 * certificates and issues nothing twice.
 * @module
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import type { Locale } from '../../claims/words.ts'
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { Issuer } from '../../issuer/index.ts'
import type { CommandIo } from '../command-io.ts'
import { makeFolder, readNamed, writeNamed } from '../named-files.ts'
import { addIssuerOptions, withIssuer } from '../with-issuer.ts'

interface IssueFlags {
  readonly input: string
  readonly out: string
  readonly lang: Locale
}

/** EX_DATAERR of sysexits.h: some of the records could not become certificates. */
const EXIT_SOME_REFUSED = 65

/** Registers the command. */
export function registerIssueCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('issue')
    .description('give certificates for a file of records')
    .requiredOption('--input <file>', 'one record, or an array of records, as JSON')
    .requiredOption('--out <dir>', 'folder for the certificates')
    .addOption(
      new Option('--lang <language>', 'language of what is wrong')
        .choices(['en', 'nl'])
        .default('en'),
    )
  addIssuerOptions(command).action(async (flags: IssueFlags) => {
    const records = await readRecords(flags.input)
    await makeFolder(flags.out)
    await withIssuer({ ...flags }, io, (issuer) => issueAll(issuer, records, flags, io))
  })
}

async function readRecords(path: string): Promise<readonly JsonValue[]> {
  const parsed = parseJson(await readNamed(path), { maxBytes: LIMITS.uploadBytes })
  if (parsed.ok) return Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  const { pointer, detail: message } = parsed.problem
  throw new KlusCvError('ERR_KLUSCV_RECORD', `The file ${path} is not acceptable JSON.`, {
    problems: [{ pointer, message }],
  })
}

async function issueAll(
  issuer: Issuer,
  records: readonly JsonValue[],
  { out: folder, lang }: IssueFlags,
  io: CommandIo,
): Promise<void> {
  let refused = 0
  for (const [index, record] of records.entries()) {
    const row = index + 1
    try {
      const names = await issueOne(issuer, record, row, folder)
      io.err(`${row}/${records.length} ${names.join(' ')}\n`)
    } catch (error) {
      if (!(error instanceof KlusCvError) || error.code !== 'ERR_KLUSCV_RECORD') throw error
      refused += 1
      io.err(`${row}/${records.length} refused:\n${formatProblems(error.problems, lang)}`)
    }
  }
  io.err(`${records.length - refused} of ${records.length} records have their certificates.\n`)
  if (refused > 0) io.exit(EXIT_SOME_REFUSED)
}

function formatProblems(problems: readonly InputProblem[], lang: Locale): string {
  const lines = problems.map(({ pointer, message, messageNl = message }) => {
    return `  ${pointer || '/'} ${lang === 'nl' ? messageNl : message}\n`
  })
  return lines.join('')
}

/** Certificates are personal: only the owner of the folder's files can read them. */
async function issueOne(
  issuer: Issuer,
  record: JsonValue,
  row: number,
  folder: string,
): Promise<readonly string[]> {
  const hash = createHash('sha256').update(JSON.stringify(record)).digest('hex')
  const idempotencyKey = `kluscv issue ${row} ${hash}`
  const { certificates } = await issuer.issueCertificates(...splitHolder(record, idempotencyKey))
  const names: string[] = []
  for (const [index, { type, credential }] of certificates.entries()) {
    const name = `${String(row).padStart(4, '0')}-${index + 1}-${type}.json`
    const text = `${JSON.stringify(credential, null, 2)}\n`
    await writeNamed(join(folder, name), text, { mode: 0o600 })
    names.push(name)
  }
  return names
}

/** A record as the API takes it: `holder` stands beside its members, and is none of them. */
function splitHolder(
  value: JsonValue,
  idempotencyKey: string,
): Parameters<Issuer['issueCertificates']> {
  if (!isJsonObject(value) || !Object.hasOwn(value, 'holder')) return [value, { idempotencyKey }]
  const { holder, ...record } = value
  // Whatever stands there: the issuer says what is wrong with it.
  return [record, { idempotencyKey, holder: holder as string }]
}
