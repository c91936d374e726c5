/**
 * The profile that a platform publishes about itself: who is behind it, how its ratings come about,
 * and what is usual among its workers. The platform's key signs it (eddsa-jcs-2022 over plain JSON).
 *
 * ```
 * { "type": "KlusCVPlatformProfile", "platform": "did:web:tempo.example",
 *   "validFrom": "2026-11-20T10:00:00.000Z",
 *   "legalName": "Tempo Bezorging B.V.", "kvk": "12345678", "names": { "nl", "en" },
 *   "service": { "nl", "en" }, "languages": [ "nl", "en" ],
 *   "ratings"?: { "ratingSystem"?, "bestRating"?, "worstRating"?, "ratingWindow"?,
 *                 "ratingGivenBy"?, "ratingBasis"?, "ratingObligatory"?, "explanation"? },
 *   "normalRanges"?: [ { "occupation", "population", "n", "median", "p10", "p25", "p75", "p90",
 *                        "asOf" } ],
 *   "proof": { … } }
 * ```
 * Everything beside `proof` is signed. `validFrom` is its version: a later one replaces an earlier
 * one, and never the other way round. It has no end, because its figures carry their own day.
 * @module
 */
import { findStatementBreaches, type ProfileStatement } from '../claims/profile-statement.ts'
import type { Did, Proof } from '../core/credential.ts'
import { did, instant } from '../core/gate-values.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import type { Problem } from '../core/problems.ts'
import type { NormalRange } from '../core/report.ts'
import { closedObject, exactly, malformed, type ShapeCheck } from '../core/shape.ts'
import { type Instant, utcDay } from '../core/time.ts'
import { jsonProof } from './proof-shape.ts'

/** The `type` of a published profile. */
export const PROFILE_TYPE = 'KlusCVPlatformProfile'

/** A statement as it is published. */
export type PlatformProfileDocument = JsonObject &
  ProfileStatement & {
    readonly type: typeof PROFILE_TYPE
    readonly platform: Did
    readonly validFrom: Instant
    readonly proof: Proof
  }

/** A profile whose signature was not looked at, or the first thing that is wrong with it. */
export type ProfileDocumentRead =
  | { readonly ok: true; readonly document: PlatformProfileDocument }
  | { readonly ok: false; readonly problem: Problem }

/** A published profile from its text: strict JSON, closed shape, figures that fit together. */
export function readPlatformProfile(text: string | Uint8Array): ProfileDocumentRead {
  const parsed = parseJson(text, { maxBytes: LIMITS.platformProfileBytes })
  if (!parsed.ok) return parsed
  const [problem] = checkDocument(parsed.value)
  if (problem !== undefined) return { ok: false, problem }
  return { ok: true, document: parsed.value as unknown as PlatformProfileDocument }
}

/** What a profile states, without what makes it a document. */
export function statementOf({
  type,
  platform,
  validFrom,
  proof,
  ...statement
}: JsonObject): JsonObject {
  return statement
}

/** What is usual in this occupation, with the scale that its figures are on. */
export function findNormalRange(
  { ratings = {}, normalRanges = [] }: ProfileStatement,
  occupation: string,
): NormalRange | undefined {
  const range = normalRanges.find((stated) => stated.occupation === occupation)
  const { ratingSystem, bestRating, worstRating } = ratings
  if (range === undefined || ratingSystem === undefined) return undefined
  if (bestRating === undefined || worstRating === undefined) return undefined
  return { ...range, ratingSystem, bestRating, worstRating }
}

/** What makes a statement a document; the statement itself is judged by its own rules. */
const checkEnvelope: ShapeCheck = closedObject({
  type: exactly(PROFILE_TYPE),
  platform: did,
  validFrom: instant,
  proof: jsonProof,
})

function checkDocument(value: JsonValue): readonly Problem[] {
  if (!isJsonObject(value)) return [malformed('an object', value, '')]
  const { type, platform, validFrom, proof } = value
  const envelope = checkEnvelope(defined({ type, platform, validFrom, proof }), '')
  if (envelope.length > 0) return envelope
  return findStatementBreaches(statementOf(value), dayOf(validFrom), (member) => member).map(
    ({ pointer, words }) => ({ problem: 'MALFORMED_VALUE_ERROR', pointer, detail: words.en }),
  )
}

/** The UTC day of an instant that was checked. */
function dayOf(validFrom: JsonValue | undefined): string {
  return utcDay(new Date(String(validFrom)))
}

function defined(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const given = Object.entries(members).filter(([, member]) => member !== undefined)
  return Object.fromEntries(given) as JsonObject
}
