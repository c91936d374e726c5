/**
 * What a correction replaces, and what comes in its place: decided, and refused where it cannot be,
 * before anything is reserved.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { URN_UUID } from '../../core/gate-values.ts'
import type { RecordChoices } from '../choose-subjects.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { SubjectDraft } from '../subject-draft.ts'
import type { Correction, ReplacedCertificates } from './ports.ts'

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
 * The correction with this id, unless it was dismissed.
 * @throws ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_CONFLICT
 */
export async function findDecidable({ store }: IssuerContext, id: string): Promise<Correction> {
  const correction = await store.corrections.find(id)
  if (correction === undefined) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no correction with this id')
  }
  // One that was corrected may be asked again by who did not hear the answer.
  if (correction.state !== 'dismissed') return correction
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'this correction is decided: it was dismissed')
}

/**
 * The ids of what is replaced, each once and in one order.
 * @throws ERR_KLUSCV_REQUEST
 */
export function replacedIds(
  { replaces, ...request }: CorrectionRequest,
  { certificate }: Correction,
): readonly string[] {
  assertLists(request)
  const ids = replaces ?? [certificate]
  const fits = Array.isArray(ids) && ids.length <= MOST_REPLACED
  if (!fits || !ids.every((id) => typeof id === 'string' && URN_UUID.test(id))) {
    throw requestError(`must be an array of at most ${MOST_REPLACED} ids of certificates`)
  }
  const distinct = [...new Set(ids)].toSorted()
  if (distinct.includes(certificate)) return distinct
  throw requestError('must have the certificate that the correction is about')
}

function assertLists({
  reputation = [],
  reviews = [],
}: Pick<CorrectionRequest, 'reputation' | 'reviews'>): void {
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

/**
 * What the certificates to be replaced are.
 * @throws ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_CONFLICT
 */
export async function findReplaced(
  { store }: IssuerContext,
  { state }: Correction,
  { replaces, workerRef }: { readonly replaces: readonly string[]; readonly workerRef: string },
): Promise<ReplacedCertificates> {
  const replaced = await store.corrections.findReplaced(replaces, workerRef)
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
export function chooseReplacements(
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

/**
 * Refuses unless as many new certificates of each type come as are replaced.
 * @throws ERR_KLUSCV_RECORD
 */
export function assertOneForOne(issued: readonly string[], replaced: readonly string[]): void {
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
