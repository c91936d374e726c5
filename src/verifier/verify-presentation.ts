/**
 * A presentation: who signed it, over which question, and then each credential in it.
 * VC Data Model 2.0 section 4.13.
 * @module
 */
import type { Check } from '../core/check.ts'
import { type Presentation, proofsOf } from '../core/credential.ts'
import { gatePresentation, gateStandardPresentation } from '../core/gate.ts'
import type { JsonValue } from '../core/json.ts'
import type { Binding, VerificationReport } from '../core/report.ts'
import { checkHolder } from './checks/check-binding.ts'
import { checkChallenge } from './checks/check-challenge.ts'
import { checkDates } from './checks/check-dates.ts'
import { checkProof } from './checks/check-proof.ts'
import { findKeys } from './checks/check-resolution.ts'
import { failedBy, passed, skipped } from './checks/outcome.ts'
import { createReport } from './create-report.ts'
import { verifyCredentials } from './verify-credentials.ts'
import type { Inquiry } from './verify-options.ts'

/** The report about a document that says it is a presentation. */
export async function verifyPresentation(
  value: JsonValue,
  inquiry: Inquiry,
): Promise<VerificationReport> {
  const isStandard = inquiry.holderBinding === 'reported'
  const gate = isStandard ? gateStandardPresentation(value) : gatePresentation(value)
  if (!gate.ok) {
    const checks = [passed('parse'), failedBy('gate', gate.problem)]
    const unrecognisable = gate.problem.problem === 'unsupported_format'
    const found = { kind: 'presentation', checks, binding: 'bearer', parts: [] } as const
    return createReport(found, inquiry, { unrecognisable })
  }
  const { presentation, credentials } = gate.gated
  const checks = [
    passed('parse'),
    passed('gate'),
    ...(await checkSignature(presentation, inquiry)),
    checkChallenge(proofsOf(presentation)[0], inquiry),
  ]
  const binding = bindingFrom(checks, inquiry)
  const parts = await verifyCredentials(
    credentials,
    { binding, holder: presentation.holder },
    inquiry,
  )
  return createReport({ kind: 'presentation', checks, binding, parts }, inquiry)
}

/** Did the holder sign it? A key that is not the holder's is not even looked up. */
async function checkSignature(
  presentation: Presentation,
  inquiry: Inquiry,
): Promise<readonly Check[]> {
  const binding = checkHolder(presentation)
  if (binding.outcome !== 'passed' && inquiry.holderBinding !== 'reported') {
    return [skipped('resolution'), skipped('proof'), skipped('dates'), binding]
  }
  const { check, keys } = await findKeys(presentation, 'authentication', inquiry)
  if (check.outcome !== 'passed') return [check, skipped('proof'), skipped('dates'), binding]
  const { suites, proofs, now } = inquiry
  const question = { document: presentation, verificationMethods: keys, suites }
  const proof = await checkProof({ ...question, purpose: 'authentication' }, proofs)
  return [check, proof, checkDates(presentation, now), binding]
}

/** Nothing is bound by a signature or an answer of which anything is missing. */
function bindingFrom(checks: readonly Check[], { challenge }: Inquiry): Binding {
  const isProven = checks.every(
    ({ check, outcome }) =>
      outcome === 'passed' || (check === 'challenge' && outcome === 'skipped'),
  )
  if (!isProven) return 'bearer'
  return challenge === 'unbound' ? 'signed' : 'live'
}
