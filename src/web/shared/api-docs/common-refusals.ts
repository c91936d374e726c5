/**
 * What every route may refuse beside its own refusals.
 * @module
 */
import type { Areas } from './openapi-types.ts'
import { operationsOf, type PlacedOperation } from './operations.ts'

/** By their names in the document: status, and when. */
export const COMMON_REFUSALS = {
  Unauthorized: [401, 'There is no API key, or none that is known: send `Authorization: Bearer`.'],
  Forbidden: [403, 'The API key has not the scope that this needs.'],
  TooManyRequests: [
    429,
    'Too many requests from this address: wait as long as `Retry-After` says.',
  ],
  Failed: [500, 'A fault of ours. Quote `requestId` to whoever runs the service.'],
  Unavailable: [503, 'Something that this needs is down: try again after `Retry-After`.'],
} as const satisfies Readonly<Record<string, readonly [status: number, when: string]>>

/** The name of one of them. */
export type CommonRefusal = keyof typeof COMMON_REFUSALS

/** These are always answered: load balancers and monitoring ask them. */
const NEVER_LIMITED = /^\/health\//

/** Which of them an operation may give; what it says of a status itself counts instead. */
export function commonRefusalsOf({ path, operation }: PlacedOperation): readonly CommonRefusal[] {
  const { scope, answers, refusals = {} } = operation
  const isForEveryone = scope === 'everyone'
  return (Object.keys(COMMON_REFUSALS) as CommonRefusal[]).filter((name) => {
    const [status] = COMMON_REFUSALS[name]
    if (status in answers || status in refusals) return false
    if (status === 401 || status === 403) return !isForEveryone
    return status !== 429 || !NEVER_LIMITED.test(path)
  })
}

/** Which of them any operation may give. */
export function commonRefusalsIn(areas: Areas): readonly CommonRefusal[] {
  const given = new Set(Object.values(areas).flatMap(operationsOf).flatMap(commonRefusalsOf))
  return (Object.keys(COMMON_REFUSALS) as CommonRefusal[]).filter((name) => given.has(name))
}
