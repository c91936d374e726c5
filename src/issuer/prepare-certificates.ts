/**
 * The first half of issuing: read the record, say what the certificates will say, and hold that
 * against every rule. Touches no database and no key; what comes out can be used once.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import { floorToDay, type Instant } from '../core/time.ts'
import { publicKeyOfDidKey } from '../suites/multikey.ts'
import { chooseSubjects, type RecordChoices } from './choose-subjects.ts'
import { createSubjects } from './create-subjects.ts'
import type { IssuerContext } from './issuer-context.ts'
import { lintPersonalData } from './lint-personal-data.ts'
import { lintRecord } from './lint-record.ts'
import { lintSubjects } from './lint-subjects.ts'
import { parseRecord, type WorkerRecord } from './parse-record.ts'
import type { GuardException } from './ports.ts'
import { shareExceptions } from './share-exceptions.ts'
import type { SubjectDraft } from './subject-draft.ts'

/** Certificates that may be signed, once. Made by {@link readyOnce} only. */
export interface ReadyToSign {
  readonly workerRef: string
  readonly day: Instant
  /** The types of the certificates, in the order in which they are given. */
  readonly types: readonly string[]
  /** What the guard let pass in each of them, in the same order. */
  readonly exceptions: readonly (readonly GuardException[])[]
  /** What they say when they are of this day: a repetition is of the day of the first. */
  readonly draftsOn: (day: Instant) => readonly SubjectDraft[]
}

/** A record that can become certificates. Made by {@link prepareCertificates} only. */
export interface PreparedCertificates extends ReadyToSign {
  readonly record: WorkerRecord
  readonly holder: Did | undefined
  /** What of the record goes along; all of it when undefined. */
  readonly choices: RecordChoices | undefined
}

// Tokens that were made here and not yet used: issuing twice from one is a mistake in the code.
const unused = new WeakSet<ReadyToSign>()

/**
 * Prepares the certificates of one record.
 * @throws ERR_KLUSCV_RECORD with everything that is wrong
 */
export function prepareCertificates(
  { profile, clock }: Pick<IssuerContext, 'profile' | 'clock'>,
  input: unknown,
  holder: Did | undefined,
  choices?: RecordChoices,
): PreparedCertificates {
  const { record, problems } = parseRecord(input, profile)
  const read = [...checkHolder(holder), ...problems]
  if (record === undefined) throw recordError(read)
  const now = clock()
  const day = floorToDay(now)
  const draftsOn = (on: Instant) => createSubjects(record, { profile, day: on, holder })
  const drafts = draftsOn(day)
  const guarded = lintPersonalData(record.source, now)
  const linted = [...lintSubjects(drafts), ...lintRecord(record.fields, now)]
  const wrong = [...read, ...linted, ...guarded.problems]
  if (wrong.length > 0) throw recordError(wrong)
  const shared = shareExceptions(guarded.exceptions, drafts)
  const whole = drafts.map((draft, index) => ({ ...draft, exceptions: shared[index] ?? [] }))
  const chosen = chooseSubjects(whole, choices)
  return readyOnce({
    record,
    holder,
    choices,
    workerRef: record.workerRef,
    day,
    types: chosen.map(({ type }) => type),
    exceptions: chosen.map((draft) => draft.exceptions),
    draftsOn: (on) => chooseSubjects(draftsOn(on), choices),
  })
}

/** Makes a token of what passed every rule: it can be signed, and only once. */
export function readyOnce<T extends ReadyToSign>(checked: T): T {
  unused.add(Object.freeze(checked))
  return checked
}

/** Marks a token as used. Throws when it was used before, or made elsewhere. */
export function usePrepared(prepared: ReadyToSign): ReadyToSign {
  if (unused.delete(prepared)) return prepared
  throw new KlusCvError('ERR_KLUSCV_SELF_CHECK', 'certificates must be prepared, and issued once')
}

function checkHolder(holder: unknown): readonly InputProblem[] {
  if (holder === undefined) return []
  if (typeof holder === 'string' && publicKeyOfDidKey(holder).ok) return []
  return [
    {
      pointer: '/holder',
      message: 'must be a did:key of an Ed25519 key',
      messageNl: 'moet een did:key van een Ed25519-sleutel zijn',
    },
  ]
}

/** One problem a member, the first that was found: the others mostly follow from it. */
function recordError(problems: readonly InputProblem[]): KlusCvError {
  const first = new Map(problems.toReversed().map((problem) => [problem.pointer, problem]))
  const inOrder = problems.filter((problem) => first.get(problem.pointer) === problem)
  return new KlusCvError('ERR_KLUSCV_RECORD', 'the record cannot become a certificate', {
    problems: inOrder,
  })
}
