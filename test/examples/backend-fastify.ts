/**
 * An issuer inside a backend on Fastify: the worker's button, an account that is closed, and what
 * everyone may read. `npm install kluscv fastify`, with your own session, records and key.
 * @module
 */
import Fastify from 'fastify'
import { closeIssuer, issuer } from './platform-issuer.ts'
import record from './record.json' with { type: 'json' }

export const app = Fastify()

// The button "Mijn KlusCV" of a worker who is logged in.
app.post('/me/certificates', async (_request, reply) => {
  const workerRef = 'w-1042' // of your session
  const { certificates } = await issuer.issueCertificates(
    { ...record, worker_ref: workerRef }, // of your database
    { idempotencyKey: `${workerRef} ${new Date().toISOString().slice(0, 10)}` }, // one a day
  )
  return reply.code(201).header('cache-control', 'no-store').send({ certificates })
})

// Something was wrong with it.
app.post<{ Params: { id: string } }>('/certificates/:id/withdrawal', async ({ params }) =>
  issuer.changeStatus(params.id, 'revoke', { reason: 'issued in error' }),
)

// What everyone may read: /.well-known/did.json, /profile, /status-lists/…, /issued/….
app.get('/*', async (request, reply) => {
  const document = await issuer.publicDocument(request.url.split('?')[0] ?? '')
  if (document === undefined) return reply.callNotFound()
  return reply.headers(document.headers).send(document.text)
})

app.addHook('onClose', closeIssuer)
