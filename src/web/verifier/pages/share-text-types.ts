/**
 * Which words belong to the page behind a share link. The employer is "u".
 * @module
 */

/** What can become of opening a link, found out in the reader's browser. */
export const SHARE_TROUBLES = [
  // Whoever shared it stopped that, its time is over, or the store knows no such link.
  'stopped',
  'ended',
  'unknown',
  // What stands behind the # is no id and key: a piece was lost.
  'incomplete',
  // The key does not open what the store gave.
  'unreadable',
  // This device has no internet; or it has, and the store gives no answer.
  'offline',
  'unreachable',
  // Somebody came back from the answer: it is not opened by itself a second time.
  'returned',
] as const

/** One of them. */
export type ShareTrouble = (typeof SHARE_TROUBLES)[number]

/** A sentence in the largest type, why, and what to do. */
export interface ShareAnswer {
  readonly sentence: string
  readonly reason: string
  readonly next: string
}

/** Every text of the page. */
export interface ShareTexts {
  /** Over the page while the link is opened. */
  readonly title: string
  readonly private: string
  readonly slow: string
  readonly slower: string
  readonly troubles: Readonly<Record<ShareTrouble, ShareAnswer>>
  readonly noScript: ShareAnswer
  /** This service was given no store. */
  readonly noStore: ShareAnswer
  readonly again: string
  /** Leads from a picture of a code to what the link in it names. */
  readonly open: string
  readonly toForm: string
}
