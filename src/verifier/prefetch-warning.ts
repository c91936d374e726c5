/**
 * What goes wrong while prefetching, for the operator's log: public addresses only.
 * @module
 */
import type { Did } from '../core/credential.ts'
import type { ProblemType } from '../core/problems.ts'

/**
 * What an operator should look at. `not-remembered`: it is in use, but a restart would not know it.
 * After a list, certificates of that platform may become undecided; after a profile, what is usual
 * there is not shown.
 */
export interface PrefetchWarning {
  readonly platform: Did
  readonly url: string
  readonly warning: 'unreachable' | 'refused' | 'older' | 'not-remembered' | 'did-document-differs'
  /** For `refused`: what is wrong with it. */
  readonly problem?: ProblemType
}
