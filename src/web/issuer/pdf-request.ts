/**
 * The PDF that a caller asks for beside the certificates.
 *
 * ```
 * {…record, "pdf": {"language": "nl"}}   ->   {"certificates": […], "pdf": {"name", "base64"}}
 * ```
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import { isJsonObject, type JsonObject, type JsonValue, kindOf } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { requestError } from './request-parts.ts'

/** What is asked for. */
export interface PdfRequest {
  readonly language: Locale
}

/**
 * Reads it, and holds the record against what fits into one: signed first and refused after, the
 * certificates would be there and nobody would have them.
 *
 * @param isPossible - whether this service knows the verifier that a PDF has to name
 * @throws KlusCvError `ERR_KLUSCV_REQUEST`
 */
export function parsePdfRequest(
  value: JsonValue | undefined,
  record: JsonObject,
  isPossible: boolean,
): PdfRequest | undefined {
  if (value === undefined) return undefined
  if (!isJsonObject(value)) throw requestError('/pdf', `must be an object, got ${kindOf(value)}`)
  const { language, ...others } = value
  if (language !== 'nl' && language !== 'en') {
    throw requestError('/pdf/language', 'must be nl or en')
  }
  if (Object.keys(others).length > 0) throw requestError('/pdf', 'must have only language')
  if (!isPossible) throw requestError('/pdf', 'cannot be made: this service names no verifier')
  if (mostCertificates(record) > LIMITS.bundleCredentials) {
    throw requestError('/pdf', `holds at most ${LIMITS.bundleCredentials} certificates`)
  }
  return { language }
}

/** The work, the list of gigs, the ratings of each kind of work, and each review. */
function mostCertificates({ ratings, reviews }: JsonObject): number {
  return 2 + Math.max(1, countOf(ratings)) + countOf(reviews)
}

function countOf(list: JsonValue | undefined): number {
  return Array.isArray(list) ? list.length : 0
}
