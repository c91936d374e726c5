/**
 * A credential of one of our types, made by someone else, as something that may be signed: or
 * everything that is wrong with it. Touches no database and no key.
 * @module
 */
import type { Crowd } from '../../claims/review-period.ts'
import type { InputProblem } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'
import { malformed } from '../../core/shape.ts'
import { floorToDay, type Instant } from '../../core/time.ts'
import { credentialError, toInputProblems } from '../credential-error.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { type ReadyToSign, readyOnce } from '../prepare-certificates.ts'
import type { SubjectDraft } from '../subject-draft.ts'
import { checkDates, checkEnvelope, ownTypeOf } from './check-envelope.ts'
import { lintClaims } from './lint-claims.ts'

const DAY_MS = 86_400_000

/** What comes with a credential, and stands in none. */
export interface CredentialTerms {
  /** The platform's own reference of the worker. */
  readonly workerRef: string
  readonly crowd: Crowd
  /** Whether it may be a request of before midnight that comes again. */
  readonly mayRepeat: boolean
}

/**
 * Prepares one credential.
 * @throws ERR_KLUSCV_CREDENTIAL with everything that is wrong
 */
export function prepareCredential(
  issuer: Pick<IssuerContext, 'profile' | 'clock' | 'did' | 'dataModel' | 'suite'>,
  value: JsonValue,
  { workerRef, crowd, mayRepeat }: CredentialTerms,
): ReadyToSign {
  const now = issuer.clock()
  const day = floorToDay(now)
  const before = floorToDay(new Date(now.getTime() - DAY_MS))
  if (!isJsonObject(value))
    throw credentialError(toInputProblems([malformed('an object', value, '')]))
  const problems = [
    ...toInputProblems(checkEnvelope(value, issuer, mayRepeat ? [day, before] : [day])),
    ...lintSubject(value, { profile: issuer.profile, crowd, now }),
  ]
  if (problems.length > 0) throw credentialError(firstOfEach(problems))
  const draft = draftOf(value)
  return readyOnce({
    workerRef,
    day,
    types: [draft.type],
    exceptions: [[]],
    draftsOn: (on: Instant) => {
      const wrong = checkDates(value, issuer.dataModel, [on])
      if (wrong.length > 0) throw credentialError(toInputProblems(wrong))
      return [draft]
    },
  })
}

function lintSubject(
  credential: JsonObject,
  terms: Parameters<typeof lintClaims>[2],
): readonly InputProblem[] {
  const type = ownTypeOf(credential)
  const subject = credential['credentialSubject']
  if (type === undefined || !isJsonObject(subject)) return []
  return lintClaims(type, subject, terms).map(({ pointer, message }) => ({
    pointer: `/credentialSubject${pointer}`,
    message,
  }))
}

/** Its shape was held before: the type is one of ours, and there is one subject. */
function draftOf(credential: JsonObject): SubjectDraft {
  return {
    type: ownTypeOf(credential) as SubjectDraft['type'],
    subject: credential['credentialSubject'] as JsonObject,
    recordPointer: (pointer) => `/credentialSubject${pointer}`,
  }
}

/** One problem a place: the others mostly follow from the first. */
function firstOfEach(problems: readonly InputProblem[]): readonly InputProblem[] {
  const pointers = problems.map(({ pointer }) => pointer)
  return problems.filter(({ pointer }, index) => pointers.indexOf(pointer) === index)
}
