/**
 * The personal-data guard: no certificate goes out with a number, an address or a birthday in it.
 * A finding refuses the record and names the place and the kind, never what stands there.
 *
 * The way out of a false alarm is `allowed_findings`, a list of `{ field, kind }`: exactly that kind
 * at exactly that place. Each use is kept with the certificates (ports.ts), and one that fits
 * nothing is refused, so that none stays behind for a later text.
 * @module
 */
import {
  PERSONAL_DATA_KINDS,
  PERSONAL_DATA_WORDS,
  type PersonalDataKind,
} from '../claims/personal-data/kinds.ts'
import { MISSING, otherKind } from '../claims/shape-words.ts'
import type { Locale, Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'
import { fieldProblem, inputProblem } from './input-problem.ts'
import { findPersonalFindings, type PersonalFinding } from './personal-findings.ts'
import type { GuardException } from './ports.ts'

/** What the guard says of a record. */
export interface GuardReading {
  readonly problems: readonly InputProblem[]
  /** The findings that the record allows, each once. */
  readonly exceptions: readonly GuardException[]
}

/** Searches a worker's record, as it came in, for personal data. */
export function lintPersonalData(record: JsonObject, now: Date): GuardReading {
  const findings = findPersonalFindings(record, now)
  const given = record['allowed_findings']
  const entries: readonly JsonValue[] = Array.isArray(given) ? given : []
  const isAllowed = (finding: PersonalFinding) => entries.some((entry) => isSame(entry, finding))
  const refused = findings.filter((finding) => !isAllowed(finding))
  return {
    problems: [
      ...byField(refused).map(([field, kinds]) =>
        inputProblem(field, wayOut(field, kinds, entries.length + 1)),
      ),
      ...entries.flatMap((entry, index) => checkEntry(entry, index, findings)),
    ],
    exceptions: findings.filter(isAllowed),
  }
}

/**
 * Searches texts for which there is no way out: those of a platform's profile, as whoever writes it
 * can choose other words, and claims that come as they will be signed.
 */
export function lintTexts(value: JsonObject, now: Date): readonly InputProblem[] {
  return byField(findPersonalFindings(value, now)).map(([field, kinds]) =>
    inputProblem(field, mustNotHold(kinds)),
  )
}

/** One problem for each place: more than one at a place would not be told. */
function byField(
  findings: readonly PersonalFinding[],
): readonly (readonly [JsonPointer, readonly PersonalDataKind[]])[] {
  const fields = [...new Set(findings.map(({ field }) => field))]
  return fields.map((at) => [
    at,
    findings.filter(({ field }) => field === at).map(({ kind }) => kind),
  ])
}

function isSame(entry: JsonValue, { field, kind }: PersonalFinding): boolean {
  return isJsonObject(entry) && entry['field'] === field && entry['kind'] === kind
}

/** What is wrong with one entry of `allowed_findings`; unknown members are refused elsewhere. */
function checkEntry(
  entry: JsonValue,
  index: number,
  findings: readonly PersonalFinding[],
): readonly InputProblem[] {
  if (!isJsonObject(entry)) return []
  const at = `/allowed_findings/${index}`
  const wrong = [
    ...checkText(entry['field'], `${at}/field`),
    ...checkText(entry['kind'], `${at}/kind`, PERSONAL_DATA_KINDS),
  ]
  if (wrong.length > 0 || findings.some((finding) => isSame(entry, finding))) return wrong
  return [inputProblem(at, STALE)]
}

function checkText(
  value: JsonValue | undefined,
  pointer: JsonPointer,
  words?: readonly string[],
): readonly InputProblem[] {
  if (value === undefined) return [fieldProblem(pointer, MISSING)]
  if (typeof value !== 'string') return [fieldProblem(pointer, otherKind('string', value))]
  return words?.includes(value) === false ? [fieldProblem(pointer, UNKNOWN_KIND)] : []
}

const UNKNOWN_KIND: Words = {
  nl: 'moet een soort persoonsgegevens zijn',
  en: 'must be a kind of personal data',
}

const STALE: Words = {
  nl: 'past bij niets: op die plaats is deze soort niet gevonden; laat deze rij weg',
  en: 'fits nothing: this kind was not found at that place; leave this row out',
}

function mustNotHold(kinds: readonly PersonalDataKind[]): Words {
  return {
    nl: `lijkt ${listOf(kinds, 'nl')} te bevatten; een bewijs gaat naar anderen en mag dat niet bevatten; haal het uit de tekst`,
    en: `seems to hold ${listOf(kinds, 'en')}; a certificate is passed on and must not hold that; take it out of the text`,
  }
}

/** @param next - the number of the next entry of `allowed_findings` in a table */
function wayOut(field: JsonPointer, kinds: readonly PersonalDataKind[], next: number): Words {
  const { nl, en } = mustNotHold(kinds)
  const redacted = IN_REVIEW.test(field) ? REDACTED : { nl: '', en: '' }
  const rows = kinds.map((kind) => JSON.stringify({ field, kind })).join(', ')
  const columns = ['field', 'kind'].map((name) => `allowed_findings.${next}.${name}`)
  return {
    nl: `${nl}${redacted.nl}. Is het vals alarm? Zet dan in allowed_findings: ${rows} (in CSV: de kolommen ${columns.join(' en ')})`,
    en: `${en}${redacted.en}. Is it a false alarm? Then add to allowed_findings: ${rows} (in CSV: the columns ${columns.join(' and ')})`,
  }
}

const IN_REVIEW = /^\/reviews\/[0-9]+\/text$/

const REDACTED: Words = {
  nl: ', en zet bij deze review redacted op true',
  en: ', and set redacted of this review to true',
}

function listOf(kinds: readonly PersonalDataKind[], locale: Locale): string {
  const words = kinds.map((kind) => PERSONAL_DATA_WORDS[kind][locale])
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
}
