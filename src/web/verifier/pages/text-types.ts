/**
 * Which words belong to the verifier's pages alone. What a state, a certificate or a check says is
 * in claims/. The employer is "u"; at most 15 words a sentence.
 * @module
 */
import type { CertificateKind } from '../../../claims/claim-types.ts'
import type { CheckName, CheckOutcome } from '../../../core/check.ts'
import type { State } from '../../../core/state.ts'
import type { CheckerRole } from '../../../verifier/index.ts'

/** Every text of the pages; both languages have all of them. */
export interface Texts {
  readonly form: FormTexts
  readonly result: ResultTexts
  readonly together: TogetherTexts
  readonly files: FileTexts
  readonly issuers: IssuerTexts
  readonly freshness: FreshnessTexts
  readonly paper: PaperTexts
  readonly counting: CountingTexts
  readonly steps: Readonly<Partial<Record<State, readonly [string, string, string]>>>
  readonly details: DetailTexts
}

/** What is wrong with what was handed in, before anything is checked. */
export type FormError =
  | 'nothing-chosen'
  | 'too-large'
  | 'too-many-files'
  // Pasted, or in the QR code of a picture: only the reader's own browser can open it.
  | 'share-link'
  | 'code-of-link'
  // Not a certificate: of a check here, or of one elsewhere.
  | 'receipt'
  | 'receipt-not-ours'

interface FormTexts {
  readonly title: string
  readonly lead: string
  readonly file: string
  readonly fileHint: string
  readonly drop: string
  readonly photo: string
  readonly chosen: string
  readonly scan: ScanTexts
  readonly text: string
  readonly submit: string
  readonly private: string
  readonly howTitle: string
  readonly how: readonly [string, string, string]
  readonly slow: string
  readonly slower: string
  readonly errors: Readonly<Record<FormError, string>>
  /** After `code-of-link`, where this service opens no links. */
  readonly scanElsewhere: string
}

/** The camera of the form. */
interface ScanTexts {
  readonly start: string
  readonly stop: string
  /** What the picture of the camera is, for who does not see it. */
  readonly picture: string
  readonly starting: string
  readonly looking: string
  /** A code was seen that is none of ours. */
  readonly otherCode: string
  readonly found: string
  readonly refused: string
  readonly noCamera: string
}

interface ResultTexts {
  readonly checked: string
  /** Before a time of day. */
  readonly at: string
  readonly today: string
  readonly via: string
  readonly asOf: (day: string) => string
  readonly ratings: string
  readonly about: string
  readonly months: string
  readonly work: string
  readonly kinds: Readonly<Record<CertificateKind, string>>
  readonly more: Readonly<Record<CertificateKind, string>>
  readonly aspects: string
  readonly list: string
  readonly wholeList: string
  readonly theseAreGenuine: (certificates: number) => string
  readonly moreReviews: (reviews: number) => string
  readonly moreAbout: (certificates: number) => string
  readonly sameText: (certificates: number) => string
  readonly newer: string
  readonly repeated: string
  readonly times: (times: number) => string
  readonly kindsTogether: Readonly<Record<'ratings' | 'review' | 'gigs', string>>
  readonly everything: (lines: number) => string
  readonly othersContent: (parts: number) => string
  readonly contentFolded: string
  readonly contentDistrusted: string
  readonly applicant: string
  readonly applicantText: string
  readonly severalNames: string
  readonly showedBy: Readonly<Record<'live' | 'signed' | 'bearer', string>>
  readonly retention: string
  readonly checks: string
  readonly checksOfPart: string
  readonly limits: string
  readonly steps: string
  readonly print: string
  readonly another: string
  readonly anotherFile: string
  readonly private: (platform: string) => string
  readonly privateSeveral: string
  readonly privateUnknown: string
}

/** The checks of several certificates in one line each. */
interface TogetherTexts {
  readonly all: (parts: number) => string
  readonly some: (count: number, parts: number, which: string) => string
  readonly proof: string
  readonly platforms: string
  readonly lists: (moment: string) => string
  readonly firstEnd: (day: string) => string
  readonly loose: string
}

/** Who signed. */
interface IssuerTexts {
  readonly title: (makers: number) => string
  readonly trade: string
  readonly domain: string
  readonly ascii: (ascii: string) => string
  readonly listed: string
  readonly lifecycle: Readonly<Record<'stopped' | 'bankrupt' | 'compromised', string>>
  /** Behind one of them: the first day. */
  readonly since: (day: string) => string
  readonly notListed: (makers: number) => string
  readonly claimed: string
  readonly seePlatforms: string
}

/** How fresh an answer is. */
interface FreshnessTexts {
  /** `2 minuten`; under a minute it says so. */
  readonly age: (minutes: number) => string
  readonly listAge: (age: string) => string
  readonly seenWithin: (period: string) => string
}

/** What only paper says. */
interface PaperTexts {
  readonly checkedAt: (address: string, moment: string) => string
  readonly checkAgain: string
}

/** What is asked where checks are counted for an evaluation. */
interface CountingTexts {
  readonly role: string
  readonly roleHint: string
  /** In the order in which they are offered; the first is chosen. */
  readonly roles: Readonly<Record<CheckerRole, string>>
  readonly clear: string
  readonly clearHint: string
  readonly yes: string
  readonly no: string
  readonly thanks: string
  readonly thanksText: string
  readonly back: string
}

/** Several files at once. */
interface FileTexts {
  readonly title: (files: number) => string
  readonly apart: string
  readonly pasted: string
}

interface DetailTexts {
  readonly title: string
  readonly part: (number: number) => string
  readonly number: string
  readonly holder: string
  readonly kind: string
  readonly maker: string
  readonly trade: string
  readonly signature: string
  readonly signed: string
  readonly valid: string
  /** Of which moment that is what a check rests on. */
  readonly asOf: (moment: string) => string
  readonly note: string
  readonly whole: string
  readonly checks: Readonly<Record<CheckName, string>>
  readonly outcomes: Readonly<Record<CheckOutcome, string>>
}
