/**
 * Issues what should have been issued, and withdraws what was wrong.
 *
 * One record gives several certificates, and mostly one of them is wrong. What is replaced is named
 * by its ids, and only certificates of the same types are made anew, one for one: the worker is
 * never left with two that count for the same, nor with one less without anybody saying so. A crash
 * before the release leaves the wrong certificate suspended; both facts are one step in the
 * database; and what was released is given again to who repeats the request within 24 hours.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { URN_UUID } from '../../core/gate-values.ts'
import { credentialHash } from '../../suites/hash-credential.ts'
import { nextStatus } from '../change-status.ts'
import type { RecordChoices } from '../choose-subjects.ts'
import { createCounts } from '../counters/counts.ts'
import { createSubjects } from '../create-subjects.ts'
import { releaseOf, signPrepared } from '../issue-certificates.ts'
import type { IssuedCertificates } from '../issued-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { type PreparedCertificates, prepareCertificates } from '../prepare-certificates.ts'
import { publishGroups } from '../publish-status-lists.ts'
import type { SubjectDraft } from '../subject-draft.ts'
import type { Correction, CorrectionTerms, ReplacedCertificates } from './ports.ts'

/** What comes in the place of a wrong certificate. */
export interface CorrectionRequest {
  /** The worker's record as it should have been, whole: only what is replaced is issued of it. */
  readonly record: unknown
  /** The worker's wallet key, as for `issueCertificates`. */
  readonly holder?: Did
  /** Ids of all certificates that are wrong. Default: the one that the correction is about. */
  readonly replaces?: readonly string[]
  /** Kinds of work whose ratings are made anew, where not all of the record are. */
  readonly reputation?: readonly string[]
  /** Places in the record of the reviews that are made anew, where not all of them are. */
  readonly reviews?: readonly number[]
  /** The system that asks for it: for the audit trail. */
  readonly caller?: string
}

/** As many as a record can give. */
const MOST_REPLACED = 1_000

/**
 * Corrects a certificate. When it resolves the lists say that the wrong one is withdrawn.
 * @throws ERR_KLUSCV_RECORD with everything that is wrong in the record, ERR_KLUSCV_REQUEST,
 *   ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_CONFLICT, and as `issueCertificates`
 */
export async function correctCertificate(
  issuer: IssuerContext,
  id: string,
  request: CorrectionRequest,
): Promise<IssuedCertificates> {
  assertLists(request)
  const correction = await findDecidable(issuer, id)
  const replaces = replacedIds(request.replaces ?? [correction.certificate], correction)
  const whole = prepare(issuer, request)
  const replaced = await findReplaced(issuer, correction, { replaces, whole })
  const drafts = createSubjects(whole.record, {
    profile: issuer.profile,
    day: whole.day,
    holder: whole.holder,
  })
  const choices = chooseReplacements(drafts, replaced.types, request)
  const prepared = prepare(issuer, request, choices)
  assertOneForOne(prepared.types, replaced.types)
  const issued = await issuer.inTurn(() =>
    issueReplacements(issuer, prepared, { id, replaces, request }),
  )
  await publishGroups(issuer, replaced.groups)
  return issued
}

/** What is wrong with the record is wrong inside the request. */
function prepare(
  issuer: IssuerContext,
  { record, holder }: CorrectionRequest,
  choices?: RecordChoices,
): PreparedCertificates {
  try {
    return prepareCertificates(issuer, record, holder, choices)
  } catch (error) {
    if (!(error instanceof KlusCvError)) throw error
    const problems = error.problems.map((problem) =>
      problem.pointer === '/holder'
        ? problem
        : { ...problem, pointer: `/record${problem.pointer}` },
    )
    throw new KlusCvError(error.code, error.message, { cause: error, problems })
  }
}

async function findDecidable({ store }: IssuerContext, id: string): Promise<Correction> {
  const correction = await store.corrections.find(id)
  if (correction === undefined) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no correction with this id')
  }
  // One that was corrected may be asked again by who did not hear the answer.
  if (correction.state !== 'dismissed') return correction
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'this correction is decided: it was dismissed')
}

function replacedIds(ids: readonly string[], { certificate }: Correction): readonly string[] {
  const fits = Array.isArray(ids) && ids.length <= MOST_REPLACED
  if (!fits || !ids.every((id) => typeof id === 'string' && URN_UUID.test(id))) {
    throw requestError(`must be an array of at most ${MOST_REPLACED} ids of certificates`)
  }
  const distinct = [...new Set(ids)].toSorted()
  if (distinct.includes(certificate)) return distinct
  throw requestError('must have the certificate that the correction is about')
}

function assertLists({ reputation = [], reviews = [] }: CorrectionRequest): void {
  const isList = (value: unknown, kind: 'string' | 'number') =>
    Array.isArray(value) && value.every((item) => typeof item === kind)
  if (!isList(reputation, 'string')) {
    throw requestError('must be an array of kinds of work', '/reputation')
  }
  if (!isList(reviews, 'number')) throw requestError('must be an array of numbers', '/reviews')
}

function requestError(message: string, pointer = '/replaces'): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'These certificates cannot be replaced.', {
    problems: [{ pointer, message }],
  })
}

async function findReplaced(
  { store }: IssuerContext,
  { state }: Correction,
  {
    replaces,
    whole,
  }: { readonly replaces: readonly string[]; readonly whole: PreparedCertificates },
): Promise<ReplacedCertificates> {
  const replaced = await store.corrections.findReplaced(replaces, whole.record.workerRef)
  if (replaced === undefined) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no certificate with one of these ids')
  }
  if (!replaced.ofWorker) {
    const message =
      'the record is of another worker than the certificate, or of one who was deleted'
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
  }
  if (!replaced.withdrawn || state === 'corrected') return replaced
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'a withdrawn certificate is not corrected')
}

/** Of the record, what has the type of something that is replaced. */
function chooseReplacements(
  drafts: readonly SubjectDraft[],
  types: readonly string[],
  { reputation, reviews }: CorrectionRequest,
): RecordChoices {
  const wanted = drafts.flatMap(({ type, chosenBy }) =>
    types.includes(type) && chosenBy !== undefined ? [chosenBy] : [],
  )
  return {
    work: types.includes('WorkHistoryCredential'),
    reputation: reputation ?? wanted.flatMap((by) => ('reputation' in by ? [by.reputation] : [])),
    reviews: reviews ?? wanted.flatMap((by) => ('reviews' in by ? [by.reviews] : [])),
    gigList: types.includes('GigListCredential'),
    gigsPerMonth: true,
  }
}

/** As many new certificates of each type as are replaced. */
function assertOneForOne(issued: readonly string[], replaced: readonly string[]): void {
  const count = (types: readonly string[], type: string) =>
    types.filter((other) => other === type).length
  const problems = [...new Set([...issued, ...replaced])].flatMap((type): InputProblem[] => {
    const [made, gone] = [count(issued, type), count(replaced, type)]
    if (made === gone) return []
    return [
      {
        pointer: '/record',
        message: `gives ${made} ${type} in the place of ${gone}: name all that are replaced, or choose`,
        messageNl: `geeft ${made} ${type} in plaats van ${gone}: noem alles wat vervangen wordt, of kies`,
      },
    ]
  })
  if (problems.length === 0) return
  const message = 'the record does not give one certificate for each that is replaced'
  throw new KlusCvError('ERR_KLUSCV_RECORD', message, { problems })
}

async function issueReplacements(
  issuer: IssuerContext,
  prepared: PreparedCertificates,
  {
    id,
    replaces,
    request,
  }: {
    readonly id: string
    readonly replaces: readonly string[]
    readonly request: CorrectionRequest
  },
): Promise<IssuedCertificates> {
  const { holder, caller } = request
  const { record, choices } = prepared
  const bodyHash = credentialHash({
    ...{ record: record.source, holder: holder ?? null, replaces },
    choices: { ...choices, work: choices?.work ?? true },
  })
  // A body that failed may be mended and sent again: each is a request of its own.
  const repetition = { key: `correction ${id} ${bodyHash}`, bodyHash }
  const signed = await signPrepared(issuer, prepared, { repetition })
  const terms: CorrectionTerms = {
    ...{ id, replaces, withdraw: nextStatus('revoke') },
    counts: createCounts(issuer, { happened: 'changed', action: 'revoke' }),
  }
  // Not counted as issued: it is the same record as before, with a mistake less.
  await issuer.store.release(signed.certificates.map(releaseOf), {
    ...(caller === undefined ? {} : { caller }),
    correction: terms,
  })
  return signed
}
