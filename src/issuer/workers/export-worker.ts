/**
 * Everything that is held about one worker, as plain data with a line of explanation for each part:
 * for the worker, whom the platform hands it to (GDPR articles 15 and 20).
 * @module
 */
import { findClaimType } from '../../claims/claim-types.ts'
import type { Words } from '../../claims/words.ts'
import { addMonths, formatInstant, type Instant } from '../../core/time.ts'
import { standingOf } from '../change-status.ts'
import type { Correction } from '../corrections/ports.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { KeptException } from '../ports.ts'
import { parseReference } from '../search/parse-filter.ts'
import type { Standing } from '../search/ports.ts'
import { ABOUT, NOBODY, NOT_HELD, partTexts } from './export-texts.ts'
import type { HeldBatch, HeldCertificate, HeldChange, HeldEntry, HeldTransfer } from './ports.ts'

const HOUR_MS = 3_600_000

/** A certificate of the worker. */
export interface ExportedCertificate {
  readonly id: string
  readonly type: string
  /** What people call it. */
  readonly name?: Words
  /** `YYYY-MM-DD`, as all days here. */
  readonly issuedOn: string
  /** Absent for one without end. */
  readonly validUntil?: string
  readonly status: Standing
  /** A newer certificate exists. */
  readonly superseded: boolean
  readonly hash: string
  readonly statusList: string
  readonly statusListIndex: number
  readonly batch?: string
}

/** A file that the worker may be in. */
export interface ExportedBatch extends HeldBatch {
  /** When it is erased; absent as long as it is worked. */
  readonly keptUntil?: Instant
}

/** One part: what it is, and what it holds. */
export interface ExportedPart<Item> {
  readonly explanation: Words
  readonly items: readonly Item[]
}

/** Everything that is held about one worker. */
export interface WorkerExport {
  readonly about: Words
  readonly platform: { readonly legalName: string; readonly did: string }
  readonly madeAt: Instant
  readonly certificates: ExportedPart<ExportedCertificate>
  readonly changes: ExportedPart<HeldChange>
  readonly guardExceptions: ExportedPart<KeptException>
  readonly corrections: ExportedPart<Correction>
  /** Each item is when an offer that is waiting will be forgotten. */
  readonly offers: ExportedPart<Instant>
  readonly transfers: ExportedPart<HeldTransfer>
  readonly batches: ExportedPart<ExportedBatch>
  readonly audit: ExportedPart<HeldEntry>
  readonly notHeld: Words
}

/**
 * Exports what is held.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_STORAGE
 */
export async function exportWorker(
  issuer: IssuerContext,
  input: string,
  { caller }: { readonly caller?: string },
): Promise<WorkerExport> {
  const held = await issuer.store.workers.exportHeld(parseReference(input), caller)
  const texts = partTexts(issuer.retention)
  const part = <Item>(name: keyof typeof texts, items: readonly Item[]): ExportedPart<Item> => ({
    explanation: texts[name],
    items,
  })
  return {
    about: held.known ? ABOUT : NOBODY,
    platform: { legalName: issuer.profile.legalName, did: issuer.did },
    madeAt: formatInstant(issuer.clock()),
    certificates: part('certificates', held.certificates.map(exportedCertificate)),
    changes: part('changes', held.changes),
    guardExceptions: part('guardExceptions', held.guardExceptions),
    corrections: part('corrections', held.corrections),
    offers: part('offers', held.offers),
    transfers: part('transfers', held.transfers),
    batches: part(
      'batches',
      held.batches.map((batch) => exportedBatch(batch, issuer.batchHours)),
    ),
    audit: part('audit', held.audit),
    notHeld: NOT_HELD,
  }
}

function exportedCertificate(held: HeldCertificate): ExportedCertificate {
  const { id, type, day, hash, list, index, status, batch } = held
  const claimType = findClaimType(type)
  const months = claimType?.validForMonths
  return {
    ...{ id, type, issuedOn: day.slice(0, 10) },
    ...(claimType === undefined ? {} : { name: claimType.title }),
    ...(months === undefined ? {} : { validUntil: addMonths(day, months).slice(0, 10) }),
    ...{ status: standingOf(status), superseded: status.superseded },
    ...{ hash, statusList: list, statusListIndex: index },
    ...(batch === undefined ? {} : { batch }),
  }
}

function exportedBatch(batch: HeldBatch, hours: number): ExportedBatch {
  const { completedAt } = batch
  if (completedAt === undefined) return batch
  const end = Date.parse(completedAt) + hours * HOUR_MS
  return { ...batch, keptUntil: formatInstant(new Date(end)) }
}
