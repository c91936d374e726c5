/**
 * What a credential may say about itself when it asks to become a certificate of the platform:
 * nothing else than the issuer would write. Whoever may choose issuer, contexts, dates, status or
 * proof has a signing machine under the platform's name.
 *
 * ```
 * required   @context, type, credentialSubject
 * as ours    issuer, credentialSchema and the dates, or absent
 * refused    id, credentialStatus, proof, and every other member
 * ```
 * @module
 */
import { contextsFor, type DataModel } from '../../core/contexts.ts'
import { judgedElsewhere } from '../../core/gate-certificate.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../../core/json.ts'
import type { Problem } from '../../core/problems.ts'
import { closedObject, exactList, exactly, malformed, type ShapeCheck } from '../../core/shape.ts'
import { type Instant, parseInstant } from '../../core/time.ts'
import { validateCredential } from '../../core/well-formed/validate-credential.ts'
import { canonicalizeJson } from '../../suites/canonicalize-json.ts'
import { schemaReference } from '../../suites/load-schemas.ts'
import { type CredentialForm, validityFrom } from '../create-credential.ts'
import type { SubjectDraft } from '../subject-draft.ts'

const BASE_TYPE = 'VerifiableCredential'

/** A type that the platform gives. */
type OwnType = SubjectDraft['type']

const OWN_TYPES: readonly OwnType[] = [
  'WorkHistoryCredential',
  'ReputationCredential',
  'ReviewCredential',
  'GigListCredential',
]

/** The one type of ours that a credential names beside the base type; undefined for any other. */
export function ownTypeOf({ type: types }: JsonObject): OwnType | undefined {
  if (!Array.isArray(types) || types.length !== 2 || !types.includes(BASE_TYPE)) return undefined
  return OWN_TYPES.find((type) => types.includes(type))
}

/**
 * Everything wrong around the subject of a credential.
 *
 * @param days - those on which it may have been made, today first
 */
export function checkEnvelope(
  credential: JsonObject,
  form: CredentialForm,
  days: readonly [Instant, ...Instant[]],
): readonly Problem[] {
  const [today] = days
  const type = ownTypeOf(credential)
  // As it would be once the issuer has filled in what is left to it.
  const filled = { issuer: form.did, ...validityFrom(today, form.dataModel, ''), ...credential }
  if (type === undefined) return [...validateCredential(filled), notOurs(credential['type'])]
  return [
    ...validateCredential(filled),
    ...envelope(form, type, validityFrom(today, form.dataModel, type))(credential, ''),
    ...checkDates(credential, form.dataModel, days),
  ]
}

/** The dates of a credential, where it has any, are those of one that is made on one of the days. */
export function checkDates(
  credential: JsonObject,
  dataModel: DataModel,
  days: readonly Instant[],
): readonly Problem[] {
  const type = ownTypeOf(credential) ?? ''
  const wrong = days.map((day) =>
    Object.entries(validityFrom(day, dataModel, type)).filter(([name, at]) => {
      const given = credential[name]
      return given !== undefined && parseInstant(given) !== parseInstant(at)
    }),
  )
  if (wrong.some((dates) => dates.length === 0)) return []
  return (wrong[0] ?? []).map(([name, at]) => ({
    problem: 'MALFORMED_VALUE_ERROR',
    pointer: `/${name}`,
    detail: `expected ${at}, or nothing: the issuer sets the dates`,
  }))
}

function notOurs(types: JsonValue | undefined): Problem {
  const expected = `"${BASE_TYPE}" and one of the types that the platform gives`
  return malformed(expected, types, '/type')
}

function envelope(form: CredentialForm, type: string, dates: JsonObject): ShapeCheck {
  return closedObject(
    {
      '@context': exactList(contextsFor('certificate', form.dataModel, form.suite)),
      type: judgedElsewhere,
      credentialSubject: oneSubject,
    },
    {
      issuer: exactly(form.did),
      credentialSchema: sameAs(schemaReference(type)),
      ...Object.fromEntries(Object.keys(dates).map((name) => [name, judgedElsewhere])),
      id: leftToIssuer,
      credentialStatus: leftToIssuer,
      proof: leftToIssuer,
    },
  )
}

const leftToIssuer: ShapeCheck = (value, pointer) => [
  malformed('nothing here: the issuer sets it', value, pointer),
]

function oneSubject(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  return isJsonObject(value) ? [] : [malformed('one subject', value, pointer)]
}

function sameAs(expected: JsonObject): ShapeCheck {
  return (value, pointer) =>
    canonicalizeJson(value) === canonicalizeJson(expected)
      ? []
      : [malformed('the published schema of this type, or nothing', value, pointer)]
}
