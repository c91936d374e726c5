/**
 * Who calls, and what it may do: systems of the platform, each with an API key of which only the
 * hash is known here. RFC 6750 section 2.1.
 * @module
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { SCOPES, type Scope } from '../../issuer/index.ts'

/** A calling system. */
export interface Caller {
  /** For people: in the audit trail and in lists of keys. */
  readonly name: string
  /** SHA-256 of its key, lowercase hex: keeps what callers name themselves apart. */
  readonly keyHash: string
  readonly scopes: readonly Scope[]
}

/** All callers with a key that counts now. */
export interface KnownCallers {
  /** Those of the settings: known also when the database does not answer. */
  readonly configured: readonly Caller[]
  /** Those in the database; rejects with `ERR_KLUSCV_STORAGE` when it does not answer. */
  readonly findStored: () => Promise<readonly Caller[]>
}

/**
 * The hooks of a route that only callers with all these scopes may use. They run before a body is
 * read.
 */
export type Authorize = (...scopes: readonly [Scope, ...Scope[]]) => onRequestAsyncHookHandler[]

/** 256 characters: more is no key of ours, and hashing it would only cost. */
const BEARER = /^Bearer ([\x21-\x7e]{1,256})$/i

const identified = new WeakMap<FastifyRequest, Caller>()

/** Lets callers in by key and scope. Guessing keys counts against the rate limit. */
export function createAuthorize(app: FastifyInstance, known: KnownCallers): Authorize {
  return (...scopes) => [
    // The app's own limit would come after our hook.
    app.rateLimit() as onRequestAsyncHookHandler,
    async (request) => {
      const caller = await identify(request.headers.authorization, known)
      const missing = scopes.find((scope) => !caller.scopes.includes(scope))
      if (missing !== undefined) {
        const message = `The API key needs the scope "${missing}" for this.`
        throw new KlusCvError('ERR_KLUSCV_FORBIDDEN', message)
      }
      identified.set(request, caller)
    },
  ]
}

/** The caller of a request to a route with the hooks of {@link Authorize}. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = identified.get(request)
  if (caller !== undefined) return caller
  throw unknownCaller()
}

/** Without a key nothing is looked up. */
async function identify(authorization = '', known: KnownCallers): Promise<Caller> {
  const key = BEARER.exec(authorization)?.[1]
  if (key === undefined) throw unknownCaller()
  const hash = createHash('sha256').update(key).digest()
  const caller = findByHash(known.configured, hash) ?? findByHash(await known.findStored(), hash)
  if (caller === undefined) throw unknownCaller()
  return caller
}

/** Every one is compared, so that time tells neither which nor how far. */
function findByHash(callers: readonly Caller[], hash: Buffer): Caller | undefined {
  const [caller] = callers.filter(({ keyHash }) =>
    timingSafeEqual(Buffer.from(keyHash, 'hex'), hash),
  )
  return caller
}

function unknownCaller(): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_UNAUTHORIZED', 'The request needs a known API key as Bearer.')
}

/** The callers whose hashes stand in the settings: they may do everything. */
export function configuredCallers(hashes: readonly string[]): readonly Caller[] {
  return hashes.map((keyHash, index) => ({
    name: `configured-${index + 1}`,
    keyHash,
    scopes: SCOPES,
  }))
}
