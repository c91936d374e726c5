/**
 * The verifier's role: is this document real, whose is it, does it still hold. `openVerifier` for
 * a service or an embedded verifier with a trust list; `verifyDocument` when every port is yours.
 * It never asks an issuer anything about one certificate.
 * @module
 */
export {
  createReadingSandbox,
  type ReadingSandbox,
} from '../certificate/reading/create-reading-sandbox.ts'
export { createGuardedFetcher } from '../did/guarded-fetch.ts'
export type { IdentifierError, IdentifierResolution } from '../did/resolve-identifier.ts'
export { createDidResolver } from '../did/resolver.ts'
export type { StatusList } from '../status/parse-status-list.ts'
export { checkProofs } from '../suites/check-proofs.ts'
export { createSandbox } from '../suites/sandbox/create-sandbox.ts'
export { openTrustList } from '../trust/check-trust-list.ts'
export type { PlatformProfileDocument } from '../trust/platform-profile.ts'
export type { TrustedKey, TrustedPlatform, TrustList } from '../trust/trust-list.ts'
export {
  CHECKER_ROLES,
  type CheckerRole,
  CLARITIES,
  type Clarity,
} from './counters/check-counters.ts'
export { type CheckCounts, openCheckCounts } from './counters/count-checks.ts'
export { type CheckCount, readCheckCounts } from './counters/counter-file.ts'
export { publishCheckCounts } from './counters/publish-check-counts.ts'
export { type Introduction, introducePlatform } from './introduce-platform.ts'
export type { ListMeasure, VerifierMeasures } from './measure-lists.ts'
export { mirrorFolderName, openMirrorFolder } from './mirror-folder.ts'
export { mirrorPlatforms } from './mirror-platforms.ts'
export { openVerifier, type Verifier, type VerifierOptions } from './open-verifier.ts'
export type { PrefetchWarning } from './prefetch-warning.ts'
export { type Received, readReceived } from './read-received.ts'
export { readTrustFiles, readTrustKey, type TrustFiles } from './read-trust-files.ts'
export { describeReceipt, RECEIPT_TITLE } from './receipts/describe-receipt.ts'
export {
  type Checked,
  looksLikeReceipt,
  openReceipt,
  type Receipt,
  signReceipt,
} from './receipts/receipt.ts'
export { reportUnread } from './report-unread.ts'
export { REQUEST_TEXT_LIMITS } from './requests/request-terms.ts'
export {
  ANSWER_BYTES,
  type CreatedRequest,
  createRequests,
  REQUEST_MINUTES,
  type RequestAnswer,
  type Requests,
  type ShownRequest,
  type WatchedRequest,
} from './requests/requests.ts'
export type { VerifyAnswer } from './requests/take-answer.ts'
export {
  type NamedProblem,
  type NamedReport,
  RESULT_TABLE_HEADER,
  resultRow,
} from './result-table.ts'
export {
  type ImportingPerson,
  type ImportRefusal,
  type ImportSelection,
  selectForImport,
} from './select-for-import.ts'
export type { StandardConclusion, StandardQuestion } from './standard/conclude-by-standard.ts'
export { verifyDocument } from './verify-document.ts'
export type { ExpectedChallenge, VerifyOptions } from './verify-options.ts'
