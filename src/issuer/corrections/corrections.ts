/**
 * The route of a mistake that a worker reports: the certificate is suspended while someone looks,
 * and then corrected or reinstated.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { KlusCvError } from '../../core/errors.ts'
import { URN_UUID } from '../../core/gate-values.ts'
import { assertReason, nextStatus } from '../change-status.ts'
import { createCounts } from '../counters/counts.ts'
import type { IssuedCertificates } from '../issued-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { publishGroups } from '../publish-status-lists.ts'
import { correctCertificate } from './correct-certificate.ts'
import {
  type CorrectionSearch,
  type ListedCorrections,
  listCorrections,
} from './list-corrections.ts'
import type { CorrectionRequest } from './plan-correction.ts'
import type { ChangedCorrection, Correction, Dismissal, NewCorrection } from './ports.ts'

/** Sees reported mistakes through. */
export interface Corrections {
  /**
   * Notes that a certificate seems to be wrong, and suspends it until that is decided. Of a
   * certificate with an open correction it gives that one.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CONFLICT` for a
   *   withdrawn one, `ERR_KLUSCV_STORAGE`
   */
  readonly open: (
    certificate: string,
    options?: Pick<NewCorrection, 'reason' | 'caller'>,
  ) => Promise<Correction>
  /**
   * Issues the right certificates and withdraws the wrong ones, in one step. The same request
   * within 24 hours gives the same certificates, byte for byte.
   *
   * @throws KlusCvError `ERR_KLUSCV_RECORD` with everything that is wrong in the record,
   *   `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CONFLICT` when it is decided, a
   *   certificate is withdrawn or the record is another worker's, and as `issueCertificates`
   */
  readonly correct: (id: string, request: CorrectionRequest) => Promise<IssuedCertificates>
  /**
   * Decides that nothing was wrong: the certificate counts again, unless it was suspended before.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CONFLICT` when it
   *   was corrected, `ERR_KLUSCV_STORAGE`
   */
  readonly dismiss: (
    id: string,
    options?: Pick<Dismissal, 'reason' | 'caller'>,
  ) => Promise<Correction>
  /**
   * Corrections in the order in which they were opened, page by page.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST`, `ERR_KLUSCV_STORAGE`
   */
  readonly list: (search?: CorrectionSearch) => Promise<ListedCorrections>
}

/** The corrections of an issuer; `bind` comes before every call. */
export function createCorrections(issuer: IssuerContext, bind: () => Promise<void>): Corrections {
  return {
    open: async (certificate, options = {}) => {
      await bind()
      return openCorrection(issuer, certificate, options)
    },
    correct: async (id, request) => {
      await bind()
      return correctCertificate(issuer, assertId(id), request)
    },
    dismiss: async (id, options = {}) => {
      await bind()
      return dismissCorrection(issuer, assertId(id), options)
    },
    list: async (search = {}) => {
      await bind()
      return listCorrections(issuer, search)
    },
  }
}

async function openCorrection(
  issuer: IssuerContext,
  certificate: string,
  options: Pick<NewCorrection, 'reason' | 'caller'>,
): Promise<Correction> {
  assertReason(options.reason)
  if (!URN_UUID.test(certificate)) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no certificate with this id')
  }
  const counts = createCounts(issuer, { happened: 'changed', action: 'suspend' })
  const correction = { ...options, id: randomUUID(), certificate, counts }
  return published(issuer, await issuer.store.corrections.open(correction, nextStatus('suspend')))
}

async function dismissCorrection(
  issuer: IssuerContext,
  id: string,
  options: Pick<Dismissal, 'reason' | 'caller'>,
): Promise<Correction> {
  assertReason(options.reason)
  const counts = createCounts(issuer, { happened: 'changed', action: 'reinstate' })
  const dismissal = { ...options, id, counts }
  return published(
    issuer,
    await issuer.store.corrections.dismiss(dismissal, nextStatus('reinstate')),
  )
}

async function published(
  issuer: IssuerContext,
  { correction, group }: ChangedCorrection,
): Promise<Correction> {
  await publishGroups(issuer, new Set([group]))
  return correction
}

/** Any text may stand in the path of a request, also one that no database takes. */
function assertId(id: string): string {
  if (URN_UUID.test(`urn:uuid:${id}`)) return id
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no correction with this id')
}
