/**
 * `kluscv trust`: builds, signs and checks a trust list, for whoever keeps one. It decides nothing
 * about a platform: a person confirms its name and its number in the trade register.
 * @module
 */
import type { Command } from 'commander'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject, JsonValue } from '../../core/json.ts'
import { isJsonObject } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'
import { formatInstant } from '../../core/time.ts'
import { createSigner } from '../../suites/keys.ts'
import { lintNames } from '../../trust/lint-names.ts'
import { parseTrustList } from '../../trust/parse-trust-list.ts'
import { signTrustList } from '../../trust/sign-trust-list.ts'
import type { UnsignedTrustList } from '../../trust/trust-list.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import { integer } from '../../web/shared/setting-kinds.ts'
import type { CommandIo } from '../command-io.ts'
import { readKeyFile } from '../key-file.ts'
import { readNamed, readNamedJson, writeNamed } from '../named-files.ts'
import { addSettingOptions } from '../setting-options.ts'
import { registerTrustAddCommand } from './trust-add.ts'
import { registerTrustCheckCommand } from './trust-check.ts'
import { registerTrustDeclareCommand } from './trust-declare.ts'
import { registerTrustMirrorCommand } from './trust-mirror.ts'
import { registerTrustPlatformCommand } from './trust-platform.ts'

/** Ten years: a list that nobody renews should not be believed for longer. */
const DAYS_AT_MOST = 3_650
/** Enough for one list a second for thirty years. */
const VERSION_AT_MOST = 999_999_999
const DAY_MS = 24 * 60 * 60 * 1000

const SIGN_SETTINGS = [
  'keyFile',
  'keyPassphrase',
  'development',
] as const satisfies readonly SettingName[]

interface SignFlags {
  readonly [flag: string]: unknown
  readonly out: string
}

interface BuildFlags {
  readonly out: string
  readonly version: string
  readonly days: string
  readonly nextRootKey?: string
}

/** Registers the commands. */
export function registerTrustCommand(program: Command, io: CommandIo): void {
  const trust = program.command('trust').description('keep the list of platforms that are accepted')
  registerTrustPlatformCommand(trust, io)
  registerTrustAddCommand(trust, io)
  registerTrustMirrorCommand(trust, io)
  registerTrustDeclareCommand(trust, io)
  trust
    .command('build')
    .description('put platforms together into a list that is not signed yet')
    .argument(
      '<platform...>',
      'a JSON file for each platform, as `kluscv trust platform` writes it',
    )
    .requiredOption('--version <number>', 'counts up with every change')
    .option('--days <number>', 'how long the list is valid', '90')
    .option('--next-root-key <key>', 'the key that will sign the next lists (z6Mk…)')
    .requiredOption('--out <file>', 'where to write it')
    .action((files: readonly string[], flags: BuildFlags) => build(files, flags, io))
  const sign = trust
    .command('sign')
    .description('sign a list with the root key')
    .argument('<list>', 'the list, as `kluscv trust build` writes it')
    .requiredOption('--out <file>', 'where to write the signed list')
  addSettingOptions(sign, SIGN_SETTINGS, ['keyFile']).action((file: string, flags: SignFlags) =>
    signList(file, flags, io),
  )
  registerTrustCheckCommand(trust, io)
}

async function build(files: readonly string[], flags: BuildFlags, io: CommandIo): Promise<void> {
  const platforms = await Promise.all(files.map(readPlatform))
  const now = new Date()
  const list = {
    version: readCount(flags.version, '--version', VERSION_AT_MOST),
    validFrom: formatInstant(now),
    validUntil: formatInstant(
      new Date(now.getTime() + readCount(flags.days, '--days', DAYS_AT_MOST) * DAY_MS),
    ),
    ...(flags.nextRootKey === undefined ? {} : { nextRootKey: flags.nextRootKey }),
    platforms,
  }
  const parsed = parseTrustList(list)
  const problems = parsed.ok ? lintNames(parsed.list.platforms) : parsed.problems
  if (!parsed.ok || problems.length > 0) {
    throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', 'The list would not be accepted.', { problems })
  }
  await writeJson(flags.out, parsed.list)
  const count = platforms.length === 1 ? '1 platform' : `${platforms.length} platforms`
  io.err(`Wrote ${count} to ${flags.out}. Sign it with kluscv trust sign.\n`)
}

/** The key file is the keeper's own: the root key signs nothing else. */
async function signList(file: string, flags: SignFlags, io: CommandIo): Promise<void> {
  const { keyFile, keyPassphrase, development } = readSettings({
    use: SIGN_SETTINGS,
    required: ['keyFile'] as const,
    flags,
    environment: io.environment,
  })
  const value = await readNamedJson(file)
  const keys = await readKeyFile(keyFile, { passphrase: keyPassphrase, development })
  // Whatever is not a list is refused there, with everything that is wrong.
  const list = value as unknown as UnsignedTrustList
  refuseMisleading(value)
  const created = formatInstant(new Date())
  const signed = await signTrustList(list, { signer: createSigner(keys), created })
  await writeJson(flags.out, signed)
  io.out(`${keys.publicKeyMultibase}\n`)
  io.err(`Signed version ${signed.version}. The trust key was printed on standard output.\n`)
}

/** Verifiers would take it, and people would take one platform for another. */
function refuseMisleading(value: JsonValue): void {
  const parsed = parseTrustList(value)
  const problems = parsed.ok ? lintNames(parsed.list.platforms) : []
  if (problems.length === 0) return
  const message = 'The list has names that mislead: nothing was signed.'
  throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', message, { problems })
}

async function readPlatform(file: string): Promise<JsonObject> {
  const parsed = parseJson(await readNamed(file))
  if (parsed.ok && isJsonObject(parsed.value)) return parsed.value
  throw new KlusCvError(
    'ERR_KLUSCV_OPTION',
    `The file ${file} must hold one platform as a JSON object.`,
  )
}

function writeJson(file: string, value: JsonValue): Promise<void> {
  return writeNamed(file, `${JSON.stringify(value, null, 2)}\n`)
}

function readCount(text: string, flag: string, most: number): number {
  const count = integer(1, most).parse(text)
  if (count !== undefined) return count
  const expected = `a whole number from 1 to ${most}`
  throw new KlusCvError('ERR_KLUSCV_OPTION', `The flag ${flag} must be ${expected}.`)
}
