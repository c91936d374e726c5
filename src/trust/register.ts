/**
 * The register of one day: every certificate that a platform issued on it, by its hash. Once it is
 * mirrored, a certificate that someone dates back with a stolen key can be told from a real one. The
 * platform's key signs it (eddsa-jcs-2022 over plain JSON).
 *
 * ```
 * { "type": "KlusCVRegister", "platform": "did:web:tempo.example",
 *   "date": "2026-11-20", "part": 1, "parts": 1,
 *   "validFrom": "2026-11-21T00:05:12.345Z",
 *   "hashes": [ "00c1…", "9b3e…" ],
 *   "proof": { … } }
 *
 * hash = lowercase hex of SHA-256( JCS( credential with its proof ) ), 64 characters
 * ```
 * Everything beside `proof` is signed. `date` is the UTC day on the certificates. `hashes` ascends,
 * each once; it is empty when nothing was issued. A day with more than `LIMITS.registerHashes` is
 * cut into `parts`, in the order of the hashes. A register never changes: of two by one name, the
 * one that was seen first counts. Ids of certificates are random, so its hashes tell nothing.
 * @module
 */
import type { Did, DidUrl, Proof } from '../core/credential.ts'
import { did, instant } from '../core/gate-values.ts'
import { type JsonObject, type JsonPointer, pointerTo } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import type { Problem } from '../core/problems.ts'
import type { ProofAnswer } from '../core/proof-checker.ts'
import { closedObject, exactly, malformed, type ShapeCheck, stringThat } from '../core/shape.ts'
import { type Instant, isDay, parseInstant } from '../core/time.ts'
import { checkJsonProof } from '../suites/sign-json.ts'
import { jsonProof } from './proof-shape.ts'
import { REGISTER_PARTS, type RegisterName } from './register-name.ts'
import type { Day } from './trust-list.ts'

/** The `type` of a register. */
export const REGISTER_TYPE = 'KlusCVRegister'

/** A register as it is published. */
export interface RegisterDocument extends JsonObject, RegisterName {
  readonly type: typeof REGISTER_TYPE
  readonly platform: Did
  readonly date: Day
  readonly part: number
  readonly parts: number
  /** When it was made: after its day, or on it by a platform that stopped. */
  readonly validFrom: Instant
  readonly hashes: readonly string[]
  readonly proof: Proof
}

/** A register whose signature was not looked at, or the first thing that is wrong with it. */
export type RegisterRead =
  | { readonly ok: true; readonly register: RegisterDocument }
  | { readonly ok: false; readonly problem: Problem }

/** A key of a platform by its name in the DID document. */
export interface RegisterKey {
  readonly id: DidUrl
  readonly publicKeyMultibase: string
}

/** A register from its text: strict JSON of bounded size, closed shape, hashes in order. */
export function readRegister(text: string | Uint8Array): RegisterRead {
  const parsed = parseJson(text, { maxBytes: LIMITS.registerBytes })
  if (!parsed.ok) return parsed
  const [misfit] = checkShape(parsed.value, '')
  if (misfit !== undefined) return { ok: false, problem: misfit }
  const register = parsed.value as unknown as RegisterDocument
  const problem = checkAcross(register)
  return problem === undefined ? { ok: true, register } : { ok: false, problem }
}

/** Whether the key that the proof names is one of these, and signed it. */
export function checkRegisterProof(
  register: RegisterDocument,
  keys: readonly RegisterKey[],
): ProofAnswer {
  const key = keys.find(({ id }) => id === register.proof.verificationMethod)
  if (key !== undefined) return checkJsonProof(register, key.publicKeyMultibase)
  const pointer = '/proof/verificationMethod'
  const detail = "must be one of the platform's keys"
  return { ok: false, problem: { problem: 'INVALID_VERIFICATION_METHOD', pointer, detail } }
}

/** Whether a certificate with this hash stands in a register that was read. */
export function isRegistered({ hashes }: Pick<RegisterDocument, 'hashes'>, hash: string): boolean {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (String(hashes[middle]) < hash) low = middle + 1
    else high = middle
  }
  return hashes[low] === hash
}

const HASH = /^[0-9a-f]{64}$/

/** One loop that stops at the first: a hundred thousand pointers and problems help no one. */
const ascendingHashes: ShapeCheck = (value, pointer) => {
  if (!Array.isArray(value)) return [malformed('an array', value, pointer)]
  if (value.length > LIMITS.registerHashes) {
    const detail = `expected at most ${LIMITS.registerHashes} items`
    return [{ problem: 'too_large', pointer, detail }]
  }
  let previous = ''
  for (const [index, hash] of value.entries()) {
    const at = pointerTo(pointer, index)
    if (typeof hash !== 'string' || !HASH.test(hash)) return [malformed('a hash', hash, at)]
    if (hash <= previous) return [wrong(at, 'expected each hash once, in ascending order')]
    previous = hash
  }
  return []
}

const partNumber: ShapeCheck = (value, pointer) =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= REGISTER_PARTS
    ? []
    : [malformed(`a whole number from 1 to ${REGISTER_PARTS}`, value, pointer)]

const checkShape = closedObject({
  type: exactly(REGISTER_TYPE),
  platform: did,
  date: stringThat('a day, YYYY-MM-DD', isDay),
  part: partNumber,
  parts: partNumber,
  validFrom: instant,
  hashes: ascendingHashes,
  proof: jsonProof,
})

/** What spans several members. */
function checkAcross(register: RegisterDocument): Problem | undefined {
  const { platform, date, part, parts, validFrom, proof } = register
  if (part > parts) return wrong('/part', 'must not be above parts')
  if ((parseInstant(validFrom) ?? 0) < Date.parse(date)) {
    return wrong('/validFrom', 'must not be before its day')
  }
  if (proof.verificationMethod.startsWith(`${platform}#`)) return undefined
  return wrong('/proof/verificationMethod', "must be the platform's DID and a fragment")
}

function wrong(pointer: JsonPointer, detail: string): Problem {
  return { problem: 'MALFORMED_VALUE_ERROR', pointer, detail }
}
