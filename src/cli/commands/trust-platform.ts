/**
 * `kluscv trust platform`: one platform as a trust list names it, put together from what the
 * platform has. A draft: the keeper of the list confirms its name and number, and that the key
 * is the platform's.
 * @module
 */
import type { Command } from 'commander'
import { CLAIM_TYPES } from '../../claims/claim-types.ts'
import { KlusCvError } from '../../core/errors.ts'
import { utcDay } from '../../core/time.ts'
import { platformUrlsOf } from '../../did/platform-urls.ts'
import { parsePlatformProfile } from '../../issuer/index.ts'
import { didOf, type KeyEntry } from '../../suites/parse-key-file.ts'
import { TRUSTED_KEY_DAYS, type TrustedKey, type TrustedPlatform } from '../../trust/trust-list.ts'
import { statusListsIn } from '../certificate-lists.ts'
import type { CommandIo } from '../command-io.ts'
import { readEntries } from '../key-file.ts'
import { readNamedJson, writeNamed } from '../named-files.ts'

const DAY_MS = 24 * 60 * 60 * 1000

interface PlatformFlags {
  readonly keyFile: string
  readonly profileFile: string
  readonly out: string
}

/** Registers the command. */
export function registerTrustPlatformCommand(trust: Command, io: CommandIo): void {
  trust
    .command('platform')
    .description('draft how a list names one platform, for its keeper to confirm')
    .argument('<certificate...>', 'certificates of the platform: they name its status lists')
    .requiredOption('--key-file <file>', 'its key file; only the public half is read')
    .requiredOption('--profile-file <file>', 'its profile: name and trade register number')
    .requiredOption('--out <file>', 'where to write it')
    .action((files: readonly string[], flags: PlatformFlags) => draft(files, flags, io))
}

async function draft(files: readonly string[], flags: PlatformFlags, io: CommandIo): Promise<void> {
  const entries = await readEntries(flags.keyFile, io)
  const did = didOf(entries)
  const { names, kvk } = parsePlatformProfile(await readNamedJson(flags.profileFile))
  const keys = entries.map((entry) => trustedKeyOf(entry, new Date()))
  const platform: TrustedPlatform = {
    did,
    names,
    kvk,
    keys,
    types: CLAIM_TYPES.map(({ type }) => type),
    statusLists: await statusListsIn(did, files),
    ...addressesOf(did),
    lifecycle: { state: 'active', since: keys.map(({ from }) => from).sort()[0] ?? '' },
  }
  await writeNamed(flags.out, `${JSON.stringify(platform, null, 2)}\n`)
  io.err(`Wrote ${did} to ${flags.out}. Confirm its name, number and key before signing.\n`)
}

/** A key with its days; one that goes on signing is confirmed again after two years. */
function trustedKeyOf(entry: KeyEntry, now: Date): TrustedKey {
  const { id, publicKeyMultibase, from = utcDay(now), compromisedSince } = entry
  const { until = utcDay(new Date(now.getTime() + TRUSTED_KEY_DAYS * DAY_MS)) } = entry
  const since = compromisedSince && { compromisedSince: utcDay(new Date(compromisedSince)) }
  return { id, publicKeyMultibase, from, until, ...since }
}

/** Where the service publishes profile and registers. */
function addressesOf(did: TrustedPlatform['did']): Pick<TrustedPlatform, 'profile' | 'register'> {
  const urls = platformUrlsOf(did)
  if (urls !== undefined) return { register: urls.register, profile: urls.profile }
  const message = `The key file must be of a did:web; ${did} has no address.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
