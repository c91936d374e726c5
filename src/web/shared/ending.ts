/**
 * A service on its way out: it still answers everything, and says that it will be gone.
 * @module
 */
import type { FastifyInstance } from 'fastify'

const ending = new WeakSet<FastifyInstance>()

/** From now on `/health/ready` says no, and every answer is the last on its connection. */
export function beginEnding(app: FastifyInstance): void {
  ending.add(app)
}

/** Whether the service is on its way out. */
export function isEnding(app: FastifyInstance): boolean {
  return ending.has(app)
}

/**
 * Has answers close their connection once the service ends: one that was kept open after its last
 * answer would keep the process for the 72 s that a client may reuse it.
 */
export function closeConnectionsWhenEnding(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply, payload) => {
    if (ending.has(app)) reply.header('connection', 'close')
    return payload
  })
}
