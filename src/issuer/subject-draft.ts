/**
 * What one certificate will say, before it has an envelope, and the small steps by which members
 * of a record become members of a subject.
 * @module
 */
import {
  findOccupation,
  type Occupation,
  OTHER_WORK_IRI,
  occupationOf,
} from '../claims/occupations.ts'
import type { Did } from '../core/credential.ts'
import type { JsonObject, JsonPointer, JsonValue } from '../core/json.ts'
import type { Instant } from '../core/time.ts'
import { toClaims } from './field-names.ts'
import type { PlatformProfile } from './platform-profile.ts'

/** What one certificate will say, and where in the record each part of it came from. */
export interface SubjectDraft {
  readonly type:
    | 'WorkHistoryCredential'
    | 'ReputationCredential'
    | 'ReviewCredential'
    | 'GigListCredential'
  readonly subject: JsonObject
  readonly recordPointer: (pointer: JsonPointer) => JsonPointer
  /** Absent for what always goes along. */
  readonly chosenBy?: ChosenBy
}

/** The choice of the worker by which a certificate goes along. */
export type ChosenBy =
  /** The short name of the kind of work. */
  | { readonly reputation: string }
  /** Its index in the record. */
  | { readonly reviews: number }
  | { readonly gigList: true }

/** What else the certificates depend on. */
export interface SubjectContext {
  readonly profile: PlatformProfile
  /** The day on which they are made: the figures are of that day unless the record says another. */
  readonly day: Instant
  readonly holder?: Did | undefined
}

/** The members with these names, in the order of the names. */
export function pick(fields: JsonObject, names: Readonly<Record<string, unknown>>): JsonObject {
  return defined(Object.fromEntries(Object.keys(names).map((name) => [name, fields[name]])))
}

/** Without the members that have no value. */
export function defined(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const given = Object.entries(members).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as JsonObject
}

/** Members of a record under the names of their claims. */
export function claims(fields: JsonObject): JsonObject {
  return toClaims(fields) as JsonObject
}

/** The kind of work; one that is not in the list was refused already and needs no second mention. */
export function kindOfWork({ occupation }: JsonObject): Occupation {
  return findOccupation(String(occupation)) ?? occupationOf(OTHER_WORK_IRI)
}
