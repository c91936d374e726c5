/**
 * The bodies of the W3C's VC API of a verifier:
 *
 *     { "verifiableCredential": { … }, "options"?: { "checks"?: ["proof"] } }
 *     { "verifiablePresentation": { … }, "options"?: { "checks"?, "challenge"?, "domain"? } }
 *
 * An option that is not known is refused: one that is ignored could have been meant to keep someone
 * out. https://w3c-ccg.github.io/vc-api/#verifying
 * @module
 */
import type { FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'
import {
  closedObject,
  listOf,
  type MemberShapes,
  malformed,
  oneOf,
  type ShapeCheck,
} from '../../core/shape.ts'
import { type StrictJson, strictMember } from '../../core/strict-json.ts'
import type { ExpectedChallenge, StandardQuestion } from '../../verifier/index.ts'
import { jsonBodyOf } from '../shared/json-body.ts'
import { acceptShape, expectedChallengeOf, shortText } from './request-shapes.ts'

/** What is asked. */
export interface VcApiRequest {
  readonly input: StrictJson
  readonly question: StandardQuestion
  readonly expected: ExpectedChallenge | undefined
}

/** The member that holds the document, and the options beside it, for each kind. */
const KINDS = {
  credential: { member: 'verifiableCredential', challenged: {} },
  presentation: {
    member: 'verifiablePresentation',
    challenged: { challenge: shortText, domain: shortText },
  },
} as const satisfies Record<StandardQuestion['kind'], { member: string; challenged: MemberShapes }>

const document: ShapeCheck = (value, pointer) =>
  isJsonObject(value) ? [] : [malformed('an object', value, pointer)]

/** Answers hold everything that these could ask for, whichever way they are set. */
const flag: ShapeCheck = (value, pointer) =>
  typeof value === 'boolean' ? [] : [malformed('true or false', value, pointer)]

/** `credentialStatus` and none at all ask for everything. */
const CHECKS = ['proof', 'credentialStatus'] as const

const GENERAL: MemberShapes = {
  checks: listOf(oneOf(CHECKS), { min: 1, max: CHECKS.length }),
  returnCredential: flag,
  returnPresentation: flag,
  returnProblemDetails: flag,
  returnResults: flag,
}

/**
 * Reads the body of a request about a credential or a presentation.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` with everything that is wrong with it
 */
export function readVcApiRequest(
  request: FastifyRequest,
  kind: StandardQuestion['kind'],
): VcApiRequest {
  const { member, challenged } = KINDS[kind]
  const optionsShape = closedObject({}, { ...GENERAL, ...challenged })
  const shape = closedObject({ [member]: document }, { options: optionsShape })
  const { value } = jsonBodyOf(request)
  const body = acceptShape(value, shape)
  const options = body['options']
  const given: JsonObject = isJsonObject(options) ? options : {}
  return {
    input: strictMember(value, member),
    question: { kind, proofOnly: asksForProofOnly(given['checks']) },
    expected: expectedChallengeOf(given, '/options'),
  }
}

function asksForProofOnly(checks: JsonValue | undefined): boolean {
  return Array.isArray(checks) && checks.every((check) => check === 'proof')
}

/** A DID in the path, as it was sent: an escape in it is part of it, unless all of it is escaped. */
export function didOfPath(request: FastifyRequest, prefix: string): string {
  const [path = ''] = (request.raw.url ?? '').split('?', 1)
  const raw = path.slice(prefix.length)
  if (raw.startsWith('did:')) return raw
  try {
    return decodeURIComponent(raw)
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The address holds no DID.', { cause })
  }
}
