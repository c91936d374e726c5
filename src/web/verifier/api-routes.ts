/**
 * The verifier for programs: `POST /v1/verify` answers 200 with the report whatever the verdict.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { PROBLEMS } from '../../core/problems.ts'
import { type ProblemDetails, sendProblem } from '../shared/problem-details.ts'
import { type Admission, departureOf } from './admit-verifications.ts'
import type { ChallengeStore } from './challenge-store.ts'
import { consumeChallenge } from './consume-challenge.ts'
import { readVerifyRequest } from './read-verify-request.ts'
import type { VerifyReceived } from './verify-received.ts'

/** What stands behind a link is opened by who has it: we must not be able to. */
const SHARE_LINK: ProblemDetails = {
  type: PROBLEMS.share_link_decrypt_locally.url,
  title: PROBLEMS.share_link_decrypt_locally.text.en,
  status: 422,
  detail: 'This is a share link: retrieve and decrypt what it names, then send that document.',
}

/** What the routes ask. */
export interface ApiDependencies {
  readonly verifyReceived: VerifyReceived
  readonly challenges: ChallengeStore
  readonly admit: Admission
}

/** Registers the routes. Every answer is for this one caller: `no-store`. */
export function registerApi(app: FastifyInstance, dependencies: ApiDependencies): void {
  const { verifyReceived, challenges, admit } = dependencies
  app.post('/v1/verify', { config: { takesUnreadJson: true } }, async (request, reply) => {
    const { input, expected } = await readVerifyRequest(request)
    const report = await admit(() => {
      const challenge = consumeChallenge(expected, challenges)
      return verifyReceived(input, challenge, departureOf(reply))
    })
    reply.header('cache-control', 'no-store')
    return 'shareLink' in report ? sendProblem(reply, SHARE_LINK) : reply.send(report)
  })
}
