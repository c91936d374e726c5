/**
 * The verifier for programs: `POST /v1/verify` answers 200 with the report whatever the verdict,
 * `POST /challenges` (W3C VC API) hands out a challenge.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { ExpectedChallenge, Verifier } from '../../verifier/index.ts'
import { type Admission, departureOf } from './admit-verifications.ts'
import type { ChallengeStore } from './challenge-store.ts'
import { readVerifyRequest } from './read-verify-request.ts'

/** What the routes ask. */
export interface ApiDependencies {
  readonly verifier: Pick<Verifier, 'verify'>
  readonly challenges: ChallengeStore
  readonly admit: Admission
}

/** Registers the routes. Every answer is for this one caller: `no-store`. */
export function registerApi(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { verifier, challenges, admit } = dependencies
  app.post('/v1/verify', { config: { takesUnreadJson: true } }, async (request, reply) => {
    const { input, expected } = await readVerifyRequest(request)
    const report = await admit(() => {
      // Consumed before anything is computed: of many at once, one comes through.
      const challenge = expected === undefined ? 'unbound' : consumeOrRefuse(expected, challenges)
      return verifier.verify(input, challenge, departureOf(reply))
    })
    return reply.header('cache-control', 'no-store').send(report)
  })

  app.post('/challenges', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ challenge: challenges.mint() }),
  )
}

/** One that is not open is replaced by one that nobody was given: no answer can be to it. */
function consumeOrRefuse(
  expected: ExpectedChallenge,
  challenges: ChallengeStore,
): ExpectedChallenge {
  if (challenges.consume(expected.challenge)) return expected
  const unanswerable = challenges.mint()
  challenges.consume(unanswerable)
  return { ...expected, challenge: unanswerable }
}
