/**
 * Issues the certificates of one record of a file, and keeps them in a folder.
 * @module
 */
import { createHash } from 'node:crypto'
import { isJsonObject } from '../core/json.ts'
import type { CheckedRecord, Issuer } from '../issuer/index.ts'
import { canonicalizeJson } from '../suites/canonicalize-json.ts'
import type { CertificateFolder } from './certificate-folder.ts'
import { COMMAND } from './with-issuer.ts'

/** The same for the same facts, in whatever row and order of members: they are issued once. */
function hashOf(record: CheckedRecord['record'], holder: CheckedRecord['holder']): string {
  const facts = canonicalizeJson([record ?? null, holder ?? null])
  return createHash('sha256').update(facts).digest('hex')
}

/** Gives the certificates of one record and writes them into the folder. */
export async function writeCertificates(
  issuer: Issuer,
  { row, record, holder }: CheckedRecord,
  folder: CertificateFolder,
): Promise<void> {
  const { certificates } = await issuer.issueCertificates(record, {
    caller: COMMAND,
    channel: 'command',
    idempotencyKey: `kluscv issue ${hashOf(record, holder)}`,
    ...(holder === undefined ? {} : { holder }),
  })
  const workerRef = isJsonObject(record) ? String(record['worker_ref']) : ''
  for (const [index, certificate] of certificates.entries()) {
    await folder.keep({ ...certificate, workerRef, row, number: index + 1 })
  }
}
