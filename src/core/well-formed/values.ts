/**
 * The single values of the VC Data Model: identifiers, types, texts in a language, digests.
 * VC Data Model 2.0 sections 4.4 to 4.6, 5.3 and 11.1. Nothing is looked up: whether a type or term
 * is defined is for JSON-LD, whether a digest fits is for who has the resource.
 * @module
 */
import { BASE58BTC } from '../gate-proof.ts'
import type { JsonPointer, JsonValue } from '../json.ts'
import { LIMITS } from '../limits.ts'
import type { Problem } from '../problems.ts'
import { closedObject, malformed, oneOf, type ShapeCheck, stringThat } from '../shape.ts'
import { oneOrMore } from './open-shapes.ts'

/** A scheme, and nothing that a URL must escape: the URL parser would mend it in silence. */
const URL_SPELLING = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/u

/** An absolute URL, of any scheme; it need not lead anywhere. */
export const url = stringThat(
  'a URL',
  (text) => text.length <= LIMITS.didCharacters && URL_SPELLING.test(text) && URL.canParse(text),
)

/** A `data:` URL with something in it, of any length that the document may have. RFC 2397. */
export const dataUrl = stringThat('a data: URL', (text) => /^data:[^\s,]*,[^\s]+$/.test(text))

/** A term has no colon, and is no keyword of JSON-LD. */
const TERM = /^[^@:\s][^:\s]*$/

const typeName = stringThat(
  'a term or a URL',
  (text) => TERM.test(text) || url(text, '').length === 0,
)

/** One or more types, each once, in any order; `required` is one of them. */
export function types(required?: string): ShapeCheck {
  return (value, pointer) => {
    const problems = oneOrMore(typeName)(value, pointer)
    const names: readonly JsonValue[] = Array.isArray(value) ? value : [value]
    if (names.length > LIMITS.types) {
      return [{ problem: 'too_large', pointer, detail: `expected at most ${LIMITS.types} types` }]
    }
    if (problems.length > 0) return problems
    if (new Set(names).size < names.length) return [malformed('each type once', value, pointer)]
    if (required === undefined || names.includes(required)) return []
    return [malformed(`"${required}" among the types`, value, pointer)]
  }
}

/** BCP 47 section 2.1, as far as JSON-LD 1.1 holds a tag against it. */
const LANGUAGE_TAG = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

/** A text with its language, as JSON-LD spells it. */
export const languageValue = closedObject(
  { '@value': stringThat('a string', () => true) },
  {
    '@language': stringThat('a language tag', (text) => LANGUAGE_TAG.test(text)),
    '@direction': oneOf(['ltr', 'rtl']),
  },
)

/** A string, a text with its language and direction, or several of the latter. */
export const text: ShapeCheck = (value, pointer) =>
  typeof value === 'string' ? [] : oneOrMore(languageText)(value, pointer)

function languageText(value: JsonValue, pointer: JsonPointer): readonly Problem[] {
  return typeof value === 'object' && value !== null
    ? languageValue(value, pointer)
    : [malformed('a string or a language value object', value, pointer)]
}

/** RFC 6838 section 4.2. */
export const mediaType = stringThat('a media type', (value) =>
  /^[A-Za-z0-9][\w!#$&^.+-]{0,126}\/[A-Za-z0-9][\w!#$&^.+-]{0,126}$/.test(value),
)

/** Subresource Integrity section 3.5: one or more digests, with spaces between them. */
const SRI = /^sha(?:256|384|512)-[A-Za-z0-9+/_-]+={0,2}(?:\?[!-~]*)?$/

/** The digest of a resource as web pages write it. */
export const digestSri = oneOrMore(
  stringThat('a subresource integrity digest', (value) =>
    value.split(' ').every((digest) => SRI.test(digest)),
  ),
)

/** Multihash codes of SHA-2, SHA-3 and BLAKE3 with 256 bits or more. */
const HASH_FUNCTIONS: readonly number[] = [0x12, 0x13, 0x14, 0x15, 0x16, 0x1e, 0x20]
/** 43 characters of base58 or base64url carry 256 bits. */
const SHORTEST_DIGEST = 43

/** The digest of a resource as a Multihash. Data Integrity 1.0 section 2.6. */
export const digestMultibase = oneOrMore(stringThat('a digest in Multibase', isMultibaseDigest))

function isMultibaseDigest(value: string): boolean {
  if (value.length <= SHORTEST_DIGEST) return false
  if (BASE58BTC.test(value)) return true
  if (!/^u[A-Za-z0-9_-]+$/.test(value)) return false
  const first = atob(value.slice(1, 5).replaceAll('-', '+').replaceAll('_', '/'))
  return HASH_FUNCTIONS.includes(first.charCodeAt(0))
}
