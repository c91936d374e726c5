/**
 * The verifier for programs: `POST /v1/verify` answers 200 with the report whatever the verdict.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { Verifier } from '../../verifier/index.ts'
import { type Admission, departureOf } from './admit-verifications.ts'
import type { ChallengeStore } from './challenge-store.ts'
import { consumeChallenge } from './consume-challenge.ts'
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
      const challenge = consumeChallenge(expected, challenges)
      return verifier.verify(input, challenge, departureOf(reply))
    })
    return reply.header('cache-control', 'no-store').send(report)
  })
}
