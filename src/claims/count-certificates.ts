/**
 * How many certificates of a bundle something is said of.
 * @module
 */
import type { Words } from './words.ts'

/** `3 van 6 bewijzen`. */
export function countOf({
  count,
  total,
}: {
  readonly count: number
  readonly total: number
}): Words {
  return {
    nl: `${count} van ${total} ${total === 1 ? 'bewijs' : 'bewijzen'}`,
    en: `${count} of ${total} ${total === 1 ? 'certificate' : 'certificates'}`,
  }
}
