/**
 * Where each member stands in the subjects of our certificates, and with which shape: read from
 * the schemas that the checks use.
 * @module
 */
import type { ClaimType } from '../../claims/claim-types.ts'
import { isLanguageMap } from '../../claims/credential-schema.ts'
import { isJsonObject, type JsonObject } from '../../core/json.ts'

/** One place where a member can stand. */
export interface MemberUse {
  readonly member: string
  /** The type of certificate. */
  readonly type: string
  /** `work[].gigs`. */
  readonly path: string
  /** Required wherever the group that it stands in is there. */
  readonly required: boolean
  readonly schema: JsonObject
}

/** Every use of every member, type by type. */
export function findUses(types: readonly ClaimType[]): readonly MemberUse[] {
  return types.flatMap(({ type, subjectSchema }) => usesIn(type, subjectSchema as JsonObject, ''))
}

function usesIn(type: string, schema: JsonObject, parent: string): readonly MemberUse[] {
  if (isJsonObject(schema['items'])) return usesIn(type, schema['items'], `${parent}[]`)
  const { properties, required } = schema
  if (!isJsonObject(properties) || isLanguageMap(properties)) return []
  return Object.entries(properties as Readonly<Record<string, JsonObject>>).flatMap(
    ([member, below]) => {
      const path = parent === '' ? member : `${parent}.${member}`
      const isRequired = Array.isArray(required) && required.includes(member)
      const use = { member, type, path, required: isRequired, schema: below }
      return [use, ...usesIn(type, below, path)]
    },
  )
}
