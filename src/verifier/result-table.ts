/**
 * Reports about several files as a table, one row a file: for who checks many and opens the result in
 * a spreadsheet. Figures are not in it: they say nothing beside each other.
 *
 *     "file","state","verdict","certificates","platforms","identity_check","data_as_of",
 *     "valid_until","status_as_of","problem","pointer","checked_at"
 *
 * Several values in one cell, of the certificates in one file, stand with "; " between them.
 * @module
 */
import type { Check } from '../core/check.ts'
import { validityOf } from '../core/credential.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'
import type { ProblemType } from '../core/problems.ts'
import type { CredentialReport, VerificationReport } from '../core/report.ts'
import { tableRow } from '../core/table-row.ts'

/** A report with the name of the file that it is about. */
export interface NamedReport {
  readonly name: string
  readonly report: VerificationReport
}

/** A file that could not be looked at; it has a row too. */
export interface NamedProblem {
  readonly name: string
  readonly problem: ProblemType
}

/** The first row. */
export const RESULT_TABLE_HEADER = tableRow([
  'file',
  'state',
  'verdict',
  'certificates',
  'platforms',
  'identity_check',
  'data_as_of',
  'valid_until',
  'status_as_of',
  'problem',
  'pointer',
  'checked_at',
])

/** The row of a file. No cell of it is taken for a formula, whatever the file is called. */
export function resultRow(result: NamedReport | NamedProblem): string {
  if ('problem' in result) {
    const { name, problem } = result
    return tableRow([name, '', '', '', '', '', '', '', '', problem, '', ''])
  }
  const { name, report } = result
  const { state, verdict, parts, verifiedAt } = report
  // Of a certificate that is not what its issuer signed, nothing is repeated.
  const sound = parts.filter(isAuthentic)
  const { problem = '', pointer = '' } = firstTrouble(report) ?? {}
  return tableRow([
    name,
    state,
    verdict,
    String(parts.length),
    joined(parts.map(({ issuer }) => issuer?.platform?.names.nl)),
    joined(sound.map((part) => textAt(subjectOf(part)['identityCheck'], 'method'))),
    joined(sound.map((part) => textAt(subjectOf(part), 'dataAsOf'))),
    joined(sound.map(({ credential = {} }) => validityOf(credential).until)),
    joined(sound.map(({ checks }) => checks.find(({ check }) => check === 'status')?.at)),
    problem,
    pointer,
    verifiedAt,
  ])
}

function isAuthentic({ checks }: CredentialReport): boolean {
  return checks.some(({ check, outcome }) => check === 'proof' && outcome === 'passed')
}

function subjectOf({ credential = {} }: CredentialReport): { readonly [name: string]: JsonValue } {
  const subject = credential['credentialSubject']
  return isJsonObject(subject) ? subject : {}
}

function textAt(value: JsonValue | undefined, member: string): string | undefined {
  const found = isJsonObject(value) ? value[member] : undefined
  return typeof found === 'string' ? found : undefined
}

/** Each once: six certificates of one platform name it once. */
function joined(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.flatMap((text) => text ?? []))].join('; ')
}

/** What failed, before what could not be decided. */
function firstTrouble({ checks, parts }: VerificationReport): Check | undefined {
  const all = [...checks, ...parts.flatMap((part) => part.checks)]
  const withOutcome = (wanted: Check['outcome']) => all.find(({ outcome }) => outcome === wanted)
  return withOutcome('failed') ?? withOutcome('indeterminate')
}
