/**
 * Which certificates of a worker's upload another platform may take over for the person who is logged
 * in: those that are genuine and in that person's checked name, or that this person showed live.
 * Whoever hands in a file is not thereby the one it is about.
 * @module
 */
import { isJsonObject, type JsonValue } from '../core/json.ts'
import type { CredentialReport, VerificationReport } from '../core/report.ts'

/** Who is logged in, as the importing platform knows them. */
export interface ImportingPerson {
  /** The name that the platform itself checked, in full. */
  readonly name: string
}

/** Why a certificate is not taken over. */
export type ImportRefusal =
  | 'not-verified' // altered, withdrawn, expired, undecided, or of another kind
  | 'duplicate' // the same is there before: its figures count once
  | 'replaced' // a newer one exists: its figures are those of before
  | 'name-not-checked' // the issuing platform never checked the name in it
  | 'other-name' // it is in another name

/** What may be taken over, and what not and why. */
export interface ImportSelection {
  readonly taken: readonly CredentialReport[]
  readonly refused: readonly { readonly index: number; readonly reason: ImportRefusal }[]
}

/** Ways to check a name that are none. */
const UNCHECKED: readonly (JsonValue | undefined)[] = [undefined, 'none', 'selfDeclared']

/**
 * Selects from a report what may be taken over. Names are equal when they are so after case, accents,
 * hyphens and spaces; nothing is guessed: initials and maiden names are for a person to decide.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reportUnread, selectForImport } from 'kluscv/verifier'
 *
 * const report = reportUnread('no_certificate_inside', new Date())
 * assert.deepEqual(selectForImport(report, { name: 'Samira El Amrani' }), { taken: [], refused: [] })
 * ```
 */
export function selectForImport(
  report: VerificationReport,
  person: ImportingPerson,
): ImportSelection {
  const refusals = report.parts.map((part) => ({
    part,
    reason: isWholeSound(report) ? refusalOf(part, person) : ('not-verified' as const),
  }))
  return {
    taken: refusals.flatMap(({ part, reason }) => (reason === undefined ? [part] : [])),
    refused: refusals.flatMap(({ part: { index }, reason }) =>
      reason === undefined ? [] : [{ index, reason }],
    ),
  }
}

/** What is wrong with the whole, such as an answer to another question, is wrong with every part. */
function isWholeSound({ checks }: VerificationReport): boolean {
  return checks.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped')
}

function refusalOf(part: CredentialReport, { name }: ImportingPerson): ImportRefusal | undefined {
  const { verdict, state, duplicateOf, newerExists, binding } = part
  if (verdict !== 'verified' || state === 'other-credential') return 'not-verified'
  if (duplicateOf !== undefined) return 'duplicate'
  if (newerExists) return 'replaced'
  // Shown with the key to which it was issued, over a challenge that only this session got.
  if (binding === 'live') return undefined
  const { name: certified, identityCheck } = subjectOf(part)
  const { method } = isJsonObject(identityCheck) ? identityCheck : {}
  if (UNCHECKED.includes(method)) return 'name-not-checked'
  return typeof certified === 'string' && isSameName(certified, name) ? undefined : 'other-name'
}

function subjectOf({ credential = {} }: CredentialReport): { readonly [name: string]: JsonValue } {
  const subject = credential['credentialSubject']
  return isJsonObject(subject) ? subject : {}
}

function isSameName(one: string, other: string): boolean {
  const folded = foldName(one)
  return folded !== '' && folded === foldName(other)
}

/** Without case, accents, hyphens, apostrophes and repeated spaces. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\p{Pd}'’‘`.]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
