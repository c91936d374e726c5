/**
 * All routes, in the order of the docs page. A new area adds its `*-paths.ts` here. A test holds that
 * every route is described, and that every route that is described exists.
 * @module
 */
import { BATCH_PATHS } from './batch-paths.ts'
import { CERTIFICATE_PATHS } from './certificate-paths.ts'
import { CORRECTION_PATHS } from './correction-paths.ts'
import { DOCS_PATHS, METRICS_PATHS } from './docs-paths.ts'
import { OFFER_PATHS } from './offer-paths.ts'
import type { OpenApiPaths, Operation } from './openapi-types.ts'
import { HEALTH_PATHS, PUBLIC_PATHS } from './public-paths.ts'
import { REGISTER_PATHS } from './register-paths.ts'
import { SEARCH_PATHS } from './search-paths.ts'
import { STATUS_PATHS } from './status-paths.ts'
import { TRANSFER_PATHS } from './transfer-paths.ts'
import { VC_API_PATHS } from './vc-api-paths.ts'
import { WORKER_PATHS } from './worker-paths.ts'

/** What belongs together, by its title. */
export type Areas = Readonly<Record<string, OpenApiPaths>>

/** Everything that an issuer answers. */
export const AREAS: Areas = {
  Certificates: CERTIFICATE_PATHS,
  Batches: BATCH_PATHS,
  Offers: OFFER_PATHS,
  Transfers: TRANSFER_PATHS,
  Status: STATUS_PATHS,
  'W3C VC API': VC_API_PATHS,
  Search: SEARCH_PATHS,
  Corrections: CORRECTION_PATHS,
  Workers: WORKER_PATHS,
  'Public documents': { ...PUBLIC_PATHS, ...REGISTER_PATHS },
  Operations: { ...HEALTH_PATHS, ...METRICS_PATHS, ...DOCS_PATHS },
}

/** An operation with its place. */
export interface PlacedOperation {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

/** The operations on these paths, in their order. */
export function operationsOf(paths: OpenApiPaths): readonly PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )
}

/** `POST /v1/certificates/{id}/status` as `postCertificatesIdStatus`: for clients and addresses. */
export function operationIdOf({ path, method }: PlacedOperation): string {
  const words = path.replace(/^\/v1\//, '/').match(/[a-z0-9]+/gi) ?? []
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
