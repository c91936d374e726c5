/**
 * Pieces that the published schemas are put together from, with the patterns that the gate uses.
 * @module
 */
import { DID_KEY, DID_WEB, FRAGMENT } from '../core/did.ts'
import { URN_UUID } from '../core/gate-values.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { INSTANT } from '../core/time.ts'

/** An object with these members, the required ones among them, and no other. */
export function closed(properties: JsonObject, required: readonly string[]): JsonObject {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** A piece of {@link SHARED_PARTS}, and what it is here. */
export function shared(name: keyof typeof SHARED_PARTS, description: string): JsonObject {
  return { $ref: `#/$defs/${name}`, description }
}

/** What stands between the `^` and the `$` of a pattern. */
const between = ({ source }: RegExp): string => source.slice(1, -1)

const A_DID = `(?:${between(DID_KEY)}|${between(DID_WEB)})`

/** What an envelope uses more than once, for its `$defs`. */
export const SHARED_PARTS = {
  urnUuid: { type: 'string', pattern: URN_UUID.source },
  instant: { type: 'string', pattern: INSTANT.source },
  did: { type: 'string', pattern: `^${A_DID}$`, maxLength: LIMITS.didCharacters },
  didUrl: {
    type: 'string',
    pattern: `^${A_DID}#${between(FRAGMENT)}$`,
    maxLength: LIMITS.didCharacters,
  },
} as const satisfies Readonly<Record<string, JsonObject>>
