/**
 * Copies what the living platforms of a trust list publish, for the day on which one of them is no
 * longer there. For the list's keeper, every day: what was there before a stop or a theft counts, and
 * only the keeper's own clock says what was. Whatever is not signed as it must be is not copied, an
 * older version never follows a newer one, and a register that is there is not asked for again.
 * @module
 */
import type { Fetcher } from '../core/fetcher.ts'
import { LIMITS } from '../core/limits.ts'
import { formatInstant, utcDay } from '../core/time.ts'
import { didWebUrl } from '../did/did-web.ts'
import { hasEnded } from '../trust/find-platform.ts'
import type { TrustedPlatform, TrustList } from '../trust/trust-list.ts'
import { DID_MEDIA_TYPES, publishesKeysOf } from './compare-did-document.ts'
import type { Round } from './keep-newest.ts'
import { isRegisterOf, readRegisterIndex } from './keep-registers.ts'
import { type MirrorFolder, openMirrorFolder } from './mirror-folder.ts'
import type { CheckPublication } from './publication.ts'
import { PROFILE, STATUS_LIST } from './publication-kinds.ts'
import { retrieve } from './retrieve.ts'

/** What mirroring needs. */
export interface MirrorOptions extends Omit<Round, 'cache'> {
  readonly trust: TrustList
  /** The guarded way out. */
  readonly fetcher: Fetcher
  /** Where the copies are. */
  readonly directory: string
  readonly development?: boolean
}

/** What came of one platform. */
export interface MirrorOutcome {
  readonly platform: TrustedPlatform
  /** Files that were new. */
  readonly added: number
}

/** The manifest is written as often as this, so that an interrupted run goes on where it was. */
const SAVE_EVERY = 50

/**
 * Mirrors every platform that runs; what went wrong is told to `warn`, and tried again the next time.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when a manifest in the folder is damaged
 */
export async function mirrorPlatforms(options: MirrorOptions): Promise<readonly MirrorOutcome[]> {
  const today = utcDay(options.clock())
  const living = options.trust.platforms.filter((platform) => !hasEnded(platform, today))
  const outcomes: MirrorOutcome[] = []
  for (const platform of living) {
    const folder = await openMirrorFolder(options.directory, platform.did)
    const copying = { ...options, platform, folder }
    const added =
      (await copyStatements(copying)) +
      (await copyRegisters(copying)) +
      (await copyDidDocument(copying))
    await folder.save()
    outcomes.push({ platform, added })
  }
  return outcomes
}

interface Copying extends MirrorOptions {
  readonly platform: TrustedPlatform
  readonly folder: MirrorFolder
}

/** Status lists and the profile: each version that is newer than the last. */
async function copyStatements(copying: Copying): Promise<number> {
  const { statusLists, profile } = copying.platform
  let added = 0
  for (const url of statusLists) added += await copyStatement({ ...STATUS_LIST, url }, copying)
  if (profile !== undefined) added += await copyStatement({ ...PROFILE, url: profile }, copying)
  return added
}

interface Statement {
  readonly url: string
  readonly cached: 'status-lists' | 'profiles'
  readonly maxBytes: number
  readonly mediaTypes: readonly string[]
  readonly check: CheckPublication<unknown>
}

async function copyStatement(statement: Statement, copying: Copying): Promise<number> {
  const { url, maxBytes, mediaTypes, check } = statement
  const { platform, folder, fetcher, clock, proofs, suites, warn } = copying
  const where = { platform: platform.did, url }
  const text = await retrieve({ url, maxBytes, mediaTypes }, fetcher)
  if (text === undefined) return warnNothing(copying, url)
  const origin = { url, platform, now: clock(), proofs, suites }
  const checked = await check(text, { ...origin, remembered: false })
  if (!checked.ok) {
    warn({ ...where, warning: 'refused', problem: checked.problem })
    return 0
  }
  const known = await folder.last(url)
  const last = known && (await check(known, { ...origin, remembered: true }))
  if (last?.ok === true && last.publication.version > checked.publication.version) {
    warn({ ...where, warning: 'older' })
    return 0
  }
  const kind = statement.cached === 'profiles' ? 'profile' : 'statusList'
  return add({ kind, url, text }, copying)
}

/** Each register once: it never changes, and of two by one name the first that was seen counts. */
async function copyRegisters(copying: Copying): Promise<number> {
  const { platform, folder, warn } = copying
  const { register } = platform
  if (register === undefined) return 0
  const index = await retrieveJson(register, LIMITS.registerIndexBytes, copying)
  if (index === undefined) return warnNothing(copying, register)
  const names = readRegisterIndex(index)
  if (names === undefined) warn({ platform: platform.did, url: register, warning: 'refused' })
  let added = 0
  for (const name of names ?? []) {
    const url = `${register}/${name}`
    if ((await folder.last(url)) !== undefined) continue
    const text = await retrieveJson(url, LIMITS.registerBytes, copying)
    if (text === undefined) return added + warnNothing(copying, url)
    if (isRegisterOf({ name, platform }, text, copying)) {
      added += await add({ kind: 'register', url, text }, copying)
    } else warn({ platform: platform.did, url, warning: 'refused' })
    if (added % SAVE_EVERY === 0) await folder.save()
  }
  return added
}

/** Only one that says the same as the trust list: whose the keys are, the list says. */
async function copyDidDocument(copying: Copying): Promise<number> {
  const { platform, clock, warn, development = false } = copying
  const place = didWebUrl(platform.did, { development })
  if (!place.ok) return 0
  const { url } = place
  const request = { url, maxBytes: LIMITS.didDocumentBytes, mediaTypes: DID_MEDIA_TYPES }
  const text = await retrieve(request, copying.fetcher)
  if (text === undefined) return warnNothing(copying, url)
  if (publishesKeysOf(platform, text, utcDay(clock()))) {
    return add({ kind: 'didDocument', url, text }, copying)
  }
  warn({ platform: platform.did, url, warning: 'did-document-differs' })
  return 0
}

async function add(
  entry: Omit<Parameters<MirrorFolder['add']>[0], 'mirroredAt'>,
  { folder, clock }: Copying,
): Promise<number> {
  return (await folder.add({ ...entry, mirroredAt: formatInstant(clock()) })) ? 1 : 0
}

function warnNothing({ platform, warn }: Copying, url: string): 0 {
  warn({ platform: platform.did, url, warning: 'unreachable' })
  return 0
}

function retrieveJson(url: string, maxBytes: number, { fetcher }: Copying) {
  return retrieve({ url, maxBytes, mediaTypes: ['application/json'] }, fetcher)
}
