/**
 * `kluscv verify`: one document, checked on this machine. Refreshes whole status lists into the
 * cache first, unless told to stay offline. Exits 0 verified, 1 rejected, 2 undecided, 3 not
 * readable.
 * @module
 */
import { type Command, Option } from 'commander'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { VerificationReport } from '../../core/report.ts'
import { type Clock, parseInstant } from '../../core/time.ts'
import {
  createGuardedFetcher,
  createSandbox,
  type ExpectedChallenge,
  openVerifier,
  type PrefetchWarning,
} from '../../verifier/index.ts'
import { createClock } from '../../web/shared/clock.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamed } from '../named-files.ts'
import { REQUIRED_TRUST_SETTINGS, readTrust } from '../read-trust.ts'
import { addSettingOptions } from '../setting-options.ts'
import { formatReport } from './verify-report-text.ts'

const SETTINGS = [
  'trustList',
  'trustKey',
  'cache',
  'development',
  'clockOffsetSeconds',
] as const satisfies readonly SettingName[]

const EXIT_CODES = { verified: 0, rejected: 1, indeterminate: 2 } as const
const EXIT_NOT_READABLE = 3

interface VerifyFlags {
  readonly [flag: string]: unknown
  readonly challenge?: string
  readonly domain?: string
  readonly offline?: true
  readonly at?: string
  readonly json?: true
  readonly lang: Locale
}

/** Registers the command. */
export function registerVerifyCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('verify')
    .description('check a certificate, a presentation or a bundle')
    .argument('<file>', 'the file; - reads standard input')
    .option('--challenge <text>', 'the challenge that it must answer; needs --domain')
    .option('--domain <url>', 'for whom the answer must be made; needs --challenge')
    .option('--offline', 'use only what the cache holds')
    .option('--at <time>', 'check as of this time, like 2026-11-03T12:00:00Z')
    .option('--json', 'print the whole report as JSON')
    .addOption(new Option('--lang <language>', 'language').choices(['en', 'nl']).default('en'))
  addSettingOptions(command, SETTINGS, REQUIRED_TRUST_SETTINGS).action(
    (file: string, flags: VerifyFlags) => verify(file, flags, io),
  )
}

async function verify(file: string, flags: VerifyFlags, io: CommandIo): Promise<void> {
  const challenge = readChallenge(flags)
  const input = file === '-' ? await io.readInput() : await readNamed(file)
  const report = await runVerifier(input, challenge, { flags, io })
  io.out(flags.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report, flags.lang))
  io.exit(exitCodeOf(report))
}

async function runVerifier(
  input: Uint8Array,
  challenge: ExpectedChallenge | 'unbound',
  { flags, io }: { readonly flags: VerifyFlags; readonly io: CommandIo },
): Promise<VerificationReport> {
  const settings = readSettings({
    use: SETTINGS,
    required: REQUIRED_TRUST_SETTINGS,
    flags,
    environment: io.environment,
  })
  const trust = await readTrust(settings)
  const { development } = settings
  const sandbox = createSandbox({ processes: 1 })
  try {
    const verifier = await openVerifier({
      ...trust,
      proofs: sandbox.checkProofs,
      cacheDirectory: settings.cache,
      clock: clockAt(flags.at) ?? createClock(settings.clockOffsetSeconds),
      development,
      ...(flags.offline ? {} : { fetcher: createGuardedFetcher({ development }) }),
    })
    await verifier.refresh((warning) => io.err(formatWarning(warning)))
    return await verifier.verify(input, challenge)
  } finally {
    await sandbox.close()
  }
}

function readChallenge({ challenge, domain }: VerifyFlags): ExpectedChallenge | 'unbound' {
  if (challenge === undefined && domain === undefined) return 'unbound'
  if (challenge && domain) return { challenge, domain }
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'The flags --challenge and --domain go together.')
}

/** The moment asked for; the cache then says what is known of it, not more. */
function clockAt(at: string | undefined): Clock | undefined {
  if (at === undefined) return undefined
  const time = parseInstant(at)
  if (time !== undefined) return () => new Date(time)
  throw new KlusCvError(
    'ERR_KLUSCV_OPTION',
    'The flag --at must be a time with a zone, like 2026-11-03T12:00:00Z.',
  )
}

function formatWarning({ platform, url, warning, problem }: PrefetchWarning): string {
  return `warning: ${platform}: ${url} ${warning}${problem === undefined ? '' : ` (${problem})`}\n`
}

function exitCodeOf({ state, verdict }: VerificationReport): number {
  return state === 'not-a-kluscv-file' ? EXIT_NOT_READABLE : EXIT_CODES[verdict]
}
