/**
 * What `/health/ready` says beside yes or no, for who operates the verifier.
 * @module
 */
import type { VerifierMeasures } from '../../verifier/index.ts'
import type { ReadinessNotes } from '../shared/health.ts'

/** A platform whose lists are old keeps nobody away who has certificates of others. */
export function freshnessNotes({ trustList, lists }: VerifierMeasures): ReturnType<ReadinessNotes> {
  const old = lists.filter(({ isOld }) => isOld).map(({ url }) => url)
  return { trustListUntil: trustList.validUntil, oldStatusLists: old }
}
