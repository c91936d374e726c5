/**
 * Finds names of claims in messages for people who may call them otherwise.
 * @module
 */
import { CLAIM_TYPES } from '../../src/claims/claim-types.ts'

/** Names that cannot be taken for a word: those in camelCase, in the schemas of all types. */
const NAMES = new Set(
  JSON.stringify(CLAIM_TYPES.map(({ subjectSchema }) => subjectSchema)).match(
    /(?<=")[a-z]+[A-Z][A-Za-z]*(?=":)/g,
  ),
)

/** The names of claims in these messages that do not stand in `<>`. */
export function unnamedMembersIn(messages: readonly string[]): readonly string[] {
  const words = messages.flatMap((message) => message.match(/(?<![<\w])\w+(?![>\w])/g) ?? [])
  return words.filter((word) => NAMES.has(word))
}
