/**
 * A credential of one of our types, made by someone else, as something that may be signed: or
 * everything that is wrong with it. Touches no database and no key.
 * @module
 */
import type { Crowd } from '../../claims/review-period.ts'
import type { InputProblem } from '../../core/errors.ts'
import { isJsonObject, type JsonObject } from '../../core/json.ts'
import { floorToDay, type Instant } from '../../core/time.ts'
import { credentialError, toInputProblems } from '../credential-error.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { PlatformProfile } from '../platform-profile.ts'
import { type ReadyToSign, readyOnce } from '../prepare-certificates.ts'
import type { SubjectDraft } from '../subject-draft.ts'
import { checkDates, checkEnvelope, ownTypeOf } from './check-envelope.ts'
import { type ClaimTerms, lintClaims } from './lint-claims.ts'

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
  value: JsonObject,
  { workerRef, crowd, mayRepeat }: CredentialTerms,
): ReadyToSign {
  const now = issuer.clock()
  const day = floorToDay(now)
  const before = floorToDay(new Date(now.getTime() - DAY_MS))
  const draft = draftOf(value, issuer.profile, day)
  const problems = [
    ...toInputProblems(checkEnvelope(value, issuer, mayRepeat ? [day, before] : [day])),
    ...(draft === undefined ? [] : lintDraft(draft, { profile: issuer.profile, crowd, now })),
  ]
  if (problems.length > 0 || draft === undefined) throw credentialError(firstOfEach(problems))
  return readyOnce({
    workerRef,
    day,
    types: [draft.type],
    exceptions: [[]],
    draftsOn: (on) => {
      const wrong = checkDates(value, issuer.dataModel, [on])
      if (wrong.length > 0) throw credentialError(toInputProblems(wrong))
      return [draftOf(value, issuer.profile, on) ?? draft]
    },
  })
}

function lintDraft(
  { type, subject, recordPointer }: SubjectDraft,
  terms: ClaimTerms,
): readonly InputProblem[] {
  return lintClaims(type, subject, terms).map(({ pointer, message }) => ({
    pointer: recordPointer(pointer),
    message,
  }))
}

/** What the certificate will say; undefined for what the envelope's rules refuse anyway. */
function draftOf(
  credential: JsonObject,
  { service }: PlatformProfile,
  day: Instant,
): SubjectDraft | undefined {
  const type = ownTypeOf(credential)
  const subject = credential['credentialSubject']
  if (type === undefined || !isJsonObject(subject)) return undefined
  return {
    type,
    // As for a record: figures are of today, and the service is the platform's, unless they say so.
    subject: {
      ...(type === 'WorkHistoryCredential' ? { service: { ...service } } : {}),
      dataAsOf: day.slice(0, 10),
      ...subject,
    },
    recordPointer: (pointer) => `/credentialSubject${pointer}`,
  }
}

/** One problem a place, the first: the others mostly follow from it. */
function firstOfEach(problems: readonly InputProblem[]): readonly InputProblem[] {
  const first = new Map(problems.toReversed().map((problem) => [problem.pointer, problem]))
  return problems.filter((problem) => first.get(problem.pointer) === problem)
}
