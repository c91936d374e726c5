/**
 * The words of the claim page, one file a language. A third language is one more file of this type.
 * Who reads them is a worker, perhaps with little Dutch: at most twelve words a sentence.
 * @module
 */

/** Why there is no page to choose on. */
export type ClaimTrouble =
  | 'unknown'
  | 'ended'
  | 'chosen-otherwise'
  | 'too-many'
  | 'stopped'
  | 'not-understood'
  | 'too-often'
  | 'not-now'

interface TroubleWords {
  readonly title: string
  readonly text: string
}

/** What the page says while and after something is made; the script puts it into place. */
interface ProgressWords {
  readonly making: string
  readonly downloaded: string
  /** The file was made, and the store of links did not take its link. */
  readonly downloadedWithoutLink: string
  readonly failed: string
  readonly linkFailed: string
  readonly copied: string
  readonly stopped: string
  readonly stopFailed: string
}

/** A way to go on, and what it is good for. */
interface NextWords {
  readonly title: string
  readonly text: string
}

/** Everything that the claim page says of itself. */
export interface ClaimTexts {
  readonly foot: string
  readonly title: string
  /** Once nothing can be chosen any more. */
  readonly titleClaimed: string
  /** Before and after the platform's name. */
  readonly lead: readonly [string, string]
  readonly steps: readonly string[]
  readonly always: string
  readonly period: string
  readonly volume: string
  readonly at: string
  readonly work: string
  readonly months: string
  readonly monthsHint: string
  readonly gigs: string
  readonly clients: string
  readonly rating: string
  readonly ratingAs: (role: string) => string
  readonly on: string
  readonly off: string
  readonly hidden: string
  readonly wrong: string
  readonly reportAt: (platform: string) => string
  readonly reportInApp: (platform: string) => string
  readonly view: string
  readonly preview: string
  readonly download: string
  readonly large: string
  readonly small: string
  readonly free: string
  readonly worksUntil: (time: string) => string
  /** Beside the switches, once nothing can be chosen any more. */
  readonly locked: (platform: string) => string
  /** Above the page of an offer that was claimed, when this browser does not know with what. */
  readonly claimed: string
  readonly everything: string
  readonly everythingLead: string
  readonly limits: string
  readonly paper: {
    readonly label: string
    readonly more: string
    readonly code: string
    readonly dated: string
  }
  readonly next: {
    readonly title: string
    readonly send: NextWords
    readonly show: NextWords
    readonly showWithLink: NextWords
    readonly keep: NextWords
    readonly keepButton: string
    readonly howLong: string
    readonly days: (days: number) => string
    readonly makeLink: string
    /** Before a day. */
    readonly linkUntil: string
    readonly copy: string
    readonly share: string
    readonly linkCode: string
    readonly bright: string
    readonly links: string
    readonly ofPdf: string
    readonly ofLink: string
    readonly stop: string
    readonly stopHint: string
  }
  readonly progress: ProgressWords
  readonly trouble: Readonly<Record<ClaimTrouble, TroubleWords>>
}
