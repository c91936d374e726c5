/**
 * Issues the certificates of one record of a file, and keeps them in a folder.
 * @module
 */
import { createHash } from 'node:crypto'
import { isJsonObject } from '../core/json.ts'
import type { CheckedRecord, Issuer } from '../issuer/index.ts'
import type { CertificateFolder } from './certificate-folder.ts'

/** Gives the certificates of one record and writes them into the folder. */
export async function writeCertificates(
  issuer: Issuer,
  { row, record, holder }: CheckedRecord,
  folder: CertificateFolder,
): Promise<void> {
  const written = JSON.stringify(holder === undefined ? record : [record, holder])
  const hash = createHash('sha256').update(written).digest('hex')
  const { certificates } = await issuer.issueCertificates(record, {
    idempotencyKey: `kluscv issue ${row} ${hash}`,
    ...(holder === undefined ? {} : { holder }),
  })
  const workerRef = isJsonObject(record) ? String(record['worker_ref']) : ''
  for (const [index, certificate] of certificates.entries()) {
    await folder.keep({ ...certificate, workerRef, row, number: index + 1 })
  }
}
