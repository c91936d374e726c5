/**
 * The W3C's VC API of an issuer: certificates as credentials, and other people's credentials where
 * that is switched on. https://w3c-ccg.github.io/vc-api/
 *
 * ```
 * POST /credentials/issue    {"credential", "options"?: {"workerRef", "type", "cryptosuite",
 *                             "gigsInMonth", "gigsInQuarter"}}          201 {"verifiableCredential"}
 * POST /credentials/status   {"credentialId", "credentialStatus": {"type", "statusPurpose"}, "status"}
 *                                              200 {"id", "status", "superseded"}
 * ```
 *
 * A bad credential is a bad request here: 400, with everything that is wrong in `errors`.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import type { GenericIssuer, Issuer } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { idempotencyKeyOf, objectOf, requestError } from './request-parts.ts'
import { concernsGeneric, type IssueRequest, readIssueRequest } from './vc-api-issue-request.ts'
import { readStatusRequest } from './vc-api-status-request.ts'

/** Registers the routes; credentials of other types are signed by `generic`, or not at all. */
export function registerVcApiRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'credentials' | 'changeStatus' | 'didDocument'>,
  authorize: Authorize,
  generic: GenericIssuer | undefined,
): void {
  const platform = String(issuer.didDocument()['id'])
  app.post('/credentials/issue', { onRequest: authorize('issue') }, async (request, reply) => {
    const asked = readIssueRequest(objectOf(request))
    const terms = { caller: callerOf(request).name, idempotencyKey: idempotencyKeyOf(request) }
    const signing =
      generic !== undefined && concernsGeneric(asked, generic, platform)
        ? issueGeneric(generic, asked, terms)
        : issueCertificate(issuer, asked, terms)
    const verifiableCredential = await signing.catch((error: unknown) => {
      throw toldInBody(error)
    })
    return reply.code(201).header('cache-control', 'no-store').send({ verifiableCredential })
  })
  app.post('/credentials/status', { onRequest: authorize('status') }, async (request, reply) => {
    const { id, action } = readStatusRequest(objectOf(request))
    const standing = await issuer.changeStatus(id, action, { caller: callerOf(request).name })
    return reply.header('cache-control', 'no-store').send(standing)
  })
}

interface CallTerms {
  readonly caller: string
  readonly idempotencyKey: string | undefined
}

async function issueCertificate(
  { credentials }: Pick<Issuer, 'credentials'>,
  { credential, workerRef, suite, crowd }: IssueRequest,
  { caller, idempotencyKey }: CallTerms,
): Promise<JsonObject> {
  if (workerRef === undefined) {
    throw requestError(
      '/options/workerRef',
      "must be there: the platform's reference of the worker",
    )
  }
  return credentials.issue(credential, {
    workerRef,
    suite,
    crowd,
    caller,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  })
}

/** Nothing of it is kept, so a repetition could not be told from a first request. */
async function issueGeneric(
  generic: GenericIssuer,
  { credential, workerRef, suite }: IssueRequest,
  { idempotencyKey }: CallTerms,
): Promise<JsonObject> {
  if (workerRef !== undefined) {
    throw requestError('/options/workerRef', 'belongs to certificates of the platform only')
  }
  if (idempotencyKey !== undefined) {
    const message = 'Idempotency-Key is not for credentials of other types: none of them is kept.'
    throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
  }
  return generic.issue(credential, { suite })
}

/** What is wrong in the credential, as what is wrong in the body. */
function toldInBody(error: unknown): unknown {
  if (!(error instanceof KlusCvError) || error.code !== 'ERR_KLUSCV_CREDENTIAL') return error
  const problems = error.problems.map((problem) => ({
    ...problem,
    pointer: `/credential${problem.pointer}`,
  }))
  const message = 'The credential cannot be issued.'
  return new KlusCvError('ERR_KLUSCV_REQUEST', message, { cause: error, problems })
}
