/**
 * The W3C's VC API of a verifier, and DID resolution.
 *
 * ```
 * POST /credentials/verify     {"verifiableCredential", "options"?}     200 or 400 {"verified", …}
 * POST /presentations/verify   {"verifiablePresentation", "options"?}   200 or 400 {"verified", …}
 * POST /challenges             {"challenge"}, which counts once and for five minutes
 * GET  /identifiers/{did}      {"didDocument", "didResolutionMetadata", "didDocumentMetadata"}
 * ```
 *
 * These answer the W3C's question, not ours: `/v1/verify` judges the issuer and the binding too.
 * https://w3c-ccg.github.io/vc-api/ https://www.w3.org/TR/did-resolution/
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { IdentifierResolution, Verifier } from '../../verifier/index.ts'
import { type Admission, departureOf } from './admit-verifications.ts'
import type { ChallengeStore } from './challenge-store.ts'
import { consumeChallenge } from './consume-challenge.ts'
import { answerVcApi } from './vc-api-answer.ts'
import { didOfPath, readVcApiRequest } from './vc-api-request.ts'

/** What the routes ask. */
export interface VcApiDependencies {
  readonly verifier: Pick<Verifier, 'verifyByStandard' | 'resolveIdentifier'>
  readonly challenges: ChallengeStore
  readonly admit: Admission
}

const IDENTIFIERS = '/identifiers/'

/** Registers the routes. Every answer is for this one caller: `no-store`. */
export function registerVcApi(app: FastifyInstance, dependencies: VcApiDependencies): void {
  const { verifier, challenges, admit } = dependencies
  for (const kind of ['credential', 'presentation'] as const) {
    app.post(`/${kind}s/verify`, async (request, reply) => {
      const { input, question, expected } = readVcApiRequest(request, kind)
      const conclusion = await admit(() => {
        const challenge = consumeChallenge(expected, challenges)
        return verifier.verifyByStandard(input, question, challenge, departureOf(reply))
      })
      reply.code(conclusion.verified ? 200 : 400).header('cache-control', 'no-store')
      return reply.send(answerVcApi(conclusion))
    })
  }

  app.post('/challenges', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ challenge: challenges.mint() }),
  )

  app.get(`${IDENTIFIERS}*`, async (request, reply) => {
    const did = didOfPath(request, IDENTIFIERS)
    const resolution = await admit(() => verifier.resolveIdentifier(did))
    return sendResolution(request, reply, resolution)
  })
}

/** DID Resolution section 9; what a stranger's host answers wrongly is no 500 of ours. */
const STATUS_OF = {
  invalidDid: 400,
  notFound: 404,
  invalidDidDocument: 502,
  unsupportedDidMethod: 501,
} as const satisfies Record<string, number>

const DEACTIVATED = 410

/** The whole result, unless only the document is asked for. */
const RESULT_TYPE = 'application/ld+json;profile="https://w3id.org/did-resolution"'
const DOCUMENT_TYPES = ['application/did+ld+json', 'application/did+json', 'application/did']

function sendResolution(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  resolution: IdentifierResolution,
): FastifyReply {
  const { didDocument, didResolutionMetadata, didDocumentMetadata } = resolution
  const { error } = didResolutionMetadata
  const found = didDocumentMetadata.deactivated === true ? DEACTIVATED : 200
  reply.code(error === undefined ? found : STATUS_OF[error]).header('cache-control', 'no-store')
  const asked = headers.accept?.split(/[,;]/, 1)[0]?.trim().toLowerCase()
  const documentType = DOCUMENT_TYPES.find((type) => type === asked)
  if (documentType === undefined || didDocument === null) {
    return reply.type(RESULT_TYPE).send(JSON.stringify(resolution))
  }
  return reply.type(documentType).send(JSON.stringify(didDocument))
}
