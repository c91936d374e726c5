/**
 * The operations of described routes, each with its place and its name.
 * @module
 */
import type { OpenApiPaths, Operation } from './openapi-types.ts'

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
export function operationIdOf({ path, method, operation }: PlacedOperation): string {
  if (operation.id !== undefined) return operation.id
  const words = path.replace(/^\/v1\//, '/').match(/[a-z0-9]+/gi) ?? []
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
