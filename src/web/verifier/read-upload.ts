/**
 * What came in a multipart body: files and a few short fields, in memory only. Nothing of it is
 * written anywhere.
 * @module
 */
import multipart, { type MultipartValue } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'

/** A file as it was sent. */
export interface UploadedFile {
  /** What its sender calls it: to be shown to the sender, and for nothing else. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A multipart body. */
export interface Upload {
  /** The chosen files in their order, without empty ones: a field in which none was chosen. */
  readonly files: readonly UploadedFile[]
  /** The other fields by name, each once. */
  readonly fields: ReadonlyMap<string, string>
}

/** Files of one upload: together they are held to the bytes of one, and each is a verification. */
const MAX_FILES = 10

/** What the form and the API have beside files: a second, empty choice, text, challenge, domain. */
const MAX_PARTS = MAX_FILES + 4

/** Characters of a file's name: enough to know it again. */
const NAME_CHARACTERS = 120

/** The one field that holds a document. */
const DOCUMENT_FIELD = 'text'

/** Characters of any other field: a challenge or a domain. */
const FIELD_CHARACTERS = 2_048

/** Boundaries, names and short fields beside the one document. */
const OVERHEAD_BYTES = 64 * 1024

/** Makes the app read multipart bodies, within the limits of one upload. */
export async function registerUploads(app: FastifyInstance): Promise<void> {
  const { uploadBytes } = LIMITS
  await app.register(multipart, {
    limits: {
      files: MAX_FILES + 1,
      fileSize: uploadBytes,
      fieldSize: uploadBytes,
      parts: MAX_PARTS,
    },
  })
}

/**
 * Reads the multipart body of a request.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` when it is cut off or malformed, a field comes twice, is
 *   too long or is no text; errors with status 413 when it is too large
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  try {
    return await Promise.race([rejectWhenTooLarge(request), readParts(request)])
  } catch (error) {
    // What still comes is let go: the parser would go on to keep it.
    request.raw.unpipe()
    request.raw.resume()
    if (error instanceof KlusCvError || statusOf(error) === 413) throw error
    throw badUpload('The body is not a whole multipart form.', error)
  }
}

// The parser has limits for a part only, keeps all fields in memory before the first is seen, and knows
// nothing of a route that takes less, which limit-clients.ts counts as less.
function rejectWhenTooLarge(request: FastifyRequest): Promise<never> {
  const { bodyLimit = LIMITS.uploadBytes } = request.routeOptions
  let bytes = 0
  return new Promise((_, reject) => {
    request.raw.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length
      if (bytes > bodyLimit + OVERHEAD_BYTES) reject(tooLarge(request))
    })
  })
}

async function readParts(request: FastifyRequest): Promise<Upload> {
  const fields = new Map<string, string>()
  const files: UploadedFile[] = []
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer()
      const name = part.filename.slice(0, NAME_CHARACTERS)
      if (bytes.length > 0) files.push({ name, bytes })
    } else {
      if (fields.has(part.fieldname)) throw badUpload('Each field may be there once.')
      if (part.valueTruncated) throw tooLarge(request)
      fields.set(part.fieldname, textOf(part))
    }
  }
  if (files.length > MAX_FILES) throw tooManyFiles(request)
  return { fields, files }
}

// The parser has read a field of type application/json already, and not strictly.
function textOf({ fieldname, mimetype, value }: MultipartValue): string {
  if (typeof value !== 'string' || mimetype.startsWith('application/json')) {
    throw badUpload('A field must be text.')
  }
  if (fieldname !== DOCUMENT_FIELD && value.length > FIELD_CHARACTERS) {
    throw badUpload('A field is too long.')
  }
  return value
}

function statusOf(error: unknown): unknown {
  return (error as { readonly statusCode?: unknown } | null)?.statusCode
}

// The parser's own, with status 413.
function tooLarge({ server }: FastifyRequest): Error {
  return new server.multipartErrors.RequestFileTooLargeError()
}

function tooManyFiles({ server }: FastifyRequest): Error {
  return new server.multipartErrors.FilesLimitError()
}

function badUpload(message: string, cause?: unknown): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', message, { cause })
}
