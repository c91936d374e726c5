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
import { KlusCvError } from '../../core/errors.ts'
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
import {
  assertOneForOne,
  type CorrectionRequest,
  chooseReplacements,
  findDecidable,
  findReplaced,
  replacedIds,
} from './plan-correction.ts'
import type { CorrectionTerms } from './ports.ts'

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
  const correction = await findDecidable(issuer, id)
  const replaces = replacedIds(request, correction)
  const whole = prepare(issuer, request)
  const { record, day, holder } = whole
  const { workerRef } = record
  const replaced = await findReplaced(issuer, correction, { replaces, workerRef })
  const drafts = createSubjects(record, { profile: issuer.profile, day, holder })
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
