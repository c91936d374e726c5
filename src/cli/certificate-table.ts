/**
 * The table in a folder of certificates: which file is whose. Only appended to, as a folder may
 * hold the certificates of many files of records.
 * @module
 */
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import { tableRow } from '../core/table-row.ts'

const NAME = 'certificates.csv'

/** It says who worked: only its owner can read it. */
const PRIVATE_FILE = 0o600

const HEADER = 'worker_ref,row,type,id,file\r\n'

/** By their form, as someone may have saved the table with another delimiter. */
const IDS = /urn:uuid:[0-9a-f-]{36}/g

/** A certificate, and where it was written. */
interface WrittenCertificate {
  readonly workerRef: string
  /** Of the file of records. */
  readonly row: number
  readonly type: string
  readonly id: string
  readonly file: string
}

/** The table of a folder. */
export interface CertificateTable {
  /** Appends the certificate, unless it is in the table. */
  readonly add: (certificate: WrittenCertificate) => Promise<void>
}

/** Opens the table of a folder; it is made with the first certificate. */
export async function openCertificateTable(folder: string): Promise<CertificateTable> {
  const path = join(folder, NAME)
  const before = await readTable(path)
  const known = new Set(before.match(IDS))
  let heading = before === '' ? HEADER : ''
  return {
    add: async ({ workerRef, row, type, id, file }) => {
      if (known.has(id)) return
      await append(path, `${heading}${tableRow([workerRef, String(row), type, id, file])}`)
      known.add(id)
      heading = ''
    },
  }
}

async function readTable(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code === 'ENOENT') return ''
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be read.`, { cause })
  }
}

async function append(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text, { mode: PRIVATE_FILE })
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be written.`, { cause })
  }
}
