/**
 * Reads the audit trail: all of it, a page at a time, however long it is.
 * @module
 */
import type { Kysely, Selectable } from 'kysely'
import { formatInstant } from '../../core/time.ts'
import type { AuditBreak, AuditEntry, AuditFinding, AuditStore } from '../../issuer/index.ts'
import { chainedHash, FIRST_HASH } from '../audit-trail.ts'
import { reportTrouble } from '../database.ts'
import type { Tables } from '../tables.ts'

/** Entries in memory at once: 0.3 MB. */
const PAGE = 1_000

type Row = Selectable<Tables['audit_entry']>

/** The audit trail in this database. */
export function createAuditStore(db: Kysely<Tables>): AuditStore {
  return {
    check: (head) => checkChain(pages(db), head),
    entries: async function* () {
      for await (const page of pages(db)) yield* page.map(toEntry)
    },
  }
}

async function* pages(db: Kysely<Tables>): AsyncGenerator<readonly Row[]> {
  let last = '0'
  for (;;) {
    const rows = await reportTrouble(() =>
      db
        .selectFrom('audit_entry')
        .selectAll()
        .where('serial', '>', last)
        .orderBy('serial')
        .limit(PAGE)
        .execute(),
    )
    const end = rows.at(-1)
    if (end === undefined) return
    yield rows
    last = end.serial
  }
}

async function checkChain(
  trail: AsyncIterable<readonly Row[]>,
  head: string | undefined,
): Promise<AuditFinding> {
  let entries = 0
  let hash = FIRST_HASH
  const found = (kind?: AuditBreak, serial?: string): AuditFinding => ({
    entries,
    head: hash.toString('hex'),
    ...(kind === undefined
      ? {}
      : { broken: { kind, ...(serial === undefined ? {} : { serial }) } }),
  })
  let isHeadMet = head === undefined || head === hash.toString('hex')
  for await (const page of trail) {
    for (const { hash: kept, ...entry } of page) {
      if (entry.serial !== String(entries + 1)) return found('gap', entry.serial)
      if (!chainedHash(hash, entry).equals(kept)) return found('altered', entry.serial)
      entries += 1
      hash = kept
      isHeadMet ||= head === hash.toString('hex')
    }
  }
  return isHeadMet ? found() : found('cut')
}

function toEntry({ serial, at, action, subject, worker_tag: tag, caller, hash }: Row): AuditEntry {
  return {
    ...{ serial, at: formatInstant(at), action, subject },
    ...(tag === null ? {} : { workerTag: tag.toString('hex') }),
    ...(caller === null ? {} : { caller }),
    hash: hash.toString('hex'),
  }
}
