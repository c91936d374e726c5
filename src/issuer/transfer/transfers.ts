/**
 * Transfers: certificates that go straight to another, because the worker asked for it.
 * @module
 */
import type { IssuerContext } from '../issuer-context.ts'
import type { Recipient } from './recipients.ts'
import {
  type TransferRequest,
  type TransferredCertificates,
  transferCertificates,
} from './transfer-certificates.ts'

/** Names recipients and sends to them. */
export interface Transfers {
  /** To whom certificates can be sent: for the page on which the worker chooses. */
  readonly recipients: () => readonly Omit<Recipient, 'url'>[]
  /**
   * Issues the certificates of a worker's record and sends them to a recipient.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for an unknown recipient or a record of another worker,
   *   `ERR_KLUSCV_RECORD`, `ERR_KLUSCV_CONFLICT`, `ERR_KLUSCV_DELIVERY` when the certificates were
   *   issued and not taken: the same call sends the same again; `ERR_KLUSCV_SIGNER`,
   *   `ERR_KLUSCV_STORAGE`, `ERR_KLUSCV_SELF_CHECK`
   */
  readonly send: (request: TransferRequest) => Promise<TransferredCertificates>
}

/** The transfers of an issuer; `bind` comes before whatever writes. */
export function createTransfers(issuer: IssuerContext, bind: () => Promise<void>): Transfers {
  const recipients = issuer.transfers?.recipients ?? []
  return {
    recipients: () => recipients.map(({ id, names }) => ({ id, names })),
    send: async (request) => {
      await bind()
      return transferCertificates(issuer, request)
    },
  }
}
