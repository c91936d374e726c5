/**
 * A Fastify application with our defaults: strict bodies, limits, security headers, problem
 * details, a log without personal data. Knows no role; routes are registered by those who create it.
 * @module
 */
import { randomUUID } from 'node:crypto'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { LIMITS } from '../../core/limits.ts'
import { answerClientError } from './answer-client-error.ts'
import { clientAt } from './client-of.ts'
import { closeConnectionsWhenEnding } from './ending.ts'
import { registerJsonBody } from './json-body.ts'
import { limitBodyTime } from './limit-body-time.ts'
import { limitConnections } from './limit-connections.ts'
import { type LogSettings, logOptions } from './log-options.ts'
import {
  type ProblemDetails,
  plainProblem,
  problemDetailsOf,
  sendProblem,
} from './problem-details.ts'

/** What differs between our services. */
export interface AppOptions {
  readonly log: LogSettings
  /** Whether requests are not logged at all: when they came is told to nobody. Default: they are. */
  readonly isSilentOnRequests?: boolean
  /** Requests a minute from one address. */
  readonly rateLimitPerMinute: number
  /** Proxies whose X-Forwarded-For is believed; none when empty. */
  readonly trustProxy?: readonly string[]
  /** Connections that one address may have open, unless it is such a proxy; default: any number. */
  readonly connectionsPerClient?: number
  /** How long a sender may take over a request; default 10 s. */
  readonly requestTimeoutMs?: number
  /** The same on routes for long uploads; without it there are none. */
  readonly uploadTimeoutMs?: number
  /** Largest body; default 256 KiB. */
  readonly maxBodyBytes?: number
  /** HTML for browsers when something goes wrong; without it they get problem details too. */
  readonly renderErrorPage?: (problem: ProblemDetails, request: FastifyRequest) => string
}

/** Everything from this origin only, nothing inline, never in a frame. */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/**
 * A year of https for this host and no other: helmet's default would bind every name below it too,
 * and the host of a did:web is often a platform's main domain. RFC 6797 section 6.1.
 */
const STRICT_TRANSPORT_SECURITY = { maxAge: 31_536_000, includeSubDomains: false }

/** Slow senders are looked for this often: node's own default of 30 s would leave them 40 s. */
const CONNECTIONS_CHECK_MS = 1_000

/**
 * A silent connection is closed only so long after its request should have been answered with 408:
 * that answer comes at the first look after the limit, later when there is much to do.
 */
const GRACE_MS = 10 * CONNECTIONS_CHECK_MS

/** What was full or down is tried again once all that runs now has ended. */
const RETRY_AFTER_SECONDS = LIMITS.requestTimeoutMs / 1_000

/** Whoever has all of their share gets some of it back as what they asked for ends: look each minute. */
const SHARE_RETURNS_SECONDS = 60

/** Creates the application; the caller adds routes, then listens or injects. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { maxBodyBytes = LIMITS.credentialBytes, requestTimeoutMs = LIMITS.requestTimeoutMs } =
    options
  const longestTimeoutMs = options.uploadTimeoutMs ?? requestTimeoutMs
  const app = Fastify({
    logger: logOptions(options.log),
    logController: new LogController({
      disableRequestLogging: options.isSilentOnRequests ?? false,
    }),
    bodyLimit: maxBodyBytes,
    requestTimeout: longestTimeoutMs,
    connectionTimeout: requestTimeoutMs + GRACE_MS,
    http: {
      // A later assignment of requestTimeout alone, as Fastify does it, ends no request (node 20).
      requestTimeout: longestTimeoutMs,
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
    },
    clientErrorHandler: answerClientError,
    // Told apart over several processes and restarts, as a number would not be.
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies(options.trustProxy),
    routerOptions: { maxParamLength: 200 },
    // Fastify's defaults delete members and turn 5 into "5": fatal for what is signed.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    frameworkErrors: (error, request, reply) => answerError(error, request, reply, options),
  })
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    strictTransportSecurity: STRICT_TRANSPORT_SECURITY,
  })
  await app.register(rateLimit, {
    max: options.rateLimitPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => clientAt(ip),
  })
  if (options.connectionsPerClient !== undefined) {
    limitConnections(app.server, {
      each: options.connectionsPerClient,
      trustProxy: options.trustProxy ?? [],
    })
  }
  if (options.uploadTimeoutMs !== undefined) limitBodyTime(app, requestTimeoutMs)
  registerJsonBody(app, maxBodyBytes)
  closeConnectionsWhenEnding(app)
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, options))
  // Guessing addresses counts against the limit too.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    answerProblem(plainProblem(404), request, reply, options),
  )
  return app
}

function trustedProxies(addresses: readonly string[] = []): string[] | false {
  return addresses.length === 0 ? false : [...addresses]
}

function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  options: AppOptions,
): FastifyReply {
  const problem = problemDetailsOf(error, request.id)
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
  return answerProblem(problem, request, reply, options)
}

function answerProblem(
  problem: ProblemDetails,
  request: FastifyRequest,
  reply: FastifyReply,
  { renderErrorPage }: AppOptions,
): FastifyReply {
  reply.header('cache-control', 'no-store')
  if (problem.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
  if (problem.status === 429 && !reply.hasHeader('retry-after')) {
    reply.header('retry-after', SHARE_RETURNS_SECONDS)
  }
  // RFC 9110 section 15.5.2: a 401 says how to do better.
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  if (renderErrorPage === undefined || !wantsPage(request)) return sendProblem(reply, problem)
  const page = renderErrorPage(problem, request)
  return reply.code(problem.status).type('text/html; charset=utf-8').send(page)
}

// Browsers name text/html; programs name nothing, */* or JSON.
function wantsPage(request: FastifyRequest): boolean {
  return /\btext\/html\b/.test(request.headers.accept ?? '')
}
