/**
 * Keeps the registers of the platforms that run, each day's once: they are there when the platform no
 * longer is. What was kept is used only when the trust list's keeper vouches for the same bytes
 * (collect-mirror.ts): whoever steals a platform's key can publish registers as well.
 * @module
 */
import type { JsonValue } from '../core/json.ts'
import { isJsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { utcDay } from '../core/time.ts'
import { checkJsonProof } from '../suites/sign-json.ts'
import { readRegister } from '../trust/register.ts'
import { parseRegisterName, type RegisterName } from '../trust/register-name.ts'
import type { Day, TrustedPlatform } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'
import type { OutgoingRound } from './keep-newest.ts'
import { placedProofsOf } from './proof-links.ts'
import { findPublisherKey } from './publication.ts'
import { retrieve } from './retrieve.ts'

const MEDIA_TYPES = ['application/json']

/** Keeps registers. */
export interface RegisterKeeper {
  /** Retrieves those that are not there yet. False when some still are not. */
  readonly renew: (platform: TrustedPlatform, round: OutgoingRound) => Promise<boolean>
}

/** What was spent of a platform's allowance on one day. */
interface Spent {
  readonly day: Day
  bytes: number
}

/** Creates the keeper. Without a cache there is nowhere to keep them, and nothing is asked. */
export function createRegisterKeeper(): RegisterKeeper {
  const kept = new Set<string>()
  const spending = new Map<string, Spent>()
  const isKept = async (url: string, cache: CacheDirectory): Promise<boolean> => {
    if (!kept.has(url) && (await cache.has('registers', url))) kept.add(url)
    return kept.has(url)
  }
  return {
    renew: async (platform, round) => {
      const { register } = platform
      const { cache } = round
      if (register === undefined || cache === undefined) return true
      const names = await retrieveIndex({ url: register, platform }, round)
      const spent = spentToday(spending, platform, round)
      for (const name of names ?? []) {
        const url = `${register}/${name}`
        if (await isKept(url, cache)) continue
        if (!(await keep({ name, url, platform }, spent, round))) return false
      }
      return names !== undefined
    },
  }
}

function spentToday(
  spending: Map<string, Spent>,
  { did }: TrustedPlatform,
  { clock }: OutgoingRound,
): Spent {
  const day = utcDay(clock())
  const known = spending.get(did)
  if (known?.day === day) return known
  const spent = { day, bytes: 0 }
  spending.set(did, spent)
  return spent
}

/** The names of all registers, newest first; none when the list of them is malformed. */
async function retrieveIndex(
  { url, platform }: Pick<RegisterPlace, 'url' | 'platform'>,
  round: OutgoingRound,
): Promise<readonly string[] | undefined> {
  const text = await retrieveJson(url, LIMITS.registerIndexBytes, round)
  if (text === undefined) {
    round.warn({ platform: platform.did, url, warning: 'unreachable' })
    return undefined
  }
  const names = readRegisterIndex(text)
  const refused = { warning: 'refused', problem: 'MALFORMED_VALUE_ERROR' } as const
  if (names === undefined) round.warn({ platform: platform.did, url, ...refused })
  return names ?? []
}

/** The names in `{"registers": ["2026-11-20", …]}`, newest first; undefined when it is malformed. */
export function readRegisterIndex(text: Uint8Array): readonly string[] | undefined {
  const parsed = parseJson(text, { maxBytes: LIMITS.registerIndexBytes })
  const names = parsed.ok && isJsonObject(parsed.value) ? parsed.value['registers'] : undefined
  const isName = (name: JsonValue): name is string =>
    typeof name === 'string' && parseRegisterName(name) !== undefined
  return Array.isArray(names) && names.every(isName) ? names.toReversed() : undefined
}

interface RegisterPlace {
  readonly name: string
  readonly url: string
  readonly platform: TrustedPlatform
}

/** Retrieves one register and remembers it for good. False when no other is to be tried now. */
async function keep(place: RegisterPlace, spent: Spent, round: OutgoingRound): Promise<boolean> {
  const { url, platform } = place
  if (spent.bytes >= LIMITS.registerBytesPerDay) return false
  const text = await retrieveJson(url, LIMITS.registerBytes, round)
  if (text === undefined) {
    round.warn({ platform: platform.did, url, warning: 'unreachable' })
    return false
  }
  spent.bytes += text.length
  if (!isRegisterOf(place, text, round)) {
    round.warn({ platform: platform.did, url, warning: 'refused' })
    return true
  }
  try {
    await round.cache?.write('registers', url, text)
    return true
  } catch {
    round.warn({ platform: platform.did, url, warning: 'not-remembered' })
    return false
  }
}

/** Whether a text is the register of this name, signed with a key of the platform that counts. */
export function isRegisterOf(
  { name, platform }: Pick<RegisterPlace, 'name' | 'platform'>,
  text: Uint8Array,
  { clock }: Pick<OutgoingRound, 'clock'>,
): boolean {
  const read = readRegister(text)
  if (!read.ok || read.register.platform !== platform.did) return false
  const { register } = read
  const [placed] = placedProofsOf(register)
  if (placed === undefined || !isSameName(register, parseRegisterName(name))) return false
  const key = findPublisherKey(placed, { platform, now: clock(), remembered: false })
  return !('check' in key) && checkJsonProof(register, key.publicKeyMultibase).ok
}

function isSameName(one: RegisterName, other: RegisterName | undefined): boolean {
  return one.date === other?.date && one.part === other.part
}

function retrieveJson(url: string, maxBytes: number, { fetcher }: OutgoingRound) {
  return retrieve({ url, maxBytes, mediaTypes: MEDIA_TYPES }, fetcher)
}
