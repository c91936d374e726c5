/**
 * A report as the page shows it: worst part first, and for each part how much of it may be seen.
 * Nothing is decided here about truth; that is in the report. Only what is opened, folded or left
 * out: content whose signature was not confirmed never stands open.
 * @module
 */
import { type CertificateKind, findClaimType, kindOf } from '../../../claims/claim-types.ts'
import { type CertificateWords, describeCertificate } from '../../../claims/describe-certificate.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Credential, proofsOf, validityOf } from '../../../core/credential.ts'
import { isJsonObject, type JsonObject } from '../../../core/json.ts'
import type { CredentialReport, VerificationReport } from '../../../core/report.ts'
import { STATES, type State, TONES, type Tone, worstOf } from '../../../core/state.ts'
import type { Instant } from '../../../core/time.ts'
import { TEXTS } from './texts.ts'

/** `open`: as it is. `folded`: behind a fold, in plain lines. `absent`: there is nothing to show. */
type Disclosure = 'open' | 'folded' | 'absent'

/** One certificate on the page. */
export interface PartView {
  readonly report: CredentialReport
  /** The worse of its own state and that of the whole. */
  readonly state: State
  readonly tone: Tone
  /** The platform's name from the trust list, never from the certificate. */
  readonly platform?: string
  readonly kind: CertificateKind
  /** Which certificate of several: `ThuisSchoon – beoordelingen`, or its place on the page. */
  readonly heading: string
  readonly words?: CertificateWords
  readonly disclosure: Disclosure
}

/** A part whose content stands open. */
export type OpenPart = PartView & { readonly words: CertificateWords }

/** What was handed in, and what was found. */
export interface Result {
  /** The file's name as it was sent; absent for text that was pasted. */
  readonly name?: string
  readonly report: VerificationReport
  /** It was only a link, and this service has a page that opens it. */
  readonly shareLink?: string
}

/** Everything that the page shows of one result. */
export interface ResultView {
  readonly report: VerificationReport
  readonly name?: string
  readonly shareLink?: string
  /** Which of several results this is, from 1; absent for the only one. */
  readonly place?: number
  readonly locale: Locale
  readonly now: Date
  /** How often the lists are retrieved, where this verifier does so itself. */
  readonly refreshSeconds?: number
  /** What is wrong with the whole beside its parts; `genuine` when nothing is. */
  readonly wholeState: State
  /** Worst first; what is in it more than once is in it here once. */
  readonly parts: readonly PartView[]
  /** What is in it more than once, and how often. */
  readonly repeated: readonly { readonly part: PartView; readonly times: number }[]
}

/** How a result is read. */
export type Reading = Pick<ResultView, 'locale' | 'now' | 'place' | 'refreshSeconds'>

/** The result in one language. */
export function readReport({ report, ...given }: Result, reading: Reading): ResultView {
  const { locale } = reading
  const isPartsState = report.parts.some(({ state }) => state === report.state)
  const wholeState = isPartsState ? 'genuine' : report.state
  const parts = report.parts
    .filter(({ duplicateOf }) => duplicateOf === undefined)
    .map((part) => readPart(part, wholeState, locale))
    .toSorted(byState)
    .map((part, at) => ({ ...part, heading: headingOf(part, at, locale) }))
  return {
    ...reading,
    report,
    ...given,
    wholeState,
    parts,
    repeated: repeatedIn(parts, report),
  }
}

function repeatedIn(
  parts: readonly PartView[],
  report: VerificationReport,
): ResultView['repeated'] {
  return parts.flatMap((part) => {
    const again = report.parts.filter(({ duplicateOf }) => duplicateOf === part.report.index)
    return again.length === 0 ? [] : [{ part, times: again.length + 1 }]
  })
}

/** An id that no other language and no other result of the page has. */
export function idIn({ locale, place }: ResultView, name: string): string {
  return place === undefined ? `${name}-${locale}` : `${name}-${locale}-${place}`
}

/** The names of the platforms of these parts, each once. */
export function platformsOf(parts: readonly PartView[]): readonly string[] {
  const names = parts.flatMap(({ platform }) => (platform === undefined ? [] : [platform]))
  return [...new Set(names)]
}

/** The parts whose content stands open. */
export function openPartsOf({ parts }: ResultView): readonly OpenPart[] {
  return parts.filter(isOpen)
}

/** Whether the content of a part stands open. */
export function isOpen(part: PartView): part is OpenPart {
  return part.disclosure === 'open' && part.words !== undefined
}

/** The different names of workers in what stands open. */
export function namesIn(view: ResultView): readonly string[] {
  return [...new Set(openPartsOf(view).map(({ words }) => words.name))]
}

/** Whether all certificates of several belong to somebody else: then one answer is enough. */
export function isAllAnothers({ parts }: ResultView): boolean {
  return parts.length > 1 && parts.every(({ state }) => state === 'presented-by-another')
}

/** When a part was signed and from when until when it counts. */
export function datesOf({ credential }: CredentialReport): {
  readonly signedOn?: string
  readonly validFrom?: string
  readonly validUntil?: string
} {
  if (credential === undefined) return {}
  const signedOn = proofsOf(credential)[0]?.created
  const { from, until } = validityOf(credential)
  return {
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(until === undefined ? {} : { validUntil: until }),
  }
}

/** When the lists that the answers rest on were made: of several, the oldest. */
export function listedAt(reports: readonly CredentialReport[]): Instant | undefined {
  return reports
    .flatMap(({ checks }) => checks)
    .filter(({ check, outcome }) => check === 'status' && outcome !== 'skipped')
    .flatMap(({ at }) => (at === undefined ? [] : [at]))
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
}

/** Whether the signature of a part was found right. */
export function isProofConfirmed({ checks }: CredentialReport): boolean {
  return checks.some(({ check, outcome }) => check === 'proof' && outcome === 'passed')
}

/** Whether another part of the bundle has the same number, and says something else. */
export function isConflicting({ checks }: CredentialReport): boolean {
  return checks.some(({ problem }) => problem === 'conflicting_credentials')
}

function byState(a: PartView, b: PartView): number {
  return STATES.indexOf(a.state) - STATES.indexOf(b.state)
}

function headingOf({ platform, kind, report }: PartView, at: number, locale: Locale): string {
  const { details, result } = TEXTS[locale]
  const whose = platform ?? details.part(at + 1)
  return report.credential === undefined ? whose : `${whose} – ${result.kinds[kind]}`
}

function readPart(report: CredentialReport, wholeState: State, locale: Locale): PartView {
  const state = worstOf([report.state, wholeState])
  const platform = report.issuer?.platform?.names[locale]
  const words = wordsOf(report.credential, locale)
  return {
    report,
    state,
    tone: TONES[state],
    ...(platform === undefined ? {} : { platform }),
    kind: kindOf(report.credential),
    heading: '',
    ...(words === undefined ? {} : { words }),
    disclosure: words === undefined ? 'absent' : disclosureOf(report, state),
  }
}

function disclosureOf(report: CredentialReport, state: State): Disclosure {
  const doubted = TONES[state] === 'red' || state === 'issuer-unknown'
  return doubted || !isProofConfirmed(report) ? 'folded' : 'open'
}

function typeNameOf(credential: JsonObject): string {
  return (credential as Credential).type.at(-1) ?? ''
}

/** The words of a certificate of one of our types; the gate has checked its shape. */
function wordsOf(credential: JsonObject | undefined, locale: Locale): CertificateWords | undefined {
  if (credential === undefined) return undefined
  const typeName = typeNameOf(credential)
  const { credentialSubject } = credential
  if (findClaimType(typeName) === undefined || !isJsonObject(credentialSubject)) return undefined
  return describeCertificate(typeName, credentialSubject, locale)
}
