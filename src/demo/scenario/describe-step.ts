/**
 * A step of the scenario as one line: whether it came out as expected, what it shows, what was
 * expected and what was got. A second line only says which certificate of a bundle is meant.
 * @module
 */
import type { Credential } from '../../core/credential.ts'
import type { CredentialReport, VerificationReport } from '../../core/report.ts'
import type { Expectation, Step } from './stage.ts'

/** Said once, before the steps. */
export const LEGEND = `
live    signed by the worker, as the answer to this employer's question
signed  signed by the worker, for nobody in particular
bearer  without a signature of the worker that counts: a file that can be copied

`

/** So that what was expected stands below each other. */
const TITLE_WIDTH = 42
const OUTCOME_WIDTH = 'presented-by-another bearer'.length

const KINDS: Readonly<Record<string, string>> = {
  WorkHistoryCredential: 'proof of work',
  ReputationCredential: 'proof of ratings',
}

/** Whether a report is what a step expects, part by part. */
export function isExpected(report: VerificationReport, expected: Expectation): boolean {
  return (
    report.state === expected.state &&
    report.binding === expected.binding &&
    (expected.parts === undefined || statesOf(report).join() === expected.parts.join())
  )
}

/** The line, or lines, of a step. */
export function describeStep(number: number, step: Step, report: VerificationReport): string {
  const { title, expected } = step
  const line = [
    isExpected(report, expected) ? 'ok  ' : 'NOT ',
    String(number).padStart(2),
    `  ${title.padEnd(TITLE_WIDTH)}`,
    `  expected ${`${expected.state} ${expected.binding}`.padEnd(OUTCOME_WIDTH)}`,
    `  got ${report.state} ${report.binding}`,
  ].join('')
  return [line, ...partLines(expected, report)].map((text) => text.trimEnd()).join('\n')
}

function partLines({ parts }: Expectation, report: VerificationReport): readonly string[] {
  if (parts === undefined) return []
  const got = statesOf(report)
  if (got.join() !== parts.join()) {
    return [
      `        expected of each: ${parts.join(', ')}`,
      `        got of each: ${got.join(', ')}`,
    ]
  }
  return report.parts
    .filter(({ state }) => state !== 'genuine')
    .map((part) => `        ${nameOf(part)}: ${part.state}`)
}

function nameOf({ issuer, credential, index }: CredentialReport): string {
  const platform = issuer?.platform?.names.en ?? `certificate ${index + 1}`
  const type = (credential as Credential | undefined)?.type.at(-1) ?? ''
  return `${platform}, ${KINDS[type] ?? 'another certificate'}`
}

function statesOf({ parts }: VerificationReport) {
  return parts.map(({ state }) => state)
}
