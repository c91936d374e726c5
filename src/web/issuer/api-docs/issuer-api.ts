/**
 * The issuer's API, described: for its OpenAPI document and its docs page.
 * @module
 */
import { SCOPES, type Scope } from '../../../issuer/index.ts'
import type { ApiDescription } from '../../shared/api-docs/openapi-types.ts'
import { AREAS } from './areas.ts'
import { NAMED_SCHEMAS } from './named-schemas.ts'

const SCOPE_TEXTS = {
  issue: 'give certificates',
  status: 'withdraw, suspend and correct them',
  read: 'look up what was given',
  metrics: 'see how the service goes, and nothing of certificates',
} as const satisfies Readonly<Record<Scope, string>>

/** What an issuer answers. */
export const ISSUER_API: ApiDescription = {
  title: 'KlusCV issuer',
  heading: 'The issuer’s API',
  description:
    'Signed certificates of gig work, for the systems of a platform. Bodies are strict JSON: a member twice, a member that is not known or a number that JavaScript would round is refused and never ignored.',
  areas: AREAS,
  schemas: NAMED_SCHEMAS,
  shownApart: {
    Record: {
      title: 'The record',
      about:
        'What a platform sends of one worker. What is not required here may still be needed: hours and their basis, for example, come together, and members that are the same for all your workers can stand in the profile. What is wrong is answered with 422, every place at once.',
    },
  },
  keys: {
    description: `An API key of \`kluscv keys api create\`, with one or more of the scopes ${SCOPES.join(', ')}.`,
    introduction:
      'Each of your systems has a key of its own, made with `kluscv keys api create --name backend --scopes issue,status`, and sends it as `Authorization: Bearer`. What a key may do:',
    scopes: SCOPE_TEXTS,
  },
}
