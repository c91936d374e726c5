/**
 * What is logged: for each request its id, method, route and status. Never bodies, queries,
 * addresses, headers or messages of errors: they can hold names, tokens and keys.
 * @module
 */
import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'

/** Where log lines go: an open stream; standard output when absent. */
export interface LogSettings {
  readonly level: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly stream?: { readonly write: (line: string) => void }
}

/** Fastify's logger options for these settings. */
export function logOptions(settings: LogSettings): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: settings.level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { req: describeRequest, res: describeReply, err: describeError },
    ...(settings.stream === undefined ? {} : { stream: settings.stream }),
  }
}

// The route's pattern, not its URL: ids, tokens and queries stay out of the log.
function describeRequest(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'none' }
}

function describeReply(reply: { readonly statusCode?: number }) {
  return { statusCode: reply.statusCode ?? 0 }
}

/** An error as the log has it. */
interface LoggedError {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly code?: string
  readonly cause?: LoggedError
  readonly [member: string]: unknown
}

/** An error for the log: its class, code and where it arose. Only our own messages are safe. */
function describeError(error: Error & { readonly code?: unknown }): LoggedError {
  return {
    type: error.name,
    message: error instanceof KlusCvError ? error.message : '',
    stack: placesOf(error),
    ...(typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}

/** The stack without the message before it, whose lines can look like places too. */
function placesOf({ stack = '', message }: Error): string {
  return stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
