/**
 * Which values the strict reader made, so that a document that came inside another one need not be
 * written out and read again. Nothing else can make one: a look-alike is only an object.
 * @module
 */
import { KlusCvError } from './errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'

declare const strictlyRead: unique symbol

/** An object that the strict reader made: frozen, each name once, each number as it was spelt. */
export type StrictJson = JsonObject & { readonly [strictlyRead]: true }

const KNOWN = new WeakSet<object>()

/** Notes what the strict reader has read from a text to its end; for nobody else to call. */
export function noteStrict(value: JsonValue): void {
  if (isJsonObject(value)) KNOWN.add(value)
}

/** Whether the strict reader made this object. */
export function isStrictJson(value: unknown): value is StrictJson {
  return isJsonObject(value) && KNOWN.has(value)
}

/**
 * An object that is a member of one which the strict reader made: alone it would have been read in
 * the same way, for the bounds of what is around it are no wider.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` when there is none, or something else made what is around it
 */
export function strictMember(around: JsonValue, name: string): StrictJson {
  const member = isStrictJson(around) && Object.hasOwn(around, name) ? around[name] : undefined
  if (member !== undefined) noteStrict(member)
  if (isStrictJson(member)) return member
  throw new KlusCvError('ERR_KLUSCV_REQUEST', `An object is expected as ${name}.`)
}
