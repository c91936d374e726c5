/**
 * What the keeper of a trust list should mend although verifiers take it: names that mislead, and what
 * will leave certificates undecided. A list that verifiers refuse is another matter: parse-trust-list.ts
 * and check-trust-list.ts.
 * @module
 */
import type { InputProblem } from '../core/errors.ts'
import { parseInstant, utcDay } from '../core/time.ts'
import { hasEnded, isKeyCompromised, keyCountsOn, needsMirror } from './find-platform.ts'
import { lintNames } from './lint-names.ts'
import type { TrustedPlatform, UnsignedTrustList } from './trust-list.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Time to sign the next list and to bring it to every verifier. */
const NOTICE_DAYS = 14

/** What is wrong with a list, and what its keeper should know. */
export interface TrustListFindings {
  /** Nobody should sign this. */
  readonly problems: readonly InputProblem[]
  readonly advice: readonly InputProblem[]
}

/** Looks through a list that was parsed, as of now. */
export function lintTrustList(list: UnsignedTrustList, now: Date): TrustListFindings {
  const advice = list.platforms.flatMap((platform, index) =>
    advise(platform, now).map(([member, message]) => ({
      pointer: `/platforms/${index}/${member}`,
      message,
    })),
  )
  return { problems: lintNames(list.platforms), advice: [...adviseOnEnd(list, now), ...advice] }
}

function adviseOnEnd({ validUntil }: UnsignedTrustList, now: Date): readonly InputProblem[] {
  const leftDays = ((parseInstant(validUntil) ?? 0) - now.getTime()) / DAY_MS
  if (leftDays > NOTICE_DAYS) return []
  const message = `ends within ${NOTICE_DAYS} days: then nothing can be verified any more`
  return [{ pointer: '/validUntil', message }]
}

type Advice = readonly [member: keyof TrustedPlatform, message: string]

function advise(platform: TrustedPlatform, now: Date): readonly Advice[] {
  const today = utcDay(now)
  if (needsMirror(platform, today)) return adviseOnMirror(platform)
  return hasEnded(platform, today) ? [] : adviseOnRunning(platform, now)
}

/** Without its registers nothing of it can be told from what was dated back. */
function adviseOnMirror({ mirrored, mirrors = [] }: TrustedPlatform): readonly Advice[] {
  if (mirrored === undefined) {
    return [['lifecycle', 'needs a mirror: without one none of its certificates is verified']]
  }
  if (mirrors.length > 0) return []
  return [['mirrors', 'should name where the mirror is: verifiers have only what they kept']]
}

function adviseOnRunning(platform: TrustedPlatform, now: Date): readonly Advice[] {
  const soon = utcDay(new Date(now.getTime() + NOTICE_DAYS * DAY_MS))
  const signs = platform.keys.some(
    (key) => keyCountsOn(key, soon) && !isKeyCompromised(key, utcDay(now)),
  )
  return [
    ...(signs ? [] : [['keys', `has no key that counts in ${NOTICE_DAYS} days`] as const]),
    ...(platform.statusLists.length > 0
      ? []
      : [['statusLists', 'names none: no withdrawal of it is seen'] as const]),
    ...(platform.register !== undefined
      ? []
      : [['register', 'is missing: after a stop none of its certificates is verified'] as const]),
  ]
}
