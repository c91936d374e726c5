/**
 * Holds a ready-made subject against everything that a record's claims are held against: closed
 * shape and rules of its type, words for all of it, personal data, days to come, and what is the
 * platform's own to say.
 * @module
 */
import type { Crowd } from '../../claims/review-period.ts'
import type { InputProblem } from '../../core/errors.ts'
import type { JsonObject, JsonPointer } from '../../core/json.ts'
import { canonicalizeJson } from '../../suites/canonicalize-json.ts'
import { publicKeyOfDidKey } from '../../suites/multikey.ts'
import { toClaimPointer, toFields } from '../field-names.ts'
import { ruleOf } from '../input-problem.ts'
import { lintTexts } from '../lint-personal-data.ts'
import { lintRecord } from '../lint-record.ts'
import { findBreaches } from '../lint-subjects.ts'
import type { PlatformProfile } from '../platform-profile.ts'
import { lintDisclosure } from './lint-disclosure.ts'

/** What a subject is held against beside its type. */
export interface ClaimTerms {
  readonly profile: PlatformProfile
  readonly crowd: Crowd
  readonly now: Date
}

/** Addresses from our own lists, which the shape holds to: digits in them are no one's. */
const LISTED = ['holder', 'inferred_skills']

/** Everything wrong in a subject, told at its claims. */
export function lintClaims(
  type: string,
  subject: JsonObject,
  { profile, crowd, now }: ClaimTerms,
): readonly InputProblem[] {
  const fields = toFields(subject) as JsonObject
  const texts = Object.entries(fields).filter(([name]) => !LISTED.includes(name))
  return [
    ...findBreaches(type, subject, asInTheClaim).map(({ pointer, words }) => ({
      pointer,
      message: words.en,
    })),
    ...lintHolder(subject),
    ...lintService(subject, profile),
    ...lintDisclosure(subject, crowd),
    ...[...lintRecord(fields, now), ...lintTexts(Object.fromEntries(texts), now)].map(inClaims),
  ]
}

const asInTheClaim = (member: string): string => member

/** As the rules for records tell it, without hints about fields that the caller does not know. */
function inClaims(problem: InputProblem): InputProblem {
  return { pointer: toClaimPointer(problem.pointer), message: ruleOf(problem) }
}

function lintHolder({ id }: JsonObject): readonly InputProblem[] {
  if (id === undefined || (typeof id === 'string' && publicKeyOfDidKey(id).ok)) return []
  return [problemAt('/id', 'must be a did:key of an Ed25519 key')]
}

/** What the platform offers is said in its profile, and by no caller. */
function lintService({ service }: JsonObject, profile: PlatformProfile): readonly InputProblem[] {
  const own = { ...profile.service }
  if (service === undefined || canonicalizeJson(service) === canonicalizeJson(own)) return []
  return [problemAt('/service', 'must be what the profile of the platform says')]
}

function problemAt(pointer: JsonPointer, message: string): InputProblem {
  return { pointer, message }
}
