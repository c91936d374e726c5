/**
 * The issuer: a platform's records in, signed certificates out, and answering for them after.
 * Needs a store (kluscv/storage has one on PostgreSQL) and a signer.
 * @module
 */
export type { PublishedKey } from '../did/did-document.ts'
export { didWebOf } from '../did/did-web.ts'
export { createSigner, generateKeyPair } from '../suites/keys.ts'
export type { KeyPair } from '../suites/multikey.ts'
export {
  createProgramSigner,
  type ProgramSigner,
  type ProgramSignerOptions,
} from '../suites/signer-program/create-program-signer.ts'
export type { CommandLine } from '../suites/signer-program/start-program.ts'
export type { Alarm, AlarmKind } from './alarms.ts'
export {
  type ApiKeyRequest,
  type ApiKeys,
  createApiKeys,
  generateApiKey,
} from './api-keys/api-keys.ts'
export {
  type ApiKeyStore,
  type NewApiKey,
  SCOPES,
  type Scope,
  type StoredApiKey,
} from './api-keys/ports.ts'
export type { AuditAction } from './audit.ts'
export { type AuditTrail, createAuditTrail } from './audit-trail/audit-trail.ts'
export type {
  AuditBreak,
  AuditEntry,
  AuditFinding,
  AuditStore,
} from './audit-trail/ports.ts'
export type { BatchProgress } from './batches/batch-progress.ts'
export type { Batches } from './batches/batches.ts'
export type {
  BatchAges,
  BatchFormat,
  BatchRows,
  BatchStanding,
  BatchStore,
  DuePart,
  NewBatch,
  NewPart,
  RecentRows,
  WholeFile,
  WorkedRows,
  WorkPart,
} from './batches/ports.ts'
export type { ReceiveOptions } from './batches/receive-batch.ts'
export type { WorkOptions } from './batches/work-batches.ts'
export type { BatchRowResult, RowProblem } from './batches/work-row.ts'
export { type BulkResult, type BulkTarget, MOST_CERTIFICATES } from './bulk-status.ts'
export type { CertificateStanding } from './change-status.ts'
export type { Corrections } from './corrections/corrections.ts'
export type { CorrectionSearch, ListedCorrections } from './corrections/list-corrections.ts'
export type { CorrectionRequest } from './corrections/plan-correction.ts'
export {
  type ChangedCorrection,
  CORRECTION_STATES,
  type Correction,
  type CorrectionPage,
  type CorrectionState,
  type CorrectionStore,
  type CorrectionTerms,
  type Dismissal,
  type NewCorrection,
  type ReplacedCertificates,
} from './corrections/ports.ts'
export {
  CHANNELS,
  type Channel,
  COUNTERS,
  type Count,
  type CounterName,
} from './counters/counts.ts'
export type { CounterStore, CounterValue } from './counters/ports.ts'
export { publishCounters } from './counters/publish-counters.ts'
export { createIssuer } from './create-issuer.ts'
export type { Credentials, IssueCredentialOptions } from './credentials/credentials.ts'
export type { Events } from './events/events.ts'
export type { DueEvent, EventStore, EventType, IssuerEvent, NewEvent } from './events/ports.ts'
export type { EventReceiver, SendEventsOptions } from './events/send-events.ts'
export {
  createGenericIssuer,
  type GenericIdentity,
  type GenericIssuer,
  type GenericIssuerOptions,
} from './generic/create-generic-issuer.ts'
export type { IssueOptions } from './issue-certificates.ts'
export type { IssuedCertificate, IssuedCertificates } from './issued-certificates.ts'
export type { Issuer, StatusOptions } from './issuer.ts'
export type { IssuerOptions } from './issuer-options.ts'
export type { IssuerStore, ReleaseTerms } from './issuer-store.ts'
export { createLegalPack, type LegalFile, type LegalPackOptions } from './legal-pack/legal-pack.ts'
export type { Measures } from './measures/measure-issuer.ts'
export type {
  ActionCounts,
  CountedActions,
  MeasureStore,
  PlaceCounts,
} from './measures/ports.ts'
export type { ClaimRequest } from './offers/claim-offer.ts'
export type { CreatedOffer } from './offers/create-offer.ts'
export type { Offers } from './offers/offers.ts'
export type { FoundOffer, NewOffer, OfferStore, SealedOffer } from './offers/ports.ts'
export type { OfferedCertificate, OfferPreview } from './offers/preview-offer.ts'
export type { InBothLanguages, PlatformProfile } from './platform-profile.ts'
export { parsePlatformProfile } from './platform-profile.ts'
export type {
  CertificateStatus,
  ChangedStatus,
  ComposeList,
  ComposeProfile,
  GuardException,
  KeptException,
  ListFacts,
  ListName,
  ListState,
  NextStatus,
  PlannedCertificate,
  PublishedList,
  PublishedProfile,
  ReleasedCertificate,
  Reservation,
  ReservedCertificate,
  ReserveRequest,
  StatusChange,
  StatusChanges,
  StatusOutcome,
  StatusPlace,
} from './ports.ts'
export {
  type PreviewedCertificate,
  type PreviewOptions,
  previewRecord,
} from './preview-record.ts'
export type { PublicDocument } from './public-documents.ts'
export type { PublicationStore, PublishedFolder } from './publication/ports.ts'
export { fileName } from './publication/published-paths.ts'
export { DECIMAL_FIELDS } from './record-fields.ts'
export { type CheckRecordsOptions, checkRecords } from './record-file/check-records.ts'
export type { CheckedRecord } from './record-file/check-row.ts'
export type { FileChunks } from './record-file/decode-text.ts'
export type { ColumnPlace, RecordFileProblem } from './record-file/file-problem.ts'
export { RECORD_FILE_FORMATS, type RecordFileFormat } from './record-file/record-file.ts'
export { createRecordSchema } from './record-schema.ts'
export type { ComposeRegister, RegisterExtent, RegisterStore } from './register/ports.ts'
export type { Registers } from './register/registers.ts'
export { REPETITION_HOURS } from './repetition-hours.ts'
export type {
  DatabaseLook,
  KeptList,
  KeptMemory,
  KeptRegister,
  ListPlace,
  Restoration,
  RestoreSign,
  RestoreStore,
  Witness,
} from './restore/ports.ts'
export {
  RETENTION_PERIODS,
  type Retention,
  type RetentionPeriod,
} from './retention.ts'
export type { Certificates } from './search/certificates.ts'
export { FILTER_MEMBERS } from './search/parse-filter.ts'
export type {
  CertificateFilter,
  FoundCertificate,
  SearchPage,
  SearchStore,
} from './search/ports.ts'
export { STANDINGS, type Standing } from './search/ports.ts'
export {
  type CertificateSearch,
  type ListedCertificate,
  type ListedCertificates,
  searchCertificates,
} from './search/search-certificates.ts'
export {
  activeKeyOf,
  type IssuerKeys,
  issuerKeysOf,
  type OpenSigningKeysOptions,
  openSigningKeys,
  refusePublishedKeys,
} from './signing-keys/open-signing-keys.ts'
export type { RememberedKey, SigningKeyStore } from './signing-keys/ports.ts'
export { STATUS_ACTIONS, type StatusAction } from './status-actions.ts'
export type { NewTransfer, TransferStore } from './transfer/ports.ts'
export { parseRecipients, type Recipient, type TransferOptions } from './transfer/recipients.ts'
export type { TransferRequest, TransferredCertificates } from './transfer/transfer-certificates.ts'
export type { Transfers } from './transfer/transfers.ts'
export { type ArchiveSummary, checkArchive } from './wind-down/check-archive.ts'
export type { WindDownStore } from './wind-down/ports.ts'
export type { WindDown, WindDownPlan } from './wind-down/wind-down.ts'
export { CERTIFICATE_FATES, type CertificateFate } from './workers/delete-worker.ts'
export type {
  ExportedBatch,
  ExportedCertificate,
  ExportedPart,
  WorkerExport,
} from './workers/export-worker.ts'
export type {
  DeletionOutcome,
  ForgetTerms,
  HeldAboutWorker,
  HeldBatch,
  HeldCertificate,
  HeldChange,
  HeldEntry,
  HeldTransfer,
  WorkerDeletion,
  WorkerStore,
} from './workers/ports.ts'
export type { Workers } from './workers/workers.ts'
