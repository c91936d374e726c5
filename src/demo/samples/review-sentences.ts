/**
 * The shape of the sentences of which written reviews are composed.
 * @module
 */

/** Work of which a review speaks in the same words. */
export type WorkFamily =
  | 'childcare'
  | 'cleaning'
  | 'windows'
  | 'warehouse'
  | 'orders'
  | 'forklift'
  | 'serving'
  | 'coffee'
  | 'kitchen'
  | 'dishes'

/** How content the writer is. */
export type Tone = 'positive' | 'mixed' | 'critical'

/** What is said in each tone; in some there may be nothing of its own to say. */
type Sentences = Readonly<Partial<Record<Tone, readonly string[]>>>

/** The sentences of one language. */
export interface ReviewSentences {
  /** Of any work. */
  readonly general: Readonly<Record<Tone, readonly string[]>>
  readonly ofWork: Readonly<Partial<Record<WorkFamily, Sentences>>>
  /** With something taken out; for who is content. */
  readonly redacted: readonly string[]
}
