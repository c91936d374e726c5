/**
 * Everything that is wrong with a platform profile, told at the members that the platform wrote, in
 * Dutch and English. What may be published about a platform is judged in claims/.
 * @module
 */
import { findStatementBreaches } from '../claims/profile-statement.ts'
import { otherKind } from '../claims/shape-words.ts'
import { createSubjectCheck } from '../claims/subject-check.ts'
import { TextInBothLanguages } from '../claims/value-shapes.ts'
import type { Words } from '../claims/words.ts'
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue, pointerTo } from '../core/json.ts'
import { utcDay } from '../core/time.ts'
import { checkFieldNames } from './check-field-names.ts'
import { checkOccupation } from './check-listed-names.ts'
import { inputProblem } from './input-problem.ts'
import { lintTexts } from './lint-personal-data.ts'
import { nearestName } from './nearest-name.ts'
import { profileProblem } from './profile-hints.ts'
import { CROWD_FIELDS, RECORD_FIELDS } from './record-fields.ts'
import { profileNameOf, stateProfile, toProfilePointer } from './state-profile.ts'

const MEMBERS = [
  ...['names', 'legalName', 'kvk', 'service', 'languages', 'labels'],
  ...['defaults', 'correctionUrl', 'ratingExplanation', 'normalRanges'],
]

/** Members of a record that belong to one worker or one month and can have no default. */
const NEVER_DEFAULT = [
  ...['worker_ref', 'name', 'given_name', 'family_name', 'ratings', 'work'],
  ...['reviews', 'gig_list', 'gigs_by_month', 'allowed_findings'],
  ...Object.keys(CROWD_FIELDS),
]

const labelCheck = createSubjectCheck(TextInBothLanguages, [])

/**
 * Everything wrong with a profile.
 *
 * @param now - no figure is of a later day
 */
export function checkProfile(profile: JsonObject, now: Date): readonly InputProblem[] {
  const own = [
    ...checkNames(profile),
    ...checkLabels(profile['labels'] ?? {}),
    ...checkDefaults(profile['defaults'] ?? {}),
    ...checkOccupations(profile['normalRanges']),
    ...checkCorrectionUrl(profile['correctionUrl']),
    ...lintTexts(profile, now),
  ]
  const stated = findStatementBreaches(stateProfile(profile), utcDay(now), profileNameOf)
    .map(({ pointer, words }) => profileProblem(toProfilePointer(pointer), words))
    // Said already, in the words of who writes a profile.
    .filter(({ pointer }) => !own.some((problem) => problem.pointer === pointer))
  return [...own, ...stated]
}

function checkNames(profile: JsonObject): readonly InputProblem[] {
  return Object.keys(profile)
    .filter((name) => !MEMBERS.includes(name))
    .map((name) => inputProblem(pointerTo('', name), unknownMember(name)))
}

function unknownMember(name: string): Words {
  const near = nearestName(name, MEMBERS)
  if (near !== undefined) {
    return {
      nl: `is niet bekend; bedoelt u "${near}"?`,
      en: `is not known; did you mean "${near}"?`,
    }
  }
  const members = MEMBERS.join(', ')
  return {
    nl: `is geen veld van een profiel; dat zijn ${members}`,
    en: `is not a member of a profile; those are ${members}`,
  }
}

function checkLabels(labels: JsonValue): readonly InputProblem[] {
  if (!isJsonObject(labels)) return [profileProblem('/labels', otherKind('object', labels))]
  return Object.entries(labels).flatMap(([slug, label]) => {
    const pointer = pointerTo('/labels', slug)
    const breaches = labelCheck.breaches(label, (member) => member)
    return [
      ...checkOccupation(slug, pointer),
      ...breaches.map((breach) => profileProblem(`${pointer}${breach.pointer}`, breach.words)),
    ]
  })
}

function checkDefaults(defaults: JsonValue): readonly InputProblem[] {
  if (!isJsonObject(defaults)) return [profileProblem('/defaults', otherKind('object', defaults))]
  const personal = NEVER_DEFAULT.filter((name) => name in defaults)
  return [
    ...checkFieldNames(defaults, RECORD_FIELDS, '/defaults'),
    ...personal.map((name) => inputProblem(pointerTo('/defaults', name), NO_DEFAULT)),
  ]
}

const NO_DEFAULT: Words = {
  nl: 'hoort bij één werkende of één maand en kan hier niet staan',
  en: 'belongs to one worker or one month and can have no default',
}

/** A page links to it as it stands, so it may be nothing else. */
function checkCorrectionUrl(url: JsonValue | undefined): readonly InputProblem[] {
  if (url === undefined || (typeof url === 'string' && isCorrectionUrl(url))) return []
  return [profileProblem('/correctionUrl', NO_CORRECTION_URL)]
}

function isCorrectionUrl(text: string): boolean {
  const isShort = text.length <= CORRECTION_URL_CHARACTERS
  return isShort && text.startsWith('https://') && URL.canParse(text)
}

/** What browsers of any age open. */
const CORRECTION_URL_CHARACTERS = 2_000

const NO_CORRECTION_URL: Words = {
  nl: 'moet een adres zijn dat begint met https://',
  en: 'must be an address that begins with https://',
}

/** A certificate names its work by an IRI; a profile by the same short names as a record. */
function checkOccupations(ranges: JsonValue | undefined): readonly InputProblem[] {
  if (!Array.isArray(ranges)) return []
  return ranges.flatMap((range, index) => {
    const slug = isJsonObject(range) ? range['occupation'] : undefined
    return typeof slug === 'string'
      ? checkOccupation(slug, `/normalRanges/${index}/occupation`)
      : []
  })
}
