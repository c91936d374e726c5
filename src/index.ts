/**
 * KlusCV: work certificates for gig workers, as W3C Verifiable Credentials. What the three roles
 * share, and the main functions of each; everything of a role is in its own entry:
 * `kluscv/issuer`, `kluscv/holder`, `kluscv/verifier`, and `kluscv/storage`, `kluscv/contexts`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { describeState, type VerificationReport } from 'kluscv'
 *
 * function headline({ state }: Pick<VerificationReport, 'state'>): string {
 *   return describeState(state, {}, 'en').sentence
 * }
 * assert.notEqual(headline({ state: 'withdrawn' }), headline({ state: 'genuine' }))
 * ```
 * @module
 */
export { type CertificateWords, describeCertificate } from './claims/describe-certificate.ts'
export { describeState, type StateWords } from './claims/describe-state.ts'
export type { Locale } from './claims/words.ts'
export type { Check, CheckName, CheckOutcome, Verdict } from './core/check.ts'
export type { DataModel, SuiteId } from './core/contexts.ts'
export type { Bundle, Credential, Did, DidUrl, Presentation } from './core/credential.ts'
export { type InputProblem, KlusCvError, type KlusCvErrorCode } from './core/errors.ts'
export type { JsonObject, JsonPointer, JsonValue } from './core/json.ts'
export { LIMITS } from './core/limits.ts'
export { PROBLEMS, type Problem, type ProblemType } from './core/problems.ts'
export type { Binding, CredentialReport, NormalRange, VerificationReport } from './core/report.ts'
export type { Signer } from './core/signer.ts'
export { STATES, type State, TONES, type Tone } from './core/state.ts'
export type { Clock, Instant } from './core/time.ts'
export { type ReportWarning, WARNINGS, type WarningType } from './core/warnings.ts'
export {
  bundleCredentials,
  createPresentation,
  receiveCredentials,
  signPresentation,
} from './holder/index.ts'
export { createIssuer, type Issuer, type IssuerOptions } from './issuer/index.ts'
export {
  openVerifier,
  type Verifier,
  type VerifierOptions,
  type VerifyOptions,
  verifyDocument,
} from './verifier/index.ts'
