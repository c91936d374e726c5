/**
 * What the bodies of several routes have in common: how a misfit is told, and a challenge with its
 * domain.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { type ShapeCheck, stringThat } from '../../core/shape.ts'
import type { ExpectedChallenge } from '../../verifier/index.ts'

/** A challenge or a domain. */
export const shortText = stringThat(
  `a text of 1 to ${LIMITS.challengeCharacters} characters`,
  (text) => text.length >= 1 && text.length <= LIMITS.challengeCharacters,
)

/**
 * The object, when it has this shape.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` with everything that is wrong with it
 */
export function acceptShape(value: JsonValue, shape: ShapeCheck): JsonObject {
  const misfits = shape(value, '')
  if (misfits.length === 0 && isJsonObject(value)) return value
  throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The request body does not fit.', {
    problems: misfits.map(({ pointer, detail }) => ({ pointer, message: detail })),
  })
}

/** Both or neither: an answer that is not for someone in particular could be for anyone. */
export function expectedChallengeOf(
  { challenge, domain }: JsonObject,
  place: JsonPointer = '',
): ExpectedChallenge | undefined {
  if (challenge === undefined && domain === undefined) return undefined
  if (typeof challenge === 'string' && typeof domain === 'string') return { challenge, domain }
  const pointer = `${place}/${challenge === undefined ? 'challenge' : 'domain'}`
  throw missing('A challenge needs a domain, and a domain a challenge.', pointer)
}

/** Something that must be there is not. */
export function missing(message: string, pointer: JsonPointer): KlusCvError {
  const problems = [{ pointer, message: 'is missing' }]
  return new KlusCvError('ERR_KLUSCV_REQUEST', message, { problems })
}
