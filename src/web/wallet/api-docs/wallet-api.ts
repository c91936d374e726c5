/**
 * The wallet's API, described: for its OpenAPI document and its docs page. A test holds that every
 * route is described, and every described one exists.
 * @module
 */
import { DOCS_PATHS, HEALTH_PATHS } from '../../shared/api-docs/common-paths.ts'
import type { ApiDescription } from '../../shared/api-docs/openapi-types.ts'
import { PROBLEM_SCHEMA } from '../../shared/api-docs/problem-schema.ts'
import { SHARE_PATHS } from './share-paths.ts'
import { WALLET_PAGE_PATHS } from './wallet-page-paths.ts'

/** What a wallet answers. */
export const WALLET_API: ApiDescription = {
  title: 'KlusCV wallet',
  heading: 'The share store’s API',
  description:
    'Keeps what a worker shares by a link, until a day or until the worker stops it: for other wallets, and for whoever opens a link. It gets ciphertext; the key stands behind the `#` of the link and never comes here. No key, no account, and no request is logged.',
  areas: {
    Shares: SHARE_PATHS,
    Pages: WALLET_PAGE_PATHS,
    Operations: { ...HEALTH_PATHS, ...DOCS_PATHS },
  },
  schemas: { Problem: PROBLEM_SCHEMA },
  shownApart: {},
}
