/**
 * All routes, in the order of the docs page. A new area adds its `*-paths.ts` here. A test holds that
 * every route is described, and that every route that is described exists.
 * @module
 */
import { DOCS_PATHS, HEALTH_PATHS } from '../../shared/api-docs/common-paths.ts'
import { BATCH_PATHS } from './batch-paths.ts'
import { CERTIFICATE_PATHS } from './certificate-paths.ts'
import { CLAIM_PATHS } from './claim-paths.ts'
import { CORRECTION_PATHS } from './correction-paths.ts'
import { METRICS_PATHS } from './metrics-paths.ts'
import { OFFER_PATHS } from './offer-paths.ts'
import type { OpenApiPaths } from './openapi-types.ts'
import { PUBLIC_PATHS } from './public-paths.ts'
import { REGISTER_PATHS } from './register-paths.ts'
import { SEARCH_PATHS } from './search-paths.ts'
import { STATUS_PATHS } from './status-paths.ts'
import { TRANSFER_PATHS } from './transfer-paths.ts'
import { VC_API_PATHS } from './vc-api-paths.ts'
import { WORKER_PATHS } from './worker-paths.ts'

/** Everything that an issuer answers. */
export const AREAS: Readonly<Record<string, OpenApiPaths>> = {
  Certificates: CERTIFICATE_PATHS,
  Batches: BATCH_PATHS,
  Offers: { ...OFFER_PATHS, ...CLAIM_PATHS },
  Transfers: TRANSFER_PATHS,
  Status: STATUS_PATHS,
  'W3C VC API': VC_API_PATHS,
  Search: SEARCH_PATHS,
  Corrections: CORRECTION_PATHS,
  Workers: WORKER_PATHS,
  'Public documents': { ...PUBLIC_PATHS, ...REGISTER_PATHS },
  Operations: { ...HEALTH_PATHS, ...METRICS_PATHS, ...DOCS_PATHS },
}
