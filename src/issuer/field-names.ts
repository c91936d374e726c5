/**
 * From the names in a record to the names in a claim and back: `gigs_completed`, `gigsCompleted`.
 * So a problem that claims/ finds in a claim is told at the member that the platform wrote.
 * @module
 */
import { isJsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'

// Where the name in the claim is not ours in camelCase.
const RENAMED: Readonly<Record<string, string>> = {
  holder: 'id',
  rating_best: 'bestRating',
  rating_worst: 'worstRating',
  competent_nl: 'competentNL',
  text: 'reviewBody',
  language: 'inLanguage',
}

const RENAMED_BACK = new Map(Object.entries(RENAMED).map(([field, claim]) => [claim, field]))

/** The claim that a member of a record becomes. */
export function claimNameOf(field: string): string {
  return (
    RENAMED[field] ?? field.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  )
}

/** The member of a record that became this claim: the inverse of {@link claimNameOf}. */
export function fieldNameOf(claim: string): string {
  const snake = () => claim.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return RENAMED_BACK.get(claim) ?? snake()
}

/** A value of a record with every member, however deep, under the name of its claim. */
export function toClaims(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(toClaims)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [claimNameOf(name), toClaims(member)]),
  )
}

/** Claims with every member, however deep, under the name of its field: as a record has them. */
export function toFields(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(toFields)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [fieldNameOf(name), toFields(member)]),
  )
}

/** A pointer into fields as a pointer into the claims that they are. */
export function toClaimPointer(pointer: JsonPointer): JsonPointer {
  return pointer.split('/').map(claimNameOf).join('/')
}

/** A pointer into claims as a pointer into the record they came from. */
export function toFieldPointer(pointer: JsonPointer): JsonPointer {
  return pointer.split('/').map(fieldNameOf).join('/')
}
