/**
 * How long a body may take to come, where one route takes uploads that take longer than all others:
 * node has one limit for a whole server.
 * @module
 */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { answerClientError } from './answer-client-error.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a body may take as long as the app allows for uploads. */
    readonly isLongUpload?: boolean
  }
}

/** Cuts off who takes longer over a body than this, on every route that is not for long uploads. */
export function limitBodyTime(app: FastifyInstance, limitMs: number): void {
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    if (routeOptions.config.isLongUpload !== true) {
      const timedOut = { code: 'ERR_HTTP_REQUEST_TIMEOUT' }
      return whenIncomplete(raw, limitMs, () => {
        // A second answer would be taken for the answer to the next request on this connection.
        if (reply.raw.headersSent) raw.socket.destroy()
        else answerClientError(timedOut, raw.socket)
      })
    }
    // Who has an answer may send what is under way, and not keep us waiting for more.
    reply.raw.once('finish', () => whenIncomplete(raw, limitMs, () => raw.socket.destroy()))
  })
}

function whenIncomplete(raw: IncomingMessage, afterMs: number, cutOff: () => void): void {
  const timer = setTimeout(() => {
    // Undefined for a request that never was on a wire.
    if (raw.complete === false) cutOff()
  }, afterMs)
  raw.once('close', () => clearTimeout(timer))
  timer.unref()
}
