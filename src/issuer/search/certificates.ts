/**
 * Finding certificates again, and changing many at once.
 * @module
 */
import { type BulkResult, type BulkTarget, changeStatuses } from '../bulk-status.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { StatusChange } from '../ports.ts'
import {
  type CertificateSearch,
  type ListedCertificates,
  searchCertificates,
} from './search-certificates.ts'

/** The certificates that an issuer gave. */
export interface Certificates {
  /**
   * Finds them by worker, period, batch, type or status, page by page.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for a filter that says nothing or cannot be,
   *   `ERR_KLUSCV_STORAGE`
   */
  readonly search: (search: CertificateSearch) => Promise<ListedCertificates>
  /**
   * Changes the status of up to 10,000, named or found; the lists say so when it resolves. One that
   * is unknown, withdrawn or being corrected is told as such and holds up no other. Repeating it is
   * safe.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_CONFLICT` when another number was found
   *   than expected, `ERR_KLUSCV_STORAGE`
   */
  readonly changeStatuses: (
    change: Omit<StatusChange, 'id' | 'counts'>,
    target: BulkTarget,
  ) => Promise<readonly BulkResult[]>
}

/** The certificates of this issuer; `bind` comes before every call. */
export function createCertificates(issuer: IssuerContext, bind: () => Promise<void>): Certificates {
  return {
    search: async (search) => {
      await bind()
      return searchCertificates(issuer, search)
    },
    changeStatuses: async (change, target) => {
      await bind()
      return changeStatuses(issuer, change, target)
    },
  }
}
