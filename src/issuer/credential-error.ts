/**
 * How a credential that is not signed is told: everything that is wrong, each at its place.
 * @module
 */
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import type { JsonValue } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import type { Problem } from '../core/problems.ts'
import { parentOfPersonalName } from './personal-names.ts'

/** The error with these problems, whose pointers start at the credential. */
export function credentialError(problems: readonly InputProblem[]): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'the credential cannot be issued', { problems })
}

/** Problems of a document as those of an input; a name that is personal data is not repeated. */
export function toInputProblems(problems: readonly Problem[]): readonly InputProblem[] {
  return problems.map(({ pointer, detail }) => ({
    pointer: parentOfPersonalName(pointer) ?? pointer,
    message: detail,
  }))
}

/**
 * The strict, frozen data in whatever an embedding backend hands over.
 * @throws ERR_KLUSCV_CREDENTIAL
 */
export function parseCredential(input: unknown): JsonValue {
  const parsed = parseJson(toText(input))
  if (parsed.ok) return parsed.value
  throw credentialError(toInputProblems([parsed.problem]))
}

function toText(input: unknown): string {
  try {
    return JSON.stringify(input) ?? ''
  } catch (cause) {
    const message = 'the credential must be plain JSON data'
    throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', message, { cause })
  }
}
