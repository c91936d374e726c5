/**
 * A certificate in words, as worker and employer read it: everything that is signed, a first glance,
 * and what it does not prove. It knows the subject only: who signed, and whether it is still right,
 * is in describe-state.ts. It never scores, ranks or compares a person.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject, JsonPointer } from '../core/json.ts'
import { gigListCheck } from './check-gig-list.ts'
import { reputationCheck } from './check-reputation.ts'
import { reviewCheck } from './check-review.ts'
import { workHistoryCheck } from './check-work-history.ts'
import { findClaimType } from './claim-types.ts'
import { describeGigList, describeLimitsOfGigList } from './describe-gig-list.ts'
import { describeLimitsOfReputation, describeReputation } from './describe-reputation.ts'
import { describeLimitsOfReview, describeReview } from './describe-review.ts'
import { describeLimitsOfWorkHistory, describeWorkHistory } from './describe-work-history.ts'
import { type Formatter, formatterOf } from './format.ts'
import { leafPointers, leavesSaidBy, type Sentence, type Statement } from './statement.ts'
import type { SubjectCheck } from './subject-check.ts'
import { summariseGigList } from './summarise-gig-list.ts'
import { summariseReputation } from './summarise-reputation.ts'
import { summariseReview } from './summarise-review.ts'
import { summariseWorkHistory } from './summarise-work-history.ts'
import type { Summary } from './summary.ts'
import type { Locale, Words } from './words.ts'

export type { Locale } from './words.ts'

/** A certificate in words. */
export interface CertificateWords extends Summary {
  /** `Werkbewijs`. */
  readonly title: string
  /** The worker, as the platform knows them. In any script: show it in `<bdi>`. */
  readonly name: string
  /** Everything that is signed. */
  readonly statements: readonly Statement[]
  /** What is not proven. */
  readonly limits: readonly string[]
  /** The day of the figures, in words. */
  readonly asOf: string
}

interface Wording<Subject> {
  readonly fits: SubjectCheck<Subject>['fits']
  readonly describe: Sentence<Subject>
  readonly summarise: (subject: Subject, format: Formatter) => Summary
  readonly limits: (subject: Subject) => readonly Words[]
}

type Described = Summary & Pick<CertificateWords, 'name' | 'statements' | 'limits' | 'asOf'>

/** How one type speaks. Both throw for a subject that does not have the shape of its type. */
interface Speaker {
  readonly describe: (subject: JsonObject, format: Formatter) => Described
  /** The sentences alone, in each of these languages. */
  readonly sentences: (
    subject: JsonObject,
    formats: readonly Formatter[],
  ) => readonly (readonly Statement[])[]
}

/** How each type speaks; a type that is not here cannot be issued. */
const WORDINGS: Readonly<Record<string, Speaker>> = {
  WorkHistoryCredential: createWording({
    fits: workHistoryCheck.fits,
    describe: describeWorkHistory,
    summarise: summariseWorkHistory,
    limits: describeLimitsOfWorkHistory,
  }),
  ReputationCredential: createWording({
    fits: reputationCheck.fits,
    describe: describeReputation,
    summarise: summariseReputation,
    limits: describeLimitsOfReputation,
  }),
  ReviewCredential: createWording({
    fits: reviewCheck.fits,
    describe: describeReview,
    summarise: summariseReview,
    limits: describeLimitsOfReview,
  }),
  GigListCredential: createWording({
    fits: gigListCheck.fits,
    describe: describeGigList,
    summarise: summariseGigList,
    limits: describeLimitsOfGigList,
  }),
}

/**
 * The words of a certificate of one of our types, in one language.
 *
 * @param typeName - one of ours, such as `WorkHistoryCredential`
 * @param subject - its `credentialSubject`
 * @returns plain text, to be escaped like any other
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when the type is not ours or the subject does not
 * have its shape: the gate must have let it through before.
 */
export function describeCertificate(
  typeName: string,
  subject: JsonObject,
  locale: Locale,
): CertificateWords {
  const format = formatterOf(locale)
  const title = findClaimType(typeName)?.title
  const speaker = speakerOf(typeName)
  if (title === undefined || speaker === undefined) {
    throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'there are no words for this type')
  }
  return { title: format.say(title), ...speaker.describe(subject, format) }
}

/**
 * The places of a subject that no sentence says, in either language: [] or it cannot be issued.
 * For a type without words that is everything.
 *
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when the subject does not have the shape of its type.
 */
export function unwordedPointers(typeName: string, subject: JsonObject): readonly JsonPointer[] {
  const speaker = speakerOf(typeName)
  const leaves = leafPointers(subject)
  if (speaker === undefined) return leaves
  const said = speaker
    .sentences(subject, BOTH)
    .map((statements) => new Set(statements.flatMap(leavesSaidBy)))
  return leaves.filter((leaf) => !said.every((pointers) => pointers.has(leaf)))
}

const BOTH = (['nl', 'en'] as const).map(formatterOf)

function speakerOf(typeName: string): Speaker | undefined {
  return Object.hasOwn(WORDINGS, typeName) ? WORDINGS[typeName] : undefined
}

function createWording<Subject extends { readonly name: string; readonly dataAsOf: string }>(
  wording: Wording<Subject>,
): Speaker {
  const shaped = (subject: JsonObject): Subject => {
    if (wording.fits(subject)) return subject
    throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'the subject must have the shape of its type')
  }
  return {
    describe: (given, format) => {
      const subject = shaped(given)
      return {
        ...wording.summarise(subject, format),
        name: subject.name,
        statements: wording.describe(subject, format),
        limits: wording.limits(subject).map(format.say),
        asOf: format.day(subject.dataAsOf),
      }
    },
    sentences: (given, formats) => {
      const subject = shaped(given)
      return formats.map((format) => wording.describe(subject, format))
    },
  }
}
