/**
 * Files of records for a platform's own systems.
 *
 * ```
 * POST /v1/batches               text/csv or application/x-ndjson, up to 512 MiB; an hour to send it
 *                                503 while four others are being sent to this process
 *                                202 the batch, and where it is
 * GET  /v1/batches               200 {"batches": [the newest hundred]}
 * GET  /v1/batches/{id}          200 {"id", "state": "working|completed|removed",
 *                                     "rows": {"total", "issued", "refused"}, "createdAt",
 *                                     "completedAt"?, "ratePerSecond"?, "remainingSeconds"?}
 * GET  /v1/batches/{id}/results  200 application/x-ndjson, a line a row:
 *                                {"row", "line", "certificates": [{"id", "type", "credential"}]}
 *                                {"row", "line", "problems": [{"pointer", "message", "messageNl",
 *                                                              "column": {"name", "letter"}}]}
 * ```
 * @module
 */
import { Readable } from 'node:stream'
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'
import type { BatchFormat, Issuer } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { idempotencyKeyOf } from './request-parts.ts'

type BatchIssuer = Pick<Issuer, 'batches'>

interface ById {
  readonly Params: { readonly id: string }
}

/** Registers the routes. */
export function registerBatchRoutes(
  app: FastifyInstance,
  issuer: BatchIssuer,
  authorize: Authorize,
): void {
  app.register((uploads, _options, done) => {
    registerUpload(uploads, issuer, authorize)
    done()
  })
  app.get('/v1/batches', { onRequest: authorize('read') }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ batches: await issuer.batches.list() }),
  )
  app.get<ById>('/v1/batches/:id', { onRequest: authorize('read') }, async (request, reply) => {
    const batch = await issuer.batches.find(request.params.id)
    return reply.header('cache-control', 'no-store').send(batch)
  })
  app.get<ById>(
    '/v1/batches/:id/results',
    { onRequest: authorize('issue') },
    async (request, reply) => {
      const lines = await issuer.batches.results(request.params.id)
      reply.header('cache-control', 'no-store').type('application/x-ndjson')
      return reply.send(Readable.from(lines))
    },
  )
}

/** Of a million rows, 80 MB of workers' hashes are kept while a file comes: to see who is in it twice. */
const UPLOADS_AT_ONCE = 4

const FORMATS: Readonly<Record<string, BatchFormat>> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
}

/** A body that is read while it comes. */
class Upload {
  readonly format: BatchFormat
  readonly stream: Readable

  constructor(format: BatchFormat, stream: Readable) {
    this.format = format
    this.stream = stream
  }
}

/** In a scope of its own: no other route takes these bodies, and this one no other. */
function registerUpload(app: FastifyInstance, issuer: BatchIssuer, authorize: Authorize): void {
  app.removeAllContentTypeParsers()
  for (const [mediaType, format] of Object.entries(FORMATS)) {
    app.addContentTypeParser(mediaType, async (request: FastifyRequest, stream: Readable) => {
      const bytes = Number(request.headers['content-length'] ?? 0)
      if (bytes > LIMITS.batchBytes) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
      return new Upload(format, stream)
    })
  }
  const options = { onRequest: authorize('issue'), config: { isLongUpload: true } }
  const inTurn = limitUploads()
  app.post('/v1/batches', options, async (request, reply) => {
    const id = await inTurn(() => receive(issuer, request))
    const batch = await issuer.batches.find(id)
    reply.header('location', `/v1/batches/${id}`).header('cache-control', 'no-store')
    return reply.code(202).send(batch)
  })
}

function limitUploads(): <T>(upload: () => Promise<T>) => Promise<T> {
  let running = 0
  return async (upload) => {
    if (running >= UPLOADS_AT_ONCE) {
      throw new KlusCvError('ERR_KLUSCV_STORAGE', 'too many batches are being sent')
    }
    running += 1
    try {
      return await upload()
    } finally {
      running -= 1
    }
  }
}

async function receive(issuer: BatchIssuer, request: FastifyRequest): Promise<string> {
  const { body } = request
  if (!(body instanceof Upload)) {
    const message = `The request needs a body of type ${Object.keys(FORMATS).join(' or ')}.`
    throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
  }
  const idempotencyKey = idempotencyKeyOf(request)
  try {
    // Who is refused halfway must hear why: the end of reading is not the end of the connection.
    return await issuer.batches.receive(body.stream.iterator({ destroyOnReturn: false }), {
      format: body.format,
      caller: callerOf(request).name,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    })
  } catch (error) {
    if (body.stream.errored === null) throw error
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The file did not come whole.')
  } finally {
    body.stream.resume()
  }
}
