/**
 * The place in a status list, as text and as number. Bitstring Status List 1.0 section 2.1.
 * @module
 */

const INDEX = /^(0|[1-9][0-9]{0,9})$/

/**
 * The number that a `statusListIndex` spells, or undefined when it is not the one spelling of one:
 * `parseInt` reads "6abc", "0x5" and "6.9" as well.
 */
export function parseStatusIndex(value: unknown): number | undefined {
  return typeof value === 'string' && INDEX.test(value) ? Number(value) : undefined
}

/** The one spelling of an index: the inverse of {@link parseStatusIndex}. */
export function formatStatusIndex(index: number): string {
  return String(index)
}
