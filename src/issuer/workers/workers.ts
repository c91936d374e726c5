/**
 * What a platform answers a worker who asks what it holds, or wants to be forgotten.
 * @module
 */
import type { IssuerContext } from '../issuer-context.ts'
import { type CertificateFate, deleteWorker } from './delete-worker.ts'
import { exportWorker, type WorkerExport } from './export-worker.ts'

/** The rights of workers. */
export interface Workers {
  /**
   * Everything that is held about a worker, by the platform's reference, with an explanation of each
   * part in Dutch and English. Of someone who is not known it says so.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_STORAGE`
   */
  readonly export: (
    workerRef: string,
    options?: {
      /** The system that asks for it: for the audit trail. */
      readonly caller?: string
    },
  ) => Promise<WorkerExport>
  /**
   * Forgets a worker: with `withdraw` all certificates are withdrawn first, and the lists say so
   * when it resolves; with `keep` they go on as they are, and nothing links them with the worker any
   * more. Repeating it is safe. Who comes back is someone new.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_CONFLICT` when certificates keep being
   *   issued meanwhile, `ERR_KLUSCV_STORAGE`
   */
  readonly delete: (
    workerRef: string,
    options: { readonly certificates: CertificateFate; readonly caller?: string },
  ) => Promise<void>
}

/** The workers of an issuer; `bind` comes before every call. */
export function createWorkers(issuer: IssuerContext, bind: () => Promise<void>): Workers {
  return {
    export: async (workerRef, options = {}) => {
      await bind()
      return exportWorker(issuer, workerRef, options)
    },
    delete: async (workerRef, options) => {
      await bind()
      return deleteWorker(issuer, workerRef, options)
    },
  }
}
