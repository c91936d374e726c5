/**
 * What a credential of others points to: related resources and the schema of its claims. VC Data
 * Model 2.0 sections 5.3 and 4.11. One that is at hand must be the one it was signed with; one that
 * is not is named, and nothing is fetched.
 * @module
 */
import type { Check } from '../../core/check.ts'
import { isJsonObject, type JsonObject, type JsonPointer, pointerTo } from '../../core/json.ts'
import type { ReportWarning } from '../../core/warnings.ts'
import { checkDigests } from '../../suites/resource-digests.ts'
import { failed } from './outcome.ts'

/** What was found; `failure` stands in the place of a passed gate. */
export interface ResourceFindings {
  readonly failure?: Check
  readonly warnings: readonly ReportWarning[]
}

/** Where the schemas of our own types are: whoever is of another type fits none of them. */
const OUR_SCHEMAS = 'https://w3id.org/kluscv/schemas/'

/** The findings about a credential that passed the gate for types of others. */
export function checkResources(credential: JsonObject): ResourceFindings {
  const resources = placesOf(credential, 'relatedResource')
  const schemas = placesOf(credential, 'credentialSchema')
  const wrong = [...resources, ...schemas].find(([, value]) => checkDigests(value) === 'wrong')
  if (wrong !== undefined) {
    return { failure: failed('gate', 'CRYPTOGRAPHIC_SECURITY_ERROR', wrong[0]), warnings: [] }
  }
  const ours = schemas.find(([, { id }]) => typeof id === 'string' && id.startsWith(OUR_SCHEMAS))
  if (ours !== undefined) {
    return { failure: failed('gate', 'MALFORMED_VALUE_ERROR', ours[0]), warnings: [] }
  }
  return {
    warnings: [
      ...resources.flatMap(([pointer, value]) =>
        checkDigests(value) === 'right'
          ? []
          : [{ warning: 'related-resource-not-checked', pointer } as const],
      ),
      ...schemas.map(([pointer]) => ({ warning: 'schema-not-checked', pointer }) as const),
    ],
  }
}

function placesOf(credential: JsonObject, member: string): readonly [JsonPointer, JsonObject][] {
  const value = credential[member]
  if (Array.isArray(value)) {
    return value
      .map((item, index): [JsonPointer, JsonObject] => [pointerTo(`/${member}`, index), item])
      .filter(([, item]) => isJsonObject(item))
  }
  return isJsonObject(value) ? [[`/${member}`, value]] : []
}
