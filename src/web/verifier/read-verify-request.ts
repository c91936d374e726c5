/**
 * The body of `POST /v1/verify`, as JSON or as a multipart upload:
 *
 *     { "document": { … } or "text", "challenge"?: "…", "domain"?: "https://…" }
 *     file=@kluscv.json, challenge?, domain?
 *
 * A document inside a JSON body was read by the strict reader with it, and is not read again. One
 * that the reader refuses is a bad document, not a bad request: the verifier gets it as it was sent,
 * and says so in its report.
 * @module
 */
import type { FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { closedObject, malformed, type ShapeCheck, stringThat } from '../../core/shape.ts'
import { type StrictJson, strictMember } from '../../core/strict-json.ts'
import type { ExpectedChallenge } from '../../verifier/index.ts'
import { jsonBodyOf, refuseUnread, UnreadJsonBody } from '../shared/json-body.ts'
import { readUpload } from './read-upload.ts'
import { acceptShape, expectedChallengeOf, missing } from './request-shapes.ts'
import { textOfMember } from './text-of-member.ts'

/** What is to be verified, and the question that it should answer. */
export interface VerifyRequest {
  readonly input: string | Uint8Array | StrictJson
  readonly expected: ExpectedChallenge | undefined
}

const shortText = stringThat(
  'a text of 1 to 2048 characters',
  (text) => text.length >= 1 && text.length <= 2048,
)
const document: ShapeCheck = (value, pointer) =>
  typeof value === 'string' || isJsonObject(value)
    ? []
    : [malformed('an object or a text', value, pointer)]
const bodyShape = closedObject({ document }, { challenge: shortText, domain: shortText })
const fieldsShape = closedObject({}, { challenge: shortText, domain: shortText })

/**
 * Reads the request.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` with everything that is wrong with it
 */
export async function readVerifyRequest(request: FastifyRequest): Promise<VerifyRequest> {
  if (request.isMultipart()) return fromUpload(request)
  if (request.body instanceof UnreadJsonBody) return fromUnread(request.body)
  const { value } = jsonBodyOf(request)
  const body = acceptShape(value, bodyShape)
  const { document: given } = body
  const input = typeof given === 'string' ? given : strictMember(value, 'document')
  return { input, expected: expectedChallengeOf(body) }
}

/** What else is in the body must be right; the report is a refusal, whatever the challenge. */
function fromUnread({ problem, bytes }: UnreadJsonBody): VerifyRequest {
  const isInDocument = problem.pointer.startsWith('/document/')
  const sent = isInDocument ? readLeniently(bytes) : undefined
  if (sent === undefined) throw refuseUnread(problem)
  const body = acceptShape({ ...sent.members, document: sent.document }, bodyShape)
  return { input: sent.document, expected: expectedChallengeOf(body) }
}

interface SentLeniently {
  readonly members: JsonObject
  /** The text of `document`, letter for letter. */
  readonly document: string
}

/** Undefined for what is no JSON at all, or too long to be read a second time. */
function readLeniently(bytes: Uint8Array): SentLeniently | undefined {
  if (bytes.length > LIMITS.recognisedBytes) return undefined
  const text = new TextDecoder().decode(bytes)
  try {
    const members = JSON.parse(text) as JsonValue
    const document = textOfMember(text, 'document')
    return isJsonObject(members) && document !== undefined ? { members, document } : undefined
  } catch {
    return undefined
  }
}

async function fromUpload(request: FastifyRequest): Promise<VerifyRequest> {
  const { files, fields } = await readUpload(request)
  const body = acceptShape(Object.fromEntries(fields), fieldsShape)
  const [file, ...others] = files
  if (file === undefined) throw missing('The request needs a file.', '/file')
  if (others.length > 0) throw new KlusCvError('ERR_KLUSCV_REQUEST', 'One file a request.')
  return { input: file.bytes, expected: expectedChallengeOf(body) }
}
