/**
 * Reads a `proofValue`: `z`, then the 64 bytes of an Ed25519 signature in base58btc. The libraries
 * also take base64url and white space; one signature then has many spellings.
 * Data Integrity 1.0 section 2.1, vc-di-eddsa 1.0 section 3.
 * @module
 */
import type { JsonPointer, JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem } from '../core/problems.ts'
import { decodeBase58, encodeBase58 } from './base58.ts'

/** The signature's bytes, or what is wrong with their text. */
export type ParsedProofValue =
  | { readonly ok: true; readonly signature: Uint8Array }
  | { readonly ok: false; readonly problem: Problem }

/** RFC 8032 section 5.1.6. */
const SIGNATURE_BYTES = 64

/** The signature in a `proofValue` that stands at `pointer`. */
export function parseProofValue(
  value: JsonValue | undefined,
  pointer: JsonPointer,
): ParsedProofValue {
  const signature =
    typeof value === 'string' && value.startsWith('z')
      ? decodeBase58(value.slice(1), LIMITS.proofValueCharacters - 1)
      : undefined
  if (signature?.length === SIGNATURE_BYTES) return { ok: true, signature }
  const detail = `must be "z" and ${SIGNATURE_BYTES} bytes in base58btc`
  return { ok: false, problem: { problem: 'PROOF_VERIFICATION_ERROR', pointer, detail } }
}

/** Writes what {@link parseProofValue} reads. */
export function formatProofValue(signature: Uint8Array): string {
  return `z${encodeBase58(signature)}`
}
