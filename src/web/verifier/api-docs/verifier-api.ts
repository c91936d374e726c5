/**
 * The verifier's API, described: for its OpenAPI document and its docs page. A new route adds itself
 * to a `*-paths.ts`; a test holds that every route is described, and every described one exists.
 * @module
 */
import { DOCS_PATHS, HEALTH_PATHS } from '../../shared/api-docs/common-paths.ts'
import type { ApiDescription } from '../../shared/api-docs/openapi-types.ts'
import { ANSWER_PATHS } from './answer-paths.ts'
import { NAMED_SCHEMAS } from './named-schemas.ts'
import { PAGE_PATHS } from './page-paths.ts'
import { REQUEST_PAGE_PATHS, REQUEST_PATHS } from './request-paths.ts'
import { VC_API_PATHS } from './vc-api-paths.ts'
import { VERIFY_PATHS } from './verify-paths.ts'
import { WALLET_PATHS } from './wallet-paths.ts'

/** What a verifier answers. */
export const VERIFIER_API: ApiDescription = {
  title: 'KlusCV verifier',
  heading: 'The verifier’s API',
  description:
    'Whether a certificate of gig work is real, whose it is, whether it still holds and what it says: for hiring software, and for platforms that import what a worker brings. No key, no account; nothing of a document is kept, but the answer to a request for an hour, and no platform is told who is looked at.\n\nBodies are strict JSON: a member twice, a member that is not known or a number that JavaScript would round is refused.',
  areas: {
    Verify: VERIFY_PATHS,
    'W3C VC API': VC_API_PATHS,
    Requests: REQUEST_PATHS,
    'For wallets': WALLET_PATHS,
    Pages: { ...PAGE_PATHS, ...REQUEST_PAGE_PATHS, ...ANSWER_PATHS },
    Operations: { ...HEALTH_PATHS, ...DOCS_PATHS },
  },
  schemas: NAMED_SCHEMAS,
  shownApart: {
    Report: {
      title: 'The report',
      about:
        'What was found about everything that was handed in. Show `state` first. `verified` means that every check passed that this document requires, and not that the person is who they say.',
    },
    Part: {
      title: 'A part of the report',
      about: 'One certificate. Figures of different platforms or kinds of work are not comparable.',
    },
    Check: { title: 'A check', about: 'One conclusion, in the order in which they were made.' },
    Answer: { title: 'The VC API’s answer', about: 'Only `verified` decides.' },
  },
}
