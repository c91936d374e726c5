/**
 * How old what is at hand is: for whoever runs a verifier.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { type Instant, parseInstant, utcDay } from '../core/time.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import { hasEnded } from '../trust/find-platform.ts'
import type { TrustList } from '../trust/trust-list.ts'

/** A status list that the trust list names, of a platform that runs. */
export interface ListMeasure {
  readonly platform: Did
  readonly url: string
  /** Seconds since the platform made it; undefined when none is at hand. */
  readonly ageSeconds?: number
  /** Not at hand or past its end: certificates that need it are undecided. */
  readonly isOld: boolean
}

/** What a verifier rests on at this moment. */
export interface VerifierMeasures {
  readonly trustList: { readonly version: number; readonly validUntil: Instant }
  readonly lists: readonly ListMeasure[]
}

/** Measures every list that platforms should have published. */
export function measureLists(
  { platforms }: TrustList,
  find: (url: string) => StatusList | undefined,
  now: Date,
): readonly ListMeasure[] {
  return platforms
    .filter((platform) => !hasEnded(platform, utcDay(now)))
    .flatMap(({ did, statusLists }) =>
      statusLists.map((url) => ({ platform: did, url, ...measureList(find(url), now) })),
    )
}

function measureList(
  list: StatusList | undefined,
  now: Date,
): Pick<ListMeasure, 'ageSeconds' | 'isOld'> {
  if (list === undefined) return { isOld: true }
  const from = parseInstant(list.validFrom) ?? 0
  const end = parseInstant(list.validUntil) ?? 0
  const ageSeconds = Math.max(0, Math.floor((now.getTime() - from) / 1000))
  return { ageSeconds, isOld: now.getTime() > end }
}
