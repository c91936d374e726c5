/**
 * A folder of certificates, each in a file of its own. A file that is there is never replaced: it
 * may be the only place that names a certificate which is still valid.
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { openCertificateTable } from './certificate-table.ts'
import { makeFolder } from './named-files.ts'

/** Certificates are personal: only the owner of the folder's files can read them. */
const PRIVATE_FILE = 0o600

/** Digits of the row in a file's name: with fewer than ten thousand rows names are in order. */
const ROW_DIGITS = 4

/** One certificate of a record, and what its file is named after. */
interface NamedCertificate {
  readonly workerRef: string
  readonly row: number
  /** Among the certificates of its record, from 1. */
  readonly number: number
  readonly type: string
  readonly id: string
  readonly credential: JsonObject
}

/** Where certificates are kept. */
export interface CertificateFolder {
  /** Writes a certificate; a file that has it already stays as it is. */
  readonly keep: (certificate: NamedCertificate) => Promise<void>
  /** How many found another certificate under their name, and were written beside it. */
  readonly countBeside: () => number
}

/** Opens a folder, and makes it when it does not exist. */
export async function openCertificateFolder(folder: string): Promise<CertificateFolder> {
  await makeFolder(folder)
  const table = await openCertificateTable(folder)
  let beside = 0
  return {
    keep: async (certificate) => {
      const [name, nameBeside] = namesOf(certificate)
      const text = `${JSON.stringify(certificate.credential, null, 2)}\n`
      let file = name
      if ((await writeOnce(join(folder, name), text)) === 'other') {
        file = nameBeside
        const outcome = await writeOnce(join(folder, file), text)
        if (outcome === 'other') throw neverReplaced(join(folder, file))
        if (outcome === 'written') beside += 1
      }
      await table.add({ ...certificate, file })
    },
    countBeside: () => beside,
  }
}

function namesOf({ row, number, type, id }: NamedCertificate): readonly [string, string] {
  const name = `${String(row).padStart(ROW_DIGITS, '0')}-${number}-${type}`
  const start = id.replace('urn:uuid:', '').slice(0, 8)
  return [`${name}.json`, `${name}-${start}.json`]
}

/** Whether the text was written, was there, or other text was. */
async function writeOnce(path: string, text: string): Promise<'written' | 'same' | 'other'> {
  try {
    await writeFile(path, text, { mode: PRIVATE_FILE, flag: 'wx' })
    return 'written'
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code !== 'EEXIST') throw cannotBeWritten(path, cause)
  }
  const there = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw cannotBeWritten(path, cause)
  })
  return there === text ? 'same' : 'other'
}

function cannotBeWritten(path: string, cause: unknown): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be written.`, { cause })
}

function neverReplaced(path: string): KlusCvError {
  const message = `The file ${path} holds something else, and is never replaced: move it away.`
  return new KlusCvError('ERR_KLUSCV_OPTION', message)
}
