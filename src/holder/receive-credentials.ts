/**
 * Receives certificates from a file or text: strict reader, then the gate, before anything is
 * kept. Takes one credential, a presentation or a bundle. Does not verify signatures: that is the
 * verifier's work, and the worker may hold what nobody accepts.
 * @module
 */
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import type { Credential } from '../core/credential.ts'
import { gateBundle, gateCredential, gatePresentation } from '../core/gate.ts'
import { type JsonValue, pointerTo } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import type { Problem } from '../core/problems.ts'
import { recognise } from '../core/recognise.ts'

/** The certificates that were in the input, frozen, or the first thing wrong with it. */
export type ReceivedCredentials =
  | { readonly ok: true; readonly credentials: readonly Credential[] }
  | { readonly ok: false; readonly problem: Problem }

type Parts =
  | { readonly ok: true; readonly values: readonly JsonValue[]; readonly pointer: string }
  | { readonly ok: false; readonly problem: Problem }

/**
 * Reads the certificates in a file. All of them pass the gate, or none is received.
 *
 * @param input - JSON text of a credential, a presentation or a KlusCVBundle; at most 16 MiB
 * @returns a file that is not right is not thrown, but told: `ok: false` with the first problem
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { receiveCredentials } from 'kluscv/holder'
 *
 * const received = receiveCredentials('{"dear": "reader"}')
 * assert.equal(received.ok, false)
 * if (!received.ok) assert.equal(received.problem.problem, 'unsupported_format')
 * ```
 */
export function receiveCredentials(input: string | Uint8Array): ReceivedCredentials {
  const parsed = parseJson(input, { maxBytes: LIMITS.uploadBytes })
  if (!parsed.ok) return parsed
  const parts = partsOf(parsed.value)
  if (!parts.ok) return parts
  const credentials: Credential[] = []
  for (const [index, value] of parts.values.entries()) {
    const gate = gateCredential(value, CLAIM_TYPES)
    if (!gate.ok) return { ok: false, problem: placed(gate.problem, parts.pointer, index) }
    credentials.push(gate.gated.credential)
  }
  return { ok: true, credentials }
}

function partsOf(value: JsonValue): Parts {
  const kind = recognise(value)
  if (kind === 'presentation' || kind === 'bundle') {
    const gate = kind === 'bundle' ? gateBundle(value) : gatePresentation(value)
    if (!gate.ok) return gate
    return { ok: true, values: gate.gated.credentials, pointer: '/verifiableCredential' }
  }
  if (kind === 'credential') return { ok: true, values: [value], pointer: '' }
  const detail = 'must be a credential, a presentation or a KlusCVBundle'
  return { ok: false, problem: { problem: 'unsupported_format', pointer: '', detail } }
}

// The gate's pointer is relative to the credential; the worker's file has it inside an array.
function placed(problem: Problem, parent: string, index: number): Problem {
  if (parent === '') return problem
  return { ...problem, pointer: pointerTo(parent, index) + problem.pointer }
}
