/**
 * A report as the page shows it: worst part first, and for each part how much of it may be seen.
 * Nothing is decided here about truth; that is in the report. Only what is opened, folded or left
 * out: content whose signature was not confirmed never stands open.
 * @module
 */
import { findClaimType } from '../../../claims/claim-types.ts'
import { type CertificateWords, describeCertificate } from '../../../claims/describe-certificate.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Credential, proofsOf, validityOf } from '../../../core/credential.ts'
import { isJsonObject, type JsonObject, type JsonPointer } from '../../../core/json.ts'
import type { CredentialReport, VerificationReport } from '../../../core/report.ts'
import { STATES, type State, TONES, type Tone, worstOf } from '../../../core/state.ts'
import type { PartKind } from './text-types.ts'
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
  readonly kind: PartKind
  /** Which certificate of several: `ThuisSchoon – beoordelingen`, or its place on the page. */
  readonly heading: string
  readonly words?: CertificateWords
  readonly disclosure: Disclosure
}

/** A part whose content stands open. */
export type OpenPart = PartView & { readonly words: CertificateWords }

/** Everything that the page shows. */
export interface ResultView {
  readonly report: VerificationReport
  readonly locale: Locale
  readonly now: Date
  /** What is wrong with the whole beside its parts; `genuine` when nothing is. */
  readonly wholeState: State
  /** Worst first. */
  readonly parts: readonly PartView[]
}

/** The report in one language. */
export function readReport(report: VerificationReport, locale: Locale, now: Date): ResultView {
  const isPartsState = report.parts.some(({ state }) => state === report.state)
  const wholeState = isPartsState ? 'genuine' : report.state
  const parts = report.parts
    .map((part) => readPart(part, wholeState, locale))
    .toSorted(byState)
    .map((part, at) => ({ ...part, heading: headingOf(part, at, locale) }))
  return { report, locale, now, wholeState, parts }
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

/** Whether the signature of a part was found right. */
export function isProofConfirmed({ checks }: CredentialReport): boolean {
  return checks.some(({ check, outcome }) => check === 'proof' && outcome === 'passed')
}

/** The sentences that say something at or below these places of the subject, in their order. */
export function statementsAbout(
  { statements }: CertificateWords,
  places: readonly JsonPointer[],
): readonly string[] {
  const isAbout = (pointer: JsonPointer): boolean =>
    places.some((place) => pointer === place || pointer.startsWith(`${place}/`))
  return statements.filter(({ pointers }) => pointers.some(isAbout)).map(({ text }) => text)
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

const KINDS: Readonly<Record<string, PartKind>> = {
  WorkHistoryCredential: 'work',
  ReputationCredential: 'ratings',
}

function typeNameOf(credential: JsonObject): string {
  return (credential as Credential).type.at(-1) ?? ''
}

function kindOf(credential: JsonObject | undefined): PartKind {
  const typeName = credential === undefined ? '' : typeNameOf(credential)
  return (Object.hasOwn(KINDS, typeName) && KINDS[typeName]) || 'other'
}

/** The words of a certificate of one of our types; the gate has checked its shape. */
function wordsOf(credential: JsonObject | undefined, locale: Locale): CertificateWords | undefined {
  if (credential === undefined) return undefined
  const typeName = typeNameOf(credential)
  const { credentialSubject } = credential
  if (findClaimType(typeName) === undefined || !isJsonObject(credentialSubject)) return undefined
  return describeCertificate(typeName, credentialSubject, locale)
}
