/**
 * Reports to draw pages from: one for each state, and the shapes that layouts break on. States and
 * verdicts are computed by the same functions as in the verifier; only the proof is not real.
 */
import { type Check, type CheckName, verdictOf } from '../../../../src/core/check.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import type {
  CredentialReport,
  NormalRange,
  ReportedIssuer,
  VerificationReport,
} from '../../../../src/core/report.ts'
import { type State, stateOf, worstOf } from '../../../../src/core/state.ts'
import {
  fullReputation,
  fullWorkHistory,
  minimalReputation,
  minimalWorkHistory,
} from '../../../support/subjects.ts'

export const NOW = new Date('2026-11-23T13:02:00Z')

type Subject = Readonly<Record<string, unknown>> & { readonly name: string }

/** What differs from a genuine part. */
export interface PartOptions {
  readonly checks?: readonly Check[]
  readonly subject?: Subject
  readonly type?: string
  readonly issuer?: ReportedIssuer
  readonly withoutCredential?: boolean
  readonly newerExists?: boolean
  readonly binding?: CredentialReport['binding']
}

/** A work certificate whose months go on for two years and more, with a gap. */
export function longWorkHistory(): Subject {
  const gigs = [
    5, 8, 11, 14, 13, 16, 18, 20, 19, 17, 15, 12, 0, 6, 14, 17, 18, 17, 19, 20, 18, 16, 18, 19, 22,
    20, 19,
  ]
  const gigsPerMonth = gigs
    .map((count, at) => ({ month: monthAfter('2024-08', at), gigs: count }))
    .filter(({ gigs: count }) => count > 0)
  return { ...fullWorkHistory(), gigsPerMonth }
}

function monthAfter(first: string, months: number): string {
  return new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5)) - 1 + months, 1))
    .toISOString()
    .slice(0, 7)
}

const TEMPO: ReportedIssuer = {
  did: 'did:web:tempo.example',
  platform: {
    names: { nl: 'Tempo Bezorging', en: 'Tempo Delivery' },
    kvk: '12345678',
    listedSince: '2024-03-02',
    lifecycle: 'active',
  },
}
const SNELFIETS: ReportedIssuer = {
  did: 'did:web:snelfiets.example',
  platform: { names: { nl: 'Snelfiets', en: 'Snelfiets' }, lifecycle: 'stopped' },
}

/** All checks of a genuine part, with one of them replaced and what follows from it. */
export function checksWith(
  changes: Partial<Record<CheckName, Omit<Check, 'check'>>>,
): readonly Check[] {
  const names = ['gate', 'issuer', 'resolution', 'proof', 'dates', 'status', 'binding'] as const
  return names.map((check) => ({
    check,
    outcome: check === 'binding' ? 'skipped' : 'passed',
    ...(check === 'status' ? { at: '2026-11-23T13:00:00.000Z' } : {}),
    ...changes[check],
  }))
}

/** One part, `index` in its bundle. */
export function partReport(options: PartOptions = {}, index = 0): CredentialReport {
  const checks = options.checks ?? checksWith({})
  return {
    verdict: verdictOf(checks),
    state: stateOf(checks),
    checks,
    binding: options.binding ?? 'bearer',
    verifiedAt: NOW.toISOString(),
    index,
    issuer: options.issuer ?? TEMPO,
    newerExists: options.newerExists ?? false,
    warnings: [],
    ...(options.withoutCredential === true ? {} : { credential: credentialOf(options, index) }),
  }
}

/** What a platform states about its workers, for {@link fullReputation}. */
export const USUAL: NormalRange = {
  occupation: fullReputation().occupation,
  ratingSystem: 'stars',
  bestRating: '5',
  worstRating: '1',
  population: {
    nl: 'werkenden met minstens 10 beoordelingen',
    en: 'workers with at least 10 ratings',
  },
  n: 1240,
  median: '4.75',
  p10: '4.5',
  p25: '4.62',
  p75: '4.84',
  p90: '4.9',
  asOf: '2026-10-01',
}

/** A certificate of ratings, with everything that the platform's profile says beside it. */
export function ratedPart(options: PartOptions = {}, index = 0): CredentialReport {
  const reputation = { type: 'ReputationCredential', subject: fullReputation() }
  return {
    ...partReport({ ...reputation, ...options }, index),
    normalRange: USUAL,
    ratingExplanation: {
      nl: 'Na elke bezorging vragen wij de klant om sterren. Wie niets kreeg, kan niets geven.',
      en: 'After each delivery we ask the customer for stars. Who received nothing cannot rate.',
    },
  }
}

/** A whole of these parts. */
export function reportOf(
  parts: readonly CredentialReport[],
  whole: Partial<VerificationReport> = {},
): VerificationReport {
  const checks: readonly Check[] = whole.checks ?? [
    { check: 'parse', outcome: 'passed' },
    { check: 'gate', outcome: 'passed' },
  ]
  return {
    kind: parts.length > 1 ? 'bundle' : 'credential',
    binding: 'bearer',
    verifiedAt: NOW.toISOString(),
    parts,
    checks,
    verdict: verdictOf([...checks, ...parts.flatMap((part) => part.checks)]),
    state: worstOf([stateOf(checks), ...parts.map(({ state }) => state)]),
    ...whole,
  }
}

function credentialOf({ subject, type }: PartOptions, index: number): JsonObject {
  const { id: _holder, ...credentialSubject } = subject ?? longWorkHistory()
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/v1'],
    id: `urn:uuid:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f${index}`,
    type: ['VerifiableCredential', type ?? 'WorkHistoryCredential'],
    issuer: 'did:web:tempo.example',
    validFrom: '2026-11-03T00:00:00Z',
    validUntil: '2027-11-03T00:00:00Z',
    credentialSubject,
    proof: {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-11-03T00:00:00Z',
      verificationMethod: 'did:web:tempo.example#key-1',
      proofPurpose: 'assertionMethod',
      proofValue: `z5sample${index}`,
    },
  } as JsonObject
}

const failing = (problem: NonNullable<Check['problem']>) =>
  ({ outcome: 'failed', problem }) as const
const unsure = (problem: NonNullable<Check['problem']>) =>
  ({ outcome: 'indeterminate', problem }) as const
const SKIPPED = { outcome: 'skipped' } as const

/** One report for each state. */
export const BY_STATE: Readonly<Record<State, () => VerificationReport>> = {
  genuine: () => reportOf([partReport()]),
  'platform-stopped': () => {
    const checks = checksWith({ issuer: { outcome: 'passed', problem: 'platform_stopped' } })
    return reportOf([partReport({ checks, issuer: SNELFIETS })])
  },
  changed: () => {
    const checks = checksWith({
      proof: { ...failing('PROOF_VERIFICATION_ERROR'), pointer: '/proof/proofValue' },
      dates: SKIPPED,
      status: SKIPPED,
    })
    return reportOf([partReport({ checks })])
  },
  'presented-by-another': () =>
    reportOf([partReport()], {
      kind: 'presentation',
      checks: [
        { check: 'parse', outcome: 'passed' },
        { check: 'gate', outcome: 'passed' },
        { check: 'binding', ...failing('holder_not_subject') },
      ],
    }),
  'no-longer-trusted': () =>
    reportOf([partReport({ checks: checksWith({ issuer: failing('no_longer_trusted') }) })]),
  withdrawn: () => reportOf([partReport({ checks: checksWith({ status: failing('revoked') }) })]),
  suspended: () => reportOf([partReport({ checks: checksWith({ status: failing('suspended') }) })]),
  'not-yet-valid': () =>
    reportOf([partReport({ checks: checksWith({ dates: failing('not_yet_valid') }) })]),
  expired: () => reportOf([partReport({ checks: checksWith({ dates: failing('expired') }) })]),
  'issuer-unknown': () => {
    const checks = checksWith({ issuer: unsure('issuer_unknown') })
    return reportOf([partReport({ checks, issuer: { did: 'did:key:z6MkStranger' } })])
  },
  'status-unknown': () =>
    reportOf([partReport({ checks: checksWith({ status: unsure('STATUS_RETRIEVAL_ERROR') }) })]),
  'other-credential': () =>
    reportOf([{ ...partReport({ type: 'DiplomaCredential' }), state: 'other-credential' }], {
      state: 'other-credential',
    }),
  'not-a-kluscv-file': () =>
    reportOf([], {
      kind: 'unreadable',
      state: 'not-a-kluscv-file',
      checks: [{ check: 'parse', ...failing('PARSING_ERROR'), pointer: '' }],
    }),
}

/** The shapes that layouts break on. */
export const SHAPES: Readonly<Record<string, () => VerificationReport>> = {
  'a bundle of three': () =>
    reportOf([
      partReport({}, 0),
      partReport({ type: 'ReputationCredential', subject: fullReputation() }, 1),
      partReport(
        { issuer: SNELFIETS, subject: { ...minimalWorkHistory(), name: 'Samira El Amrani' } },
        2,
      ),
    ]),
  'a bundle in which one is paused and names differ': () =>
    reportOf([
      partReport({}, 0),
      partReport(
        {
          checks: checksWith({ status: failing('suspended') }),
          type: 'ReputationCredential',
          subject: minimalReputation(),
        },
        1,
      ),
      partReport(
        { checks: checksWith({ proof: failing('PROOF_VERIFICATION_ERROR') }), issuer: SNELFIETS },
        2,
      ),
    ]),
  'a reputation': () =>
    reportOf([partReport({ type: 'ReputationCredential', subject: fullReputation() })]),
  'a reputation beside what is usual': () => reportOf([ratedPart()]),
  'a name in Arabic with few ratings': () =>
    reportOf([partReport({ type: 'ReputationCredential', subject: minimalReputation() })]),
  'one gig and a very long name': () =>
    reportOf([
      partReport({
        subject: {
          ...minimalWorkHistory(),
          name: 'Nguyễn Thị Phương Thảo Wilhelmina van der Berg-de Vries tot Oldenbarneveldtstraat',
        },
      }),
    ]),
  'a newer one exists': () => reportOf([partReport({ newerExists: true })]),
  'a part that the gate refused': () =>
    reportOf([
      partReport({
        checks: [{ check: 'gate', ...failing('context_not_allowed'), pointer: '/@context/1' }],
        withoutCredential: true,
      }),
    ]),
  'a signature that could not be checked in time': () =>
    reportOf([partReport({ checks: checksWith({ proof: unsure('check_failed_to_run') }) })]),
}
