/**
 * RFC 9457 problem details: the only place where an error becomes an HTTP answer. Answers of 5xx
 * carry the request's id and nothing else; answers of 4xx, of 502 for a recipient that took
 * nothing, and of 507 for a store without room carry our own messages, which name types and places
 * and never values. Messages of dependencies are never passed on.
 * @module
 */
import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'
import { type InputProblem, KlusCvError, type KlusCvErrorCode } from '../../core/errors.ts'

/** One thing wrong in a request: in English, and in Dutch where the caller may show it to people. */
interface ErrorDetail {
  readonly pointer: string
  readonly detail: string
  readonly detailNl?: string
  readonly row?: number
  readonly line?: number
  readonly column?: { readonly name: string; readonly letter?: string }
}

/** Where a problem stands in a file; those of a JSON body have a pointer only. */
type FilePlace = Pick<ErrorDetail, 'row' | 'line' | 'column'>

/** RFC 9457 section 3, and our two members: `errors` (what is wrong where) and `requestId`. */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly errors?: readonly ErrorDetail[]
  /** On 5xx: what to quote to the operator, who finds it in the log. */
  readonly requestId?: string
}

/** Media type of problem details. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

const ERRORS = 'https://w3id.org/kluscv/errors#'

// Codes that a caller can do something about. All others are ours to mend: 500 or 503.
const STATUS_OF: Readonly<Partial<Record<KlusCvErrorCode, number>>> = {
  ERR_KLUSCV_REQUEST: 400,
  ERR_KLUSCV_RECORD: 422,
  ERR_KLUSCV_CREDENTIAL: 422,
  ERR_KLUSCV_UNAUTHORIZED: 401,
  ERR_KLUSCV_FORBIDDEN: 403,
  ERR_KLUSCV_NOT_FOUND: 404,
  ERR_KLUSCV_CONFLICT: 409,
  ERR_KLUSCV_GONE: 410,
  ERR_KLUSCV_SHARE_STOPPED: 410,
  ERR_KLUSCV_LIMIT: 429,
  ERR_KLUSCV_DELIVERY: 502,
  ERR_KLUSCV_FULL: 507,
  ERR_KLUSCV_STOPPED: 410,
  ERR_KLUSCV_STORAGE: 503,
  ERR_KLUSCV_RESTORED: 503,
  ERR_KLUSCV_SIGNER: 503,
  ERR_KLUSCV_SANDBOX: 503,
}

/** The problem details of whatever was thrown while answering a request. */
export function problemDetailsOf(error: unknown, requestId: string): ProblemDetails {
  const status = statusOf(error)
  const plain = { ...plainProblem(status), ...(status >= 500 ? { requestId } : {}) }
  // A recipient that failed or a store without room: the caller decides what comes next.
  const isForCaller = status < 500 || status === 502 || status === 507
  if (!(error instanceof KlusCvError) || !isForCaller) return plain
  const errors = error.problems.map(toErrorDetail)
  return {
    ...plain,
    type: ERRORS + error.code,
    detail: error.message,
    ...(errors.length === 0 ? {} : { errors }),
  }
}

function toErrorDetail(problem: InputProblem & FilePlace): ErrorDetail {
  const { pointer, message: detail, messageNl, row, line, column } = problem
  return {
    pointer,
    detail,
    ...(messageNl === undefined ? {} : { detailNl: messageNl }),
    ...(row === undefined ? {} : { row }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
}

/** Problem details that say no more than the status itself. */
export function plainProblem(status: number): ProblemDetails {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status }
}

/** Sends problem details with their status and media type. */
export function sendProblem(reply: FastifyReply, problem: ProblemDetails): FastifyReply {
  return reply.code(problem.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem))
}

// Fastify's own errors (body too large, wrong media type, rate limit, schema) carry a statusCode.
function statusOf(error: unknown): number {
  if (error instanceof KlusCvError) return STATUS_OF[error.code] ?? 500
  const status = (error as { statusCode?: unknown } | null | undefined)?.statusCode
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
