/**
 * The JSON Schema of a certificate of one type, as it is published for whoever does not have our
 * code: the shape that our own checks use, inside the envelope, with its members explained.
 * VC JSON Schema Specification section 2.1: it describes the whole credential.
 * @module
 */
import { schemaUrl } from '../core/contexts.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../core/json.ts'
import type { ClaimType } from './claim-types.ts'
import { envelopeSchema } from './envelope-schema.ts'
import { LANGUAGES } from './languages.ts'
import { memberRules } from './member-rules.ts'

/** Says in English what a member of a subject, or a type of certificate, means. */
export type Explain = (name: string) => string

/** The schema of one type. */
export function createCredentialSchema(claimType: ClaimType, explain: Explain): JsonObject {
  const { type, title, subjectSchema } = claimType
  const subject = explained(subjectSchema as JsonObject, explain)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaUrl(type),
    title: `${title.en} (${type})`,
    description: `${explain(type)} KlusCV also checks sums, dates and the order of lists.`,
    ...envelopeSchema(type, { ...subject, ...memberRules(type) }),
  }
}

/** The schema without the Dutch of our own messages, and with the meaning of each member. */
function explained(schema: JsonObject, explain: Explain): JsonObject {
  const { descriptionNl: _, ...plain } = schema
  return Object.fromEntries(
    Object.entries(plain).map(([keyword, value]) => [
      keyword,
      keyword === 'properties' && isJsonObject(value)
        ? explainedMembers(value, explain)
        : explainedValue(value, explain),
    ]),
  )
}

function explainedValue(value: JsonValue, explain: Explain): JsonValue {
  return isJsonObject(value) ? explained(value, explain) : value
}

function explainedMembers(members: JsonObject, explain: Explain): JsonObject {
  const explainThis = isLanguageMap(members) ? explainLanguage : explain
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      const { description: form, ...schema } = explained(member as JsonObject, explain)
      const meaning = explainThis(name)
      const description = form === undefined ? meaning : `${meaning} Form: ${String(form)}.`
      return [name, { description, ...schema }]
    }),
  )
}

/** Whether these are texts under the codes of their languages: the names are no terms there. */
export function isLanguageMap(members: JsonObject): boolean {
  return Object.keys(members).every((name) => Object.hasOwn(LANGUAGES, name))
}

function explainLanguage(code: string): string {
  return `The text in ${LANGUAGES[code as keyof typeof LANGUAGES].en}.`
}
