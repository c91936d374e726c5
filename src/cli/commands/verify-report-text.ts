/**
 * A report as lines for a terminal: the answer, then each certificate with its figures, and what
 * was checked. The words are those of the pages.
 * @module
 */
import { kindOf } from '../../claims/claim-types.ts'
import { describeBundle } from '../../claims/describe-bundle.ts'
import { type CheckFacts, describeCheck } from '../../claims/describe-check.ts'
import { describeState, type StateWords } from '../../claims/describe-state.ts'
import type { Locale } from '../../claims/words.ts'
import type { Check } from '../../core/check.ts'
import { proofsOf, validityOf } from '../../core/credential.ts'
import type { CredentialReport, VerificationReport } from '../../core/report.ts'
import { rangeLines } from './normal-range-text.ts'
import { certificateLines, reviewChoiceLines } from './verify-certificate-text.ts'

const MARKS = { passed: '+', failed: 'x', indeterminate: '?', skipped: '-' } as const

/** The report in words, ending with a newline. */
export function formatReport(report: VerificationReport, locale: Locale): string {
  const lines = [
    `${report.verdict}: ${report.state}`,
    ...linesOf(wholeWords(report, locale)),
    ...choiceLines(report, locale).map(indent),
    ...report.checks.map((check) => checkLine(check, locale)),
    ...report.parts.flatMap((part) => ['', ...partLines(part, locale)]),
  ]
  return `${lines.map(withoutControls).join('\n')}\n`
}

function wholeWords(report: VerificationReport, locale: Locale): StateWords {
  const { parts, state, binding } = report
  const [part] = parts
  if (part !== undefined && parts.length === 1) {
    return describeState(state, { ...factsOf(part, locale), binding }, locale)
  }
  if (!parts.some((one) => one.state === state)) return describeState(state, { binding }, locale)
  const described = parts.map((one) => ({
    state: one.state,
    kind: kindOf(one.credential),
    ...platformOf(one, locale),
  }))
  return describeBundle(described, locale, binding)
}

/** Of several, and when nothing is wrong with the whole: then each review is what it says. */
function choiceLines({ parts, state }: VerificationReport, locale: Locale): readonly string[] {
  const isSound = parts.length > 1 && parts.some((part) => part.state === state)
  return isSound ? reviewChoiceLines(parts, locale) : []
}

function partLines(part: CredentialReport, locale: Locale): readonly string[] {
  return [
    `${part.index + 1}. ${part.verdict}: ${part.state}`,
    // Figures and texts only of a certificate whose signature was found right.
    ...(isConfirmed(part) ? certificateLines(part, locale).map(indent) : []),
    ...(isConfirmed(part) ? rangeLines(part, locale) : []),
    ...linesOf(describeState(part.state, factsOf(part, locale), locale)),
    ...part.checks.map((check) => checkLine(check, locale, checkFactsOf(part, locale))),
  ]
}

/** Without how it came: that is said once, of the whole. */
function factsOf(part: CredentialReport, locale: Locale): Parameters<typeof describeState>[1] {
  const { from, until } = part.credential === undefined ? {} : validityOf(part.credential)
  const signedOn = part.credential && proofsOf(part.credential)[0]?.created
  return {
    ...platformOf(part, locale),
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(until === undefined ? {} : { validUntil: until }),
    proofChecked: isConfirmed(part),
    newerExists: part.newerExists,
  }
}

function platformOf(part: CredentialReport, locale: Locale): { readonly platform?: string } {
  const platform = part.issuer?.platform?.names[locale]
  return platform === undefined ? {} : { platform }
}

function isConfirmed({ checks }: CredentialReport): boolean {
  return checks.some(({ check, outcome }) => check === 'proof' && outcome === 'passed')
}

function linesOf({ sentence, reason, nextStep }: StateWords): readonly string[] {
  return [sentence, reason, ...(nextStep === undefined ? [] : [nextStep])].map(indent)
}

function indent(text: string): string {
  return `   ${text}`
}

function checkFactsOf(part: CredentialReport, locale: Locale): CheckFacts {
  const { until } = part.credential === undefined ? {} : validityOf(part.credential)
  const listedSince = part.issuer?.platform?.listedSince
  return {
    ...platformOf(part, locale),
    ...(listedSince === undefined ? {} : { listedSince }),
    ...(until === undefined ? {} : { validUntil: until }),
    namesNoList: part.credential?.['credentialStatus'] === undefined,
  }
}

function checkLine(check: Check, locale: Locale, facts: CheckFacts = {}): string {
  const { title, text } = describeCheck(check, facts, locale)
  const place = check.pointer === undefined ? '' : ` (${check.problem} at ${check.pointer || '/'})`
  return `   ${MARKS[check.outcome]} ${check.check}: ${title}. ${text}${place}`
}

/** Joiners are spelling in some scripts, and isolates keep a text together: neither steers. */
const HARMLESS: ReadonlySet<string> = new Set(['\u200c', '\u200d', '\u2068', '\u2069'])

/** A pointer can name a member that a stranger chose: nothing in it may steer the terminal. */
function withoutControls(line: string): string {
  return line.replaceAll(/\p{C}/gu, (control) => (HARMLESS.has(control) ? control : '?'))
}
