/**
 * DID documents, reduced to what is used: whose they are and which Ed25519 keys may do what.
 * DID Core 1.0 sections 5.2 and 5.3, Controlled Identifiers 1.0 sections 2.2 and 2.3.
 *
 * A document of another DID is refused whole. A key that is not of this DID, not Ed25519, weak or
 * written in a way that is not known is left out: whoever asks for it does not find it.
 * Dates of keys are carried along, not judged.
 * @module
 */
import type { Did, DidUrl } from '../core/credential.ts'
import { isDidUrl } from '../core/did.ts'
import { KlusCvError } from '../core/errors.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  kindOf,
} from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { ProblemType } from '../core/problems.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import type { DidResolution, VerificationMethod } from '../core/verification-method.ts'
import { parsePublicKey } from '../suites/multikey.ts'

/** A key to publish. */
export interface PublishedKey {
  /** `did:web:platform.example#key-1`; stays the same as long as anything it signed is around. */
  readonly id: DidUrl
  readonly publicKeyMultibase: string
  /** After that it signs nothing new. It stays in the document for what it signed. */
  readonly expires?: Instant
  /** From then on someone else may have signed with it: it stays for whoever asks, and counts for nothing. */
  readonly revoked?: Instant
}

const CONTEXTS = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1']
/** Both carry the same `publicKeyMultibase`. */
const KEY_TYPES: readonly (JsonValue | undefined)[] = ['Multikey', 'Ed25519VerificationKey2020']
const RELATIONSHIPS = ['assertionMethod', 'authentication'] as const

/**
 * The DID document of an issuer: its keys, for issuing only.
 * @throws ERR_KLUSCV_KEY for a key that verifiers would leave out
 */
export function createDidDocument(options: {
  readonly did: Did
  readonly keys: readonly PublishedKey[]
}): JsonObject {
  const document = {
    '@context': CONTEXTS,
    id: options.did,
    verificationMethod: options.keys.map((key) => methodOf(key, options.did)),
    // Many verifiers read no `revoked`: for them a key that was given up is not there to sign.
    assertionMethod: options.keys
      .filter(({ revoked }) => revoked === undefined)
      .map(({ id }) => id),
  }
  const read = parseDidDocument(document, options.did)
  if (read.ok && read.document.verificationMethods.length === options.keys.length) return document
  throw new KlusCvError(
    'ERR_KLUSCV_KEY',
    'each key must be an Ed25519 Multikey with an id of the DID',
  )
}

function methodOf(key: PublishedKey, controller: Did): JsonObject {
  const { id, publicKeyMultibase, expires, revoked } = key
  return {
    ...{ id, type: 'Multikey', controller, publicKeyMultibase },
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
  }
}

/** Reads a document that claims to be that of `did`. Never throws. */
export function parseDidDocument(value: JsonValue, did: Did): DidResolution {
  if (!isJsonObject(value)) return refuse('', `must be an object, got ${kindOf(value)}`)
  if (value['id'] !== did) {
    return refuse('/id', 'must be the DID asked', 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID')
  }
  if (value['deactivated'] === true) return refuse('/deactivated', 'must not be deactivated')
  const overfull = ['verificationMethod', ...RELATIONSHIPS].find((member) => !isList(value[member]))
  if (overfull !== undefined) {
    return refuse(`/${overfull}`, `must be an array of at most ${LIMITS.arrayItems}`)
  }
  return readMethods(value, did)
}

function readMethods(document: JsonObject, did: Did): DidResolution {
  const embedded = RELATIONSHIPS.flatMap((name) => itemsOf(document[name]).filter(isJsonObject))
  const nodes = [...itemsOf(document['verificationMethod']), ...embedded]
  const nodeIds = nodes.map((node) => idOf(node, did))
  // Two keys by one name: which of them is meant would depend on the reader.
  if (new Set(nodeIds).size < nodeIds.length) {
    return refuse('/verificationMethod', 'must have each id once', 'duplicate_node_id')
  }
  const verificationMethods = nodes.flatMap((node) => parseMethod(node, did) ?? [])
  const usable = new Set(verificationMethods.map(({ id }) => id))
  const idsIn = (name: (typeof RELATIONSHIPS)[number]) =>
    itemsOf(document[name])
      .flatMap((item) => idOf(item, did) ?? [])
      .filter((id) => usable.has(id))
  const [assertionMethod, authentication] = [idsIn('assertionMethod'), idsIn('authentication')]
  return { ok: true, document: { id: did, verificationMethods, assertionMethod, authentication } }
}

/** One verification method, or undefined when it is no key of this DID that can be used. */
function parseMethod(node: JsonValue, did: Did): VerificationMethod | undefined {
  if (!isJsonObject(node) || !KEY_TYPES.includes(node['type'])) return undefined
  const { controller, publicKeyMultibase } = node
  const id = idOf(node, did)
  if (id === undefined || !isDidUrl(id) || !id.startsWith(`${did}#`)) return undefined
  if (controller !== did || typeof publicKeyMultibase !== 'string') return undefined
  const dates = datesOf(node)
  if (dates === undefined || !parsePublicKey(publicKeyMultibase).ok) return undefined
  return { id, controller, publicKeyMultibase, ...dates }
}

/** The dates of a key; a date that cannot be read makes the key unusable, not eternal. */
function datesOf(node: JsonObject): Pick<VerificationMethod, 'expires' | 'revoked'> | undefined {
  const { expires, revoked } = node
  const isDate = (date: JsonValue | undefined): date is Instant | undefined =>
    date === undefined || parseInstant(date) !== undefined
  if (!isDate(expires) || !isDate(revoked)) return undefined
  return {
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
  }
}

/** The id of a method or of a reference to one, in full: `#key-1` is relative to the DID. */
function idOf(item: JsonValue, did: Did): DidUrl | undefined {
  const id = isJsonObject(item) ? item['id'] : item
  if (typeof id !== 'string') return undefined
  return id.startsWith('#') ? `${did}${id}` : id
}

function isList(value: JsonValue | undefined): boolean {
  return value === undefined || (Array.isArray(value) && value.length <= LIMITS.arrayItems)
}

function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}

function refuse(
  pointer: JsonPointer,
  detail: string,
  problem: ProblemType = 'INVALID_VERIFICATION_METHOD',
): DidResolution {
  return { ok: false, reason: 'invalid', problem: { problem, pointer, detail } }
}
