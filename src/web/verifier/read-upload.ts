/**
 * What came in a multipart body: one file and a few short fields, in memory only. Nothing of it is
 * written anywhere.
 * @module
 */
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'

/** A multipart body. */
export interface Upload {
  /** The bytes of the chosen file; absent when none was chosen or it is empty. */
  readonly file?: Uint8Array
  /** The other fields by name, each once. */
  readonly fields: ReadonlyMap<string, string>
}

/** More parts than the form and the API have together; each costs a little. */
const MAX_PARTS = 8

/** Makes the app read multipart bodies, within the limits of one upload. */
export async function registerUploads(app: FastifyInstance): Promise<void> {
  const { uploadBytes } = LIMITS
  await app.register(multipart, {
    limits: { files: 1, fileSize: uploadBytes, fieldSize: uploadBytes, parts: MAX_PARTS },
  })
}

/**
 * Reads the multipart body of a request.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` when a field comes twice or is cut off; errors with
 *   status 413 when it is too large
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const fields = new Map<string, string>()
  let file: Uint8Array | undefined
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer()
      if (bytes.length > 0) file = bytes
    } else {
      if (fields.has(part.fieldname)) throw badUpload('Each field may be there once.')
      if (part.valueTruncated) throw badUpload('A field is too long.')
      fields.set(part.fieldname, String(part.value))
    }
  }
  return { fields, ...(file === undefined ? {} : { file }) }
}

function badUpload(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', message)
}
