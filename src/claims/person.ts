/**
 * The worker as every certificate names them: a name, how the platform checked it, and if there is
 * one the key of the worker's folder. Nothing else identifies: no birth date, contact data, photo,
 * number, nationality or gender has a place here.
 * @module
 */
import * as Type from 'typebox'
import { Month, Text } from './value-shapes.ts'

/** How the platform checked who the worker is. */
const IDENTITY_CHECK_METHODS = [
  'none',
  'selfDeclared',
  'bankIdin',
  'idDocument',
  'inPerson',
  'eID',
] as const

/** One way of checking. */
export type IdentityCheckMethod = (typeof IDENTITY_CHECK_METHODS)[number]

/** The members of `credentialSubject` that all our types share. */
export const PERSON_MEMBERS = {
  /** Absent in a bearer certificate. An Ed25519 did:key is always 56 characters long. */
  id: Type.Optional(
    Type.String({
      pattern: '^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$',
      description: 'a did:key of an Ed25519 key',
      descriptionNl: 'een did:key van een Ed25519-sleutel',
    }),
  ),
  name: Text,
  givenName: Type.Optional(Text),
  familyName: Type.Optional(Text),
  identityCheck: Type.Object(
    {
      method: Type.Enum([...IDENTITY_CHECK_METHODS]),
      date: Type.Optional(Month),
    },
    { additionalProperties: false },
  ),
  substitutionAllowed: Type.Optional(Type.Boolean()),
}
