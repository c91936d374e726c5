/**
 * Routes that the pages of one other origin may ask, as those of the wallet. There are no cookies
 * anywhere, so what such a page may read is what anyone may. Fetch section 3.3.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** A day: what the other origin may do changes with a restart. */
const PREFLIGHT_SECONDS = 86_400

/** A hook for `onSend`: what other hooks refuse before a route is reached has passed no other. */
type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** Lets pages of this origin read the answer, refusals included; of none when undefined. */
export function letIn(origin: string | undefined): Hook {
  return async (_request, reply) => {
    if (origin !== undefined) reply.header('access-control-allow-origin', origin)
  }
}

/** Answers what a browser asks first, before it sends JSON to another origin. */
export function registerPreflight(
  app: FastifyInstance,
  path: string,
  { origin, methods }: { readonly origin: string; readonly methods: string },
): void {
  app.options(path, { onSend: letIn(origin) }, async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', methods)
      .header('access-control-allow-headers', 'content-type')
      .header('access-control-max-age', PREFLIGHT_SECONDS)
      .send(),
  )
}
