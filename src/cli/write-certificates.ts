/**
 * Issues the certificates of one record of a file, and writes each to a file of its own.
 * @module
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { CheckedRecord, Issuer } from '../issuer/index.ts'
import { writeNamed } from './named-files.ts'

/** Certificates are personal: only the owner of the folder's files can read them. */
const PRIVATE_FILE = 0o600

/** Digits of the row in a file's name: with fewer than ten thousand rows names are in order. */
const ROW_DIGITS = 4

/** Gives the certificates of one record and writes them into the folder. */
export async function writeCertificates(
  issuer: Issuer,
  { row, record, holder }: CheckedRecord,
  folder: string,
): Promise<void> {
  const written = JSON.stringify(holder === undefined ? record : [record, holder])
  const hash = createHash('sha256').update(written).digest('hex')
  const { certificates } = await issuer.issueCertificates(record, {
    idempotencyKey: `kluscv issue ${row} ${hash}`,
    ...(holder === undefined ? {} : { holder }),
  })
  for (const [index, { type, credential }] of certificates.entries()) {
    const name = `${String(row).padStart(ROW_DIGITS, '0')}-${index + 1}-${type}.json`
    const text = `${JSON.stringify(credential, null, 2)}\n`
    await writeNamed(join(folder, name), text, { mode: PRIVATE_FILE })
  }
}
