/**
 * Several files in one request, for software: an answer about each, in the order in which they came.
 *
 * ```
 * POST /v1/verify/batch   multipart, each file as `file`   200 {"results": [{"name", "report"}]}
 *                         Accept: text/csv                 200 a row a file, result-table.ts
 * ```
 *
 * A share link gets `{"name", "problem": "share_link_decrypt_locally"}`: we must not open it.
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import {
  type NamedProblem,
  type NamedReport,
  RESULT_TABLE_HEADER,
  resultRow,
} from '../../verifier/index.ts'
import { type Admission, departureOf } from './admit-verifications.ts'
import { readUpload, type UploadedFile } from './read-upload.ts'
import { missing } from './request-shapes.ts'
import type { VerifyReceived } from './verify-received.ts'

/** What the route asks. */
export interface BatchDependencies {
  readonly verifyReceived: VerifyReceived
  readonly admit: Admission
}

type BatchResult = NamedReport | NamedProblem

/** Registers the route. The answer is for this one caller: `no-store`. */
export function registerBatchRoutes(app: FastifyInstance, dependencies: BatchDependencies): void {
  app.post('/v1/verify/batch', async (request, reply) => {
    const files = await readFiles(request)
    const results = await verifyAll(files, departureOf(reply), dependencies)
    reply.header('cache-control', 'no-store')
    if (!wantsTable(request)) return reply.send({ results })
    return reply.type('text/csv; charset=utf-8').send(tableOf(results))
  })
}

async function readFiles(request: FastifyRequest): Promise<readonly UploadedFile[]> {
  if (!request.isMultipart()) {
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The request must be a multipart form of files.')
  }
  const { files, fields } = await readUpload(request)
  const [other] = fields.keys()
  if (other !== undefined) {
    const problems = [{ pointer: '', message: 'may hold files only' }]
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The form has a field too many.', { problems })
  }
  if (files.length === 0) throw missing('The request needs a file.', '/file')
  return files
}

/** One after the other, and each admitted by itself: a batch keeps nobody else out. */
async function verifyAll(
  files: readonly UploadedFile[],
  signal: AbortSignal,
  { verifyReceived, admit }: BatchDependencies,
): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = []
  for (const { name, bytes } of files) {
    const report = await admit(() => verifyReceived(bytes, 'unbound', signal))
    results.push(
      'shareLink' in report ? { name, problem: 'share_link_decrypt_locally' } : { name, report },
    )
  }
  return results
}

function wantsTable({ headers }: FastifyRequest): boolean {
  return headers.accept?.split(/[,;]/, 1)[0]?.trim().toLowerCase() === 'text/csv'
}

function tableOf(results: readonly BatchResult[]): string {
  return `${RESULT_TABLE_HEADER}${results.map(resultRow).join('')}`
}
