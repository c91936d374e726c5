/**
 * Forgets a worker, as when an account is closed: with all certificates withdrawn first, or with
 * the certificates left as they are, which then are nobody's here and can still be withdrawn one by
 * one by their ids.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { changeStatuses } from '../bulk-status.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { publishDueLists } from '../publish-status-lists.ts'
import { parseReference } from '../search/parse-filter.ts'

/** What becomes of the certificates of a worker who is forgotten. */
export const CERTIFICATE_FATES = ['withdraw', 'keep'] as const

/** One of {@link CERTIFICATE_FATES}. */
export type CertificateFate = (typeof CERTIFICATE_FATES)[number]

/** Certificates withdrawn in one go; a worker with more takes another. */
const AT_ONCE = 500

/** How often certificates may leave the house while we withdraw: each time is a record of its own. */
const MOST_TRIES = 10

/**
 * Forgets a worker; one who is not known is forgotten already.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_CONFLICT when certificates keep coming, ERR_KLUSCV_STORAGE
 */
export async function deleteWorker(
  issuer: IssuerContext,
  input: string,
  { certificates, caller }: { readonly certificates: CertificateFate; readonly caller?: string },
): Promise<void> {
  const workerRef = parseReference(input)
  if (!CERTIFICATE_FATES.includes(certificates)) {
    const message = `must be one of ${CERTIFICATE_FATES.join(', ')}`
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'This worker cannot be deleted.', {
      problems: [{ pointer: '/certificates', message }],
    })
  }
  const by = caller === undefined ? {} : { caller }
  const deletion = { workerRef, withCertificates: certificates === 'withdraw', ...by }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (deletion.withCertificates) await withdrawAll(issuer, workerRef, by)
    const outcome = await issuer.store.workers.deleteWorker(deletion)
    if (outcome !== 'standing') return
  }
  const message = 'certificates of this worker keep being issued: stop that, and repeat'
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}

async function withdrawAll(
  issuer: IssuerContext,
  workerRef: string,
  by: { readonly caller?: string },
): Promise<void> {
  // Before a crash some may have been withdrawn that no list says yet.
  await publishDueLists(issuer)
  for (const status of ['active', 'suspended'] as const) {
    for (;;) {
      const found = await issuer.store.search.find({ workerRef, status }, { limit: AT_ONCE })
      if (found.length === 0) break
      const target = { certificates: found.map(({ id }) => id) }
      await changeStatuses(issuer, { action: 'revoke', ...by }, target)
    }
  }
}
