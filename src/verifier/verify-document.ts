/**
 * The verifier's story: read strictly, recognise, gate, check, report. A bad document is never an
 * exception: it is a report. Makes no outgoing request itself.
 *
 *     text -> parse -> recognise -> presentation: gate, signature, challenge, each credential
 *                                -> bundle:       gate, each credential
 *                                -> credential:   gate, issuer, keys, proof, dates, status
 *                                -> unknown:      not a KlusCV file
 * @module
 */
import { gateBundle } from '../core/gate.ts'
import type { JsonValue } from '../core/json.ts'
import { parseJsonInTurns } from '../core/parse-json.ts'
import type { Problem } from '../core/problems.ts'
import { recognise, recogniseText } from '../core/recognise.ts'
import type { VerificationReport } from '../core/report.ts'
import { isStrictJson, type StrictJson } from '../core/strict-json.ts'
import { checkChallenge } from './checks/check-challenge.ts'
import { failed, failedBy, passed } from './checks/outcome.ts'
import { createReport } from './create-report.ts'
import { giveWay } from './give-way.ts'
import { namesOurContext } from './says-to-be-ours.ts'
import { verifyCredentials } from './verify-credentials.ts'
import { createInquiry, type Inquiry, type VerifyOptions } from './verify-options.ts'
import { verifyPresentation } from './verify-presentation.ts'

/**
 * Verifies the text of a credential, a presentation or a bundle.
 *
 * @param input - the text as it was received; a JSON file's bytes or a string. What is larger than
 *   `LIMITS.uploadBytes` is a report too. Or what the strict reader made of such a text already
 * @param options - trust, suites, challenge and ports: all required, see {@link VerifyOptions}
 * @returns the frozen report; `report.verdict` is `verified`, `rejected` or `indeterminate`
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when an option is missing; nothing for a bad document
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { checkProofs, createDidResolver, verifyDocument } from 'kluscv/verifier'
 *
 * const report = await verifyDocument('{"hello": "world"}', {
 *   trust: 'none',
 *   suites: ['eddsa-rdfc-2022'],
 *   challenge: 'unbound',
 *   proofs: checkProofs,
 *   resolveDid: createDidResolver(),
 *   findStatusList: () => undefined,
 *   clock: () => new Date(),
 * })
 * assert.equal(report.verdict, 'rejected')
 * assert.equal(report.state, 'not-a-kluscv-file')
 * ```
 */
export async function verifyDocument(
  input: string | Uint8Array | StrictJson,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const inquiry = createInquiry(options)
  if (isStrictJson(input)) return verifyValue(input, inquiry)
  const parsed = await parseJsonInTurns(input, {}, giveWay)
  return parsed.ok
    ? verifyValue(parsed.value, inquiry)
    : reportUnreadable(input, parsed.problem, inquiry)
}

async function verifyValue(value: JsonValue, inquiry: Inquiry): Promise<VerificationReport> {
  switch (recognise(value)) {
    case 'presentation':
      return verifyPresentation(value, inquiry)
    case 'bundle':
      return verifyBundle(value, inquiry)
    case 'credential':
      return verifySingle(value, inquiry)
    case 'unknown':
      // A certificate whose type was taken away is altered: the gate says where.
      return namesOurContext(value) ? verifySingle(value, inquiry) : reportUnrecognised(inquiry)
  }
}

/** Several certificates together, unsigned: nobody in particular shows them. */
async function verifyBundle(value: JsonValue, inquiry: Inquiry): Promise<VerificationReport> {
  const gate = gateBundle(value)
  if (!gate.ok) {
    const checks = [passed('parse'), failedBy('gate', gate.problem)]
    return createReport({ kind: 'bundle', checks, binding: 'bearer', parts: [] }, inquiry)
  }
  const checks = [passed('parse'), passed('gate'), checkChallenge(undefined, inquiry)]
  const parts = await verifyCredentials(gate.gated.credentials, { binding: 'bearer' }, inquiry)
  return createReport({ kind: 'bundle', checks, binding: 'bearer', parts }, inquiry)
}

async function verifySingle(value: JsonValue, inquiry: Inquiry): Promise<VerificationReport> {
  const checks = [passed('parse'), checkChallenge(undefined, inquiry)]
  const parts = await verifyCredentials([value], { binding: 'bearer' }, inquiry)
  return createReport({ kind: 'credential', checks, binding: 'bearer', parts }, inquiry)
}

/** Refused by the strict reader. Whether it is a file of ours says which words people read. */
function reportUnreadable(
  input: string | Uint8Array,
  problem: Problem,
  inquiry: Inquiry,
): VerificationReport {
  const unrecognisable = recogniseText(input) === 'unknown'
  const checks = [failedBy('parse', problem)]
  return createReport({ kind: 'unreadable', checks, binding: 'bearer', parts: [] }, inquiry, {
    unrecognisable,
  })
}

function reportUnrecognised(inquiry: Inquiry): VerificationReport {
  const checks = [passed('parse'), failed('gate', 'unsupported_format', '')]
  return createReport({ kind: 'unreadable', checks, binding: 'bearer', parts: [] }, inquiry, {
    unrecognisable: true,
  })
}
