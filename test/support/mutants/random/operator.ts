/**
 * One way to rewrite.
 * @module
 */
import type { Random } from './random.ts'
import type { TreeObject } from './tree.ts'

/** Rewrites what a document says, or how it says it. */
export interface Operator {
  readonly name: string
  /** How often it is taken, beside the others. */
  readonly weight: number
  /** Rewrites a credential, or what is around several, in place; false where it finds nothing. */
  readonly apply: (root: TreeObject, random: Random) => boolean
}

/** Rewrites the text: what parsed data no longer shows. */
export interface TextOperator {
  readonly name: string
  readonly weight: number
  /** The same text where there is nothing to rewrite. */
  readonly apply: (text: string, random: Random) => string
}
