/**
 * The version of a published text: the moment from which it holds.
 * @module
 */
import { validityOf } from '../../core/credential.ts'
import { isJsonObject } from '../../core/json.ts'
import { parseJson } from '../../core/parse-json.ts'
import { type Instant, parseInstant } from '../../core/time.ts'

/** The version that a text claims; undefined when it has none. */
export function versionOf(text: string): Instant | undefined {
  const parsed = parseJson(text)
  const from = parsed.ok && isJsonObject(parsed.value) ? validityOf(parsed.value).from : undefined
  return parseInstant(from) === undefined ? undefined : from
}
