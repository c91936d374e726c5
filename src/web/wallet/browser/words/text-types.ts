/**
 * The words of the wallet: what every language must have. A missing one does not compile.
 * @module
 */
import type { CertificateKind } from '../../../../claims/claim-types.ts'
import type { Locale } from '../../../../claims/words.ts'
import type { ReceiveProblem } from '../receiving/incoming.ts'
import type { Note } from '../verifier/judge-certificate.ts'

/** How a text counts. */
type OfNumber = (count: number) => string

/** What is said of a certificate's state: short on its card, whole on its page. */
interface NoteTexts {
  readonly short: string
  /** @param platform - who made it, by its name or as "het platform" */
  readonly long: (platform: string) => string
}

/** Why something could not be shared or answered. */
export type SendProblem = 'offline' | 'too-large' | 'trouble' | 'not-kept' | 'too-many'

/** Every text of one language. Sentences of at most twelve words, to the worker, as "je". */
export interface Texts {
  /** Its own name: `Nederlands`. */
  readonly language: string
  /** In which of the languages of certificates it reads them. */
  readonly reads: Locale
  readonly frame: {
    readonly skip: string
    readonly languages: string
    readonly menu: string
    readonly foot: string
    readonly map: string
    readonly shares: string
    readonly settings: string
    readonly back: string
    readonly wait: string
    readonly sharedDevice: string
    readonly noStorage: string
    readonly lost: string
    readonly reload: string
  }
  readonly welcome: {
    readonly title: string
    readonly lead: string
    readonly question: string
    readonly own: string
    readonly ownHint: string
    readonly shared: string
    readonly sharedHint: string
    readonly points: readonly string[]
  }
  readonly map: {
    readonly title: string
    readonly lead: OfNumber
    readonly empty: string
    readonly emptyHow: string
    readonly add: string
    readonly haveFile: string
    readonly open: string
    /** @param name - of the certificate, for who only hears it */
    readonly openNamed: (name: string) => string
    readonly pick: string
    readonly pickNamed: (name: string) => string
    readonly share: OfNumber
    readonly pickHint: string
    readonly onThisDevice: string
    readonly checked: (moment: string) => string
    readonly notChecked: string
    readonly checkAgain: string
    readonly until: (day: string) => string
    readonly offline: string
  }
  readonly kinds: Readonly<Record<CertificateKind, string>>
  readonly notes: Readonly<Record<Note, NoteTexts>>
  readonly certificate: {
    readonly unknownPlatform: string
    readonly somePlatform: string
    readonly via: string
    readonly asOf: (day: string) => string
    readonly months: string
    readonly work: string
    readonly list: string
    readonly wholeList: string
    readonly ratings: string
    readonly about: string
    readonly aspects: string
    readonly everything: OfNumber
    readonly limits: string
    readonly dates: string
    readonly signedOn: string
    readonly until: string
    readonly addedOn: string
    readonly looked: string
    readonly neverLooked: string
    readonly ownKey: string
    readonly otherKey: string
    readonly noKey: string
    readonly share: string
    readonly rename: string
    readonly renameLabel: string
    readonly renameHint: string
    readonly renameSave: string
    readonly remove: string
    readonly removeQuestion: string
    readonly removeShared: OfNumber
    readonly removeYes: string
    readonly removeNo: string
    readonly notSigned: string
  }
  readonly add: {
    readonly title: string
    readonly lead: string
    readonly file: string
    readonly fileHint: string
    readonly photo: string
    readonly text: string
    readonly textHint: string
    readonly submit: string
    readonly reading: string
    readonly fromPlatform: string
    readonly fromPlatformText: string
  }
  readonly problems: Readonly<Record<ReceiveProblem, string>>
  readonly incoming: {
    readonly title: OfNumber
    readonly offerTitle: (platform: string) => string
    readonly offerLead: string
    readonly keep: string
    readonly keeping: string
    readonly already: OfNumber
    readonly conflict: string
    readonly toMap: string
    readonly what: string
    readonly broken: string
    readonly brokenText: string
    readonly brokenTitle: string
    readonly tryAgain: string
    readonly notThisTime: string
    readonly full: string
    readonly openedShare: string
  }
  readonly share: {
    readonly title: OfNumber
    readonly preview: string
    readonly previewNote: string
    readonly signed: string
    readonly loose: string
    readonly how: string
    readonly link: string
    readonly linkHint: string
    readonly pdf: string
    readonly pdfHint: string
    readonly pdfCode: (day: string) => string
    readonly pdfNoCode: string
    readonly file: string
    readonly fileHint: string
    readonly period: string
    readonly days: OfNumber
    readonly label: string
    readonly labelHint: string
    readonly makeLink: string
    readonly making: string
    readonly makePdf: string
    readonly makingPdf: string
    readonly downloaded: string
    readonly fileName: string
    readonly badNotes: string
    readonly problems: Readonly<Record<SendProblem, string>>
  }
  readonly shared: {
    readonly title: string
    readonly titleFor: (label: string) => string
    readonly works: (day: string) => string
    readonly linkLabel: string
    readonly copy: string
    readonly copied: string
    readonly notCopied: string
    readonly send: string
    readonly sendText: string
    readonly qr: string
    readonly qrAlt: string
    readonly qrHint: string
    readonly see: string
    readonly whoHasIt: string
    readonly toShares: string
    readonly gone: string
  }
  readonly shares: {
    readonly title: string
    readonly lead: string
    readonly empty: string
    readonly unnamed: string
    readonly linkTo: (label: string) => string
    readonly printed: string
    readonly printedQuestion: string
    readonly answerTo: (label: string) => string
    readonly until: (day: string) => string
    readonly made: (day: string) => string
    readonly sent: (day: string) => string
    readonly ended: (day: string) => string
    readonly stopped: (day: string) => string
    readonly certificates: OfNumber
    readonly show: string
    readonly stop: string
    readonly stopQuestion: (label: string) => string
    readonly stopYes: string
    readonly stopNo: string
    readonly stopNote: string
    readonly stopping: string
    readonly stopProblem: string
    readonly stopOffline: string
    readonly forget: string
    readonly answerNote: string
  }
  readonly request: {
    readonly title: (name: string) => string
    readonly unnamed: string
    readonly unchecked: string
    readonly purpose: string
    readonly asks: string
    readonly until: (time: string) => string
    readonly pick: string
    readonly none: string
    readonly noneHow: string
    readonly pickFirst: string
    readonly send: OfNumber
    readonly sending: string
    readonly sees: string
    readonly live: string
    readonly loose: string
    readonly sentTitle: string
    readonly sent: (name: string) => string
    readonly sentWhat: string
    readonly sentNote: string
    readonly toMap: string
    readonly answered: string
    readonly foreign: string
  }
  readonly settings: {
    readonly title: string
    readonly copyTitle: string
    readonly copyText: string
    readonly copyWithout: string
    readonly copy: string
    readonly copied: string
    readonly copyName: string
    readonly importTitle: string
    readonly importText: string
    readonly importButton: string
    readonly deviceTitle: string
    readonly deviceOwn: string
    readonly deviceShared: string
    readonly useSharedText: string
    readonly wipeTitle: string
    readonly wipeText: string
    readonly wipe: string
    readonly wipeQuestion: OfNumber
    readonly wipeLinks: OfNumber
    readonly wipeYes: string
    readonly wipeNo: string
    readonly wipeProblem: string
    readonly privacyTitle: string
    readonly privacy: readonly string[]
  }
}
