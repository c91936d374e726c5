/**
 * The body of `POST /credentials/issue`: which credential, and who is to sign it how.
 * @module
 */
import { SUITES, type SuiteId } from '../../core/contexts.ts'
import { type Did, issuerOf } from '../../core/credential.ts'
import { isJsonObject, type JsonObject, type JsonValue, kindOf } from '../../core/json.ts'
import type { GenericIssuer } from '../../issuer/index.ts'
import { requestError } from './request-parts.ts'

/** What is asked. The credential is judged by who signs it. */
export interface IssueRequest {
  readonly credential: JsonValue
  /** The platform's own reference of the worker, for its own certificates. */
  readonly workerRef: string | undefined
  readonly suite: SuiteId | undefined
  /** For a review: gigs of all workers in the same month or quarter, occupation and province. */
  readonly crowd: { readonly gigsInMonth?: number; readonly gigsInQuarter?: number }
}

const OPTIONS = ['workerRef', 'type', 'cryptosuite', 'gigsInMonth', 'gigsInQuarter']

/**
 * Reads the body.
 * @throws ERR_KLUSCV_REQUEST
 */
export function readIssueRequest(body: JsonObject): IssueRequest {
  refuseOthers(body, ['credential', 'options'], '')
  const { credential, options = {} } = body
  if (credential === undefined) throw requestError('/credential', 'must be there')
  if (!isJsonObject(options)) {
    throw requestError('/options', `must be an object, got ${kindOf(options)}`)
  }
  refuseOthers(options, OPTIONS, '/options')
  const [gigsInMonth, gigsInQuarter] = [
    countOf(options, 'gigsInMonth'),
    countOf(options, 'gigsInQuarter'),
  ]
  return {
    credential,
    workerRef: textOf(options, 'workerRef'),
    suite: suiteOf(options),
    crowd: {
      ...(gigsInMonth === undefined ? {} : { gigsInMonth }),
      ...(gigsInQuarter === undefined ? {} : { gigsInQuarter }),
    },
  }
}

/**
 * Whether a credential is for the generic keys: it names one of them, or neither the platform nor a
 * worker of it. Each issuer refuses who is not itself, so nothing is signed by the wrong one.
 */
export function concernsGeneric(
  { credential, workerRef }: IssueRequest,
  { identities }: Pick<GenericIssuer, 'identities'>,
  platform: Did,
): boolean {
  const issuer = isJsonObject(credential) ? issuerOf(credential) : undefined
  const isPlatform = issuer === platform || workerRef !== undefined
  return identities.some(({ did }) => did === issuer) || !isPlatform
}

/** A suite by its name, as `cryptosuite` or, for the one of before there were any, as `type`. */
function suiteOf(options: JsonObject): SuiteId | undefined {
  const [type, cryptosuite] = [textOf(options, 'type'), textOf(options, 'cryptosuite')]
  if (type === undefined && cryptosuite === undefined) return undefined
  const isOld = type === 'Ed25519Signature2020'
  if (type !== undefined && type !== 'DataIntegrityProof' && !isOld) {
    throw requestError('/options/type', 'must be DataIntegrityProof or Ed25519Signature2020')
  }
  if (isOld && (cryptosuite === undefined || cryptosuite === type)) return type
  const suite = SUITES.find((known) => known === (cryptosuite ?? 'eddsa-rdfc-2022'))
  if (suite !== undefined && !isOld) return suite
  throw requestError(
    '/options/cryptosuite',
    `must be one of ${SUITES.join(', ')}, and fit the type`,
  )
}

function textOf(options: JsonObject, name: string): string | undefined {
  const value = options[name]
  if (value === undefined || typeof value === 'string') return value
  throw requestError(`/options/${name}`, `must be a string, got ${kindOf(value)}`)
}

function countOf(options: JsonObject, name: string): number | undefined {
  const value = options[name]
  if (value === undefined || (typeof value === 'number' && value >= 0)) return value
  throw requestError(`/options/${name}`, 'must be 0 or more, as a whole number')
}

function refuseOthers(value: JsonObject, known: readonly string[], pointer: string): void {
  if (Object.keys(value).every((name) => known.includes(name))) return
  throw requestError(pointer, `must have only ${known.join(', ')}`)
}
