/**
 * `kluscv trust add`: puts a platform on a list, from what it publishes on its own domain. It proves
 * who controls the domain; that the name and the number are theirs, a person confirms.
 * @module
 */
import { domainToUnicode } from 'node:url'
import type { Command } from 'commander'
import { SUITES } from '../../core/contexts.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isDay, utcDay } from '../../core/time.ts'
import { lintNewcomer } from '../../trust/lint-names.ts'
import type { TrustedPlatform, UnsignedTrustList } from '../../trust/trust-list.ts'
import {
  checkProofs,
  createGuardedFetcher,
  type Introduction,
  introducePlatform,
} from '../../verifier/index.ts'
import { statusListsIn } from '../certificate-lists.ts'
import type { CommandIo } from '../command-io.ts'
import { emptyDraft, nextDraft, readDraft, writeDraft } from '../draft-list.ts'

interface AddFlags {
  readonly list?: string
  readonly from?: string
  readonly out: string
  readonly development?: boolean
}

/** Registers the command. */
export function registerTrustAddCommand(trust: Command, io: CommandIo): void {
  trust
    .command('add')
    .description('put a platform on a list, from what it publishes on its domain')
    .argument('<did>', 'the platform: did:web:…')
    .argument('<certificate...>', 'sample certificates of it: they name its status lists')
    .option('--list <file>', 'the list, signed or not; without it a new one begins')
    .option('--from <day>', 'the first day on which its keys count; today unless given')
    .option('--development', 'also a platform of this machine')
    .requiredOption('--out <file>', 'where to write the next version, unsigned')
    .action((did: string, files: readonly string[], flags: AddFlags) => add(did, files, flags, io))
}

async function add(
  did: string,
  files: readonly string[],
  flags: AddFlags,
  io: CommandIo,
): Promise<void> {
  const now = new Date()
  const { list, from = utcDay(now), out, development = false } = flags
  if (!isDay(from)) throw wrong('The flag --from must be a day, YYYY-MM-DD.')
  const draft = list === undefined ? emptyDraft(now) : await readDraft(list)
  if (draft.platforms.some((platform) => platform.did === did)) {
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', `${did} is on the list already.`)
  }
  const introduction = await introducePlatform({
    did,
    statusLists: await statusListsIn(did, files),
    from,
    fetcher: createGuardedFetcher({ development }),
    clock: () => now,
    proofs: checkProofs,
    suites: SUITES,
    development,
  })
  refuseMisleading(introduction.platform, draft)
  const next = nextDraft(draft, [...draft.platforms, introduction.platform], now)
  await writeDraft(out, next)
  io.out(describe(introduction))
  io.err(`Wrote version ${next.version} to ${out}. Sign it when all of this is confirmed.\n`)
}

function refuseMisleading(platform: TrustedPlatform, { platforms }: UnsignedTrustList): void {
  const problems = lintNewcomer(platform, platforms)
  if (problems.length === 0) return
  const message = `${platform.did} cannot be listed under this name.`
  throw new KlusCvError('ERR_KLUSCV_TRUST_LIST', message, { problems })
}

/** What was found, and what no machine can find out. */
function describe({ platform, legalName }: Introduction): string {
  const { did, names, kvk = '', keys, register = 'none', statusLists } = platform
  const host = /^did:web:([^:%]+)/.exec(did)?.[1] ?? ''
  const readable = domainToUnicode(host)
  const lines = [
    did,
    `  domain       ${readable}${readable === host ? '' : ` (${host})`}`,
    `  names        ${names.nl} (nl), ${names.en} (en)`,
    `  legal name   ${legalName}`,
    `  KvK number   ${kvk}`,
    ...keys.map(({ publicKeyMultibase }) => `  key          ${publicKeyMultibase}`),
    `  registers    ${register}`,
    ...statusLists.map((url) => `  status list  ${url}`),
    'Confirm by hand, before you sign:',
    `  1. In the trade register (kvk.nl) ${kvk} is ${legalName}, and it trades as ${names.nl}.`,
    `  2. ${readable} is theirs: ask by a phone number that you found elsewhere.`,
    '  3. They read you the key, and it is the same.',
  ]
  return `${lines.join('\n')}\n`
}

function wrong(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', message)
}
