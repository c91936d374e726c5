/**
 * A platform that takes over what its new workers did elsewhere: a worker who is logged in uploads a
 * PDF, a picture or a file, or answers a question with a wallet. What is genuine and theirs is kept as
 * figures with their source; the file is not. `npm install kluscv fastify`, with your own session.
 * @module
 */
import { randomBytes } from 'node:crypto'
import Fastify, { type FastifyRequest } from 'fastify'
import {
  createGuardedFetcher,
  createReadingSandbox,
  createSandbox,
  openVerifier,
  readReceived,
  reportUnread,
  selectForImport,
  type VerifierOptions,
} from 'kluscv/verifier'

/** What you choose: whom you trust. */
type Trust = Pick<VerifierOptions, 'trustList' | 'trustKey' | 'cacheDirectory'>

const MAX_BYTES = 16 * 1024 * 1024
const REFRESH_MS = 5 * 60_000

/** The part of a backend that imports; `more` is for tests. */
export async function openImportBackend(
  trust: Trust,
  more: Pick<VerifierOptions, 'clock' | 'development'> = {},
) {
  const { clock = () => new Date(), development = false } = more
  const sandbox = createSandbox() // strangers' documents are computed in child processes,
  const reader = createReadingSandbox() // and their PDFs and pictures read in others
  const fetcher = createGuardedFetcher({ development })
  const verifier = await openVerifier({ ...trust, ...more, proofs: sandbox.checkProofs, fetcher })
  await verifier.refresh() // whole lists, so that no platform learns whose certificate this is
  const timer = setInterval(() => void verifier.refresh(), REFRESH_MS)

  const app = Fastify({ bodyLimit: MAX_BYTES })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  const asked = new Map<string, string>() // of your session; a question counts once

  app.post('/me/import/question', async (request) => {
    const challenge = randomBytes(32).toString('base64url')
    asked.set(workerOf(request).id, challenge)
    return { challenge, domain: 'https://platform-b.example' }
  })

  app.post('/me/import', async (request, reply) => {
    const worker = workerOf(request)
    const challenge = asked.get(worker.id)
    asked.delete(worker.id)
    const expected =
      challenge === undefined ? 'unbound' : { challenge, domain: 'https://platform-b.example' }
    const received = await readReceived(request.body as Uint8Array, reader)
    const report = received.ok
      ? await verifier.verify(received.text, expected)
      : reportUnread(received.problem, clock())
    const { taken, refused } = selectForImport(report, worker)
    // Figures of different platforms stand beside each other: they are never added or averaged.
    const imported = taken.map(({ issuer, credential, verifiedAt }) => ({
      certificate: credential?.['id'], // to see that it comes once
      platform: issuer?.platform?.names.nl, // from the trust list, never from the certificate
      type: credential?.['type'],
      figures: credential?.['credentialSubject'],
      verifiedAt,
    }))
    return reply
      .header('cache-control', 'no-store')
      .send({ state: report.state, imported, refused })
  })

  app.addHook('onClose', async () => {
    clearInterval(timer)
    await Promise.all([sandbox.close(), reader.close()])
  })
  return app
}

/** Of your session: who is logged in, with the name that you checked yourself. */
function workerOf({ headers }: FastifyRequest) {
  return { id: String(headers['x-worker']), name: 'Samira El Amrani' }
}
