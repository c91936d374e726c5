/**
 * `kluscv verify`: documents, checked on this machine. Refreshes whole status lists into the cache
 * first, unless told to stay offline. Exits 0 verified, 1 rejected, 2 undecided, 3 not readable; of
 * several files the worst: rejected, then not readable, then undecided.
 * @module
 */
import { type Command, Option } from 'commander'
import { parseShareLink } from '../../certificate/share-link.ts'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Fetcher } from '../../core/fetcher.ts'
import type { VerificationReport } from '../../core/report.ts'
import { type Clock, parseInstant } from '../../core/time.ts'
import {
  createGuardedFetcher,
  createReadingSandbox,
  createSandbox,
  type ExpectedChallenge,
  openVerifier,
  type PrefetchWarning,
  type ReadingSandbox,
  type Received,
  readReceived,
  reportUnread,
  type Verifier,
} from '../../verifier/index.ts'
import { createClock } from '../../web/shared/clock.ts'
import type { SettingName } from '../../web/shared/config.ts'
import { readSettings } from '../../web/shared/read-settings.ts'
import type { CommandIo } from '../command-io.ts'
import { REQUIRED_TRUST_SETTINGS, readTrust } from '../read-trust.ts'
import { retrieveShare } from '../retrieve-share.ts'
import { addSettingOptions } from '../setting-options.ts'
import { findVerifyInputs, type VerifyInput } from '../verify-inputs.ts'
import { createResultWriter } from './verify-results.ts'

const SETTINGS = [
  'trustList',
  'trustKey',
  'cache',
  'walletUrl',
  'development',
  'clockOffsetSeconds',
] as const satisfies readonly SettingName[]

interface VerifyFlags {
  readonly [flag: string]: unknown
  readonly challenge?: string
  readonly domain?: string
  readonly offline?: true
  readonly at?: string
  readonly json?: true
  readonly csv?: true
  readonly lang: Locale
}

/** Registers the command. */
export function registerVerifyCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('verify')
    .description('check certificates, presentations and bundles')
    .argument('<file...>', 'files, folders or share links; - reads standard input')
    .option('--challenge <text>', 'the challenge that it must answer; needs --domain')
    .option('--domain <url>', 'for whom the answer must be made; needs --challenge')
    .option('--offline', 'use only what the cache holds')
    .option('--at <time>', 'check as of this time, like 2026-11-03T12:00:00Z')
    .addOption(new Option('--json', 'print whole reports as JSON').conflicts('csv'))
    .addOption(new Option('--csv', 'print a table with a row for each file').conflicts('json'))
    .addOption(new Option('--lang <language>', 'language').choices(['en', 'nl']).default('en'))
  addSettingOptions(command, SETTINGS, REQUIRED_TRUST_SETTINGS).action(
    (files: readonly string[], flags: VerifyFlags) => verify(files, flags, io),
  )
}

async function verify(args: readonly string[], flags: VerifyFlags, io: CommandIo): Promise<void> {
  const challenge = readChallenge(flags)
  const inputs = await findVerifyInputs(args, io)
  if (challenge !== 'unbound' && inputs.length > 1) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'A challenge is answered by one file.')
  }
  const { write, end } = createResultWriter(inputs.length, flags, io)
  await withVerifier({ flags, io }, async (opened) => {
    for (const input of inputs) {
      write({ name: input.name, report: await verifyInput(input, challenge, opened) })
    }
  })
  io.exit(end())
}

/** What inputs are verified with. */
interface Opened {
  readonly verifier: Verifier
  readonly reader: ReadingSandbox
  readonly clock: Clock
  readonly walletUrl: string | undefined
  readonly fetcher: Fetcher | undefined
}

async function withVerifier(
  { flags, io }: { readonly flags: VerifyFlags; readonly io: CommandIo },
  use: (opened: Opened) => Promise<void>,
): Promise<void> {
  const settings = readSettings({
    use: SETTINGS,
    required: REQUIRED_TRUST_SETTINGS,
    flags,
    environment: io.environment,
  })
  const trust = await readTrust(settings)
  const { development, walletUrl } = settings
  const clock = clockAt(flags.at) ?? createClock(settings.clockOffsetSeconds)
  const fetcher = flags.offline ? undefined : createGuardedFetcher({ development })
  const sandbox = createSandbox({ processes: 1 })
  const reader = createReadingSandbox()
  try {
    const verifier = await openVerifier({
      ...trust,
      proofs: sandbox.checkProofs,
      cacheDirectory: settings.cache,
      clock,
      development,
      ...(fetcher && { fetcher }),
    })
    await verifier.refresh((warning) => io.err(formatWarning(warning)))
    await use({ verifier, reader, clock, walletUrl, fetcher })
  } finally {
    await Promise.all([sandbox.close(), reader.close()])
  }
}

/** Reads and verifies one input; a link, also that of a code in a picture, is opened here. */
async function verifyInput(
  { read }: VerifyInput,
  challenge: ExpectedChallenge | 'unbound',
  opened: Opened,
): Promise<VerificationReport> {
  const { verifier, reader, clock } = opened
  const given = await readReceived(await read(), reader)
  const received = given.ok ? given : await followLink(given, opened)
  if (received.ok) return verifier.verify(received.text, challenge)
  return reportUnread(received.problem, clock())
}

/** What a link leads to; a link behind a link leads nowhere. */
async function followLink(given: Received & { readonly ok: false }, store: Opened) {
  const link = given.shareLink === undefined ? undefined : parseShareLink(given.shareLink)
  if (link === undefined) return given
  const share = await retrieveShare(link, store)
  if (typeof share === 'string') return { ok: false, problem: share } as const
  return readReceived(share, store.reader)
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
