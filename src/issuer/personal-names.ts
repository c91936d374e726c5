/**
 * Names of columns and members that are personal data themselves: a table without its first line
 * has the values of a worker there. Values are never repeated, and so these names are not either.
 * @module
 */
import { findPersonalData } from '../claims/personal-data/find-personal-data.ts'
import type { JsonPointer } from '../core/json.ts'

/** Whether a name seems to hold personal data: a number, a mailbox, an address, a birthday. */
export function isPersonalData(name: string): boolean {
  return findPersonalData(name).length > 0
}

/** The place above the first name that may not be repeated; undefined when all may be. */
export function parentOfPersonalName(pointer: JsonPointer): JsonPointer | undefined {
  const steps = pointer.split('/')
  const depth = steps.findIndex((step) => isPersonalData(unescaped(step)))
  return depth === -1 ? undefined : steps.slice(0, depth).join('/')
}

/** RFC 6901 section 4. */
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
