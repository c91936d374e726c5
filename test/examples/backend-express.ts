/**
 * An issuer inside a backend on Express: the worker's button, a certificate that is withdrawn, and
 * what everyone may read. `npm install kluscv express`, with your own session, records and key.
 * @module
 */
import express from 'express'
import { issuer } from './platform-issuer.ts'
import record from './record.json' with { type: 'json' }

export const app = express()

// The button "Mijn KlusCV" of a worker who is logged in.
app.post('/me/certificates', async (_request, response) => {
  const workerRef = 'w-1042' // of your session
  const { certificates } = await issuer.issueCertificates(
    { ...record, worker_ref: workerRef }, // of your database
    { idempotencyKey: `${workerRef} ${new Date().toISOString().slice(0, 10)}` }, // one a day
  )
  response.status(201).set('cache-control', 'no-store').json({ certificates })
})

// Something was wrong with it.
app.post('/certificates/:id/withdrawal', async (request, response) => {
  response.json(await issuer.changeStatus(request.params.id, 'revoke', { reason: 'in error' }))
})

// What everyone may read: /.well-known/did.json, /profile, /status-lists/…, /issued/….
app.get('/*path', async (request, response, next) => {
  const document = await issuer.publicDocument(request.path)
  if (document === undefined) return next()
  response.set(document.headers).send(document.text)
})
