/**
 * Answers what never became a request: a sender too slow, a header too large, not HTTP at all.
 * Written to the socket itself, because there is no reply to send with; then the socket is closed.
 * @module
 */
import type { Socket } from 'node:net'
import { PROBLEM_MEDIA_TYPE, plainProblem } from './problem-details.ts'

const STATUS_OF: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
}

/** Fastify's `clientErrorHandler`. */
export function answerClientError(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const problem = plainProblem(STATUS_OF[error.code ?? ''] ?? 400)
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `content-type: ${PROBLEM_MEDIA_TYPE}`,
    `content-length: ${body.length}`,
    'connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  // Not at once: what the network has not taken yet would be lost.
  socket.destroySoon()
}
