/**
 * The newest status list that was ever seen at each address. Newest counts for ever: a list that
 * cannot be used now, because its platform is not listed or its key was stolen, still keeps every
 * older one out. Whether it can be used is asked anew each time, of the trust list of that moment.
 * @module
 */
import { LIMITS } from '../core/limits.ts'
import { parseInstant, utcDay } from '../core/time.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import { findPublisher } from '../trust/find-platform.ts'
import type { TrustList } from '../trust/trust-list.ts'
import { findListSigner, type SoundStatusList } from './check-status-list.ts'

/** How a list compares with the one that is held. */
type Succession = 'newer' | 'same' | 'older'

/** The lists by address. */
export interface HeldLists {
  readonly has: (url: string) => boolean
  readonly compare: (url: string, sound: SoundStatusList) => Succession
  /** Holds a list that is newer than any that is known. */
  readonly hold: (url: string, sound: SoundStatusList) => void
  /** The list to ask, when the trust list stands for its signature now. */
  readonly find: (url: string, trust: TrustList, now: Date) => StatusList | undefined
  /** How soon the platforms ask to be asked again, in milliseconds: the least of their lists' `ttl`. */
  readonly shortestTtlMs: () => number | undefined
}

const SKEW_MS = LIMITS.clockSkewSeconds * 1000

/** Creates an empty memory. */
export function createHeldLists(): HeldLists {
  const held = new Map<string, SoundStatusList>()
  return {
    has: (url) => held.has(url),
    compare: (url, sound) => compare(sound, held.get(url)),
    hold: (url, sound) => void held.set(url, sound),
    find: (url, trust, now) => {
      const sound = held.get(url)
      return sound !== undefined && counts(url, sound, trust, now) ? sound.list : undefined
    },
    shortestTtlMs: () => {
      const all = [...held.values()].flatMap(({ list }) => list.ttlMs ?? [])
      return all.length === 0 ? undefined : Math.min(...all)
    },
  }
}

function compare(sound: SoundStatusList, known: SoundStatusList | undefined): Succession {
  const step = known === undefined ? 1 : versionOf(sound.list) - versionOf(known.list)
  if (step === 0) return 'same'
  return step > 0 ? 'newer' : 'older'
}

/** Its signature was computed when it came; what the trust list says of the key may have changed. */
function counts(url: string, sound: SoundStatusList, trust: TrustList, now: Date): boolean {
  const platform = findPublisher(trust, url)
  if (platform?.did !== sound.list.issuer) return false
  const signer = findListSigner(sound.placed, platform, utcDay(now))
  return (
    !('check' in signer) &&
    signer.publicKeyMultibase === sound.publicKeyMultibase &&
    versionOf(sound.list) <= now.getTime() + SKEW_MS
  )
}

/** A list's version is the moment from which it holds. */
function versionOf(list: StatusList): number {
  return parseInstant(list.validFrom) ?? 0
}
