/**
 * The audit trail: what was done, each entry bound to all before it, so that none can be changed
 * or taken out unnoticed.
 *
 * ```
 * hash(n) = SHA-256( hash(n-1) | JSON text of [serial, at, action, subject, worker_tag, caller] )
 *           hash(0) = 32 zero bytes; serial counts from 1 without gaps; worker_tag in hex or null
 * ```
 *
 * It holds ids, codes and HMACs: once a worker's key is destroyed, nothing in it is about a person.
 * @module
 */
import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { AuditAction } from '../issuer/index.ts'
import type { Tables } from './tables.ts'

/** Entries are added one after another: each must know the one before. */
const AUDIT_LOCK = 0x61756474

/** What is to be noted. */
export interface AuditNote {
  readonly action: AuditAction
  readonly subject: string
  readonly workerTag?: Buffer | null | undefined
  readonly caller?: string | undefined
}

/**
 * Adds entries in the transaction that does what they say. Called last in it: from here to its end
 * all other processes wait.
 */
export async function noteInAudit(
  tx: Transaction<Tables>,
  notes: readonly AuditNote[],
): Promise<void> {
  if (notes.length === 0) return
  await lockAuditTrail(tx)
  const last = await tx
    .selectFrom('audit_entry')
    .select(['serial', 'hash'])
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
  let serial = Number(last?.serial ?? 0)
  let hash = last?.hash ?? FIRST_HASH
  const rows = notes.map(({ action, subject, workerTag = null, caller = null }) => {
    serial += 1
    const entry = { serial: String(serial), at: new Date(), action, subject, caller }
    hash = chainedHash(hash, { ...entry, worker_tag: workerTag })
    return { ...entry, worker_tag: workerTag, hash }
  })
  await tx.insertInto('audit_entry').values(rows).execute()
}

/** Holds off all who want to add entries, until the transaction ends. */
export async function lockAuditTrail(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${AUDIT_LOCK})`.execute(tx)
}

/** What the first entry is bound to. */
export const FIRST_HASH: Buffer = Buffer.alloc(32)

/** The hash of an entry that follows one with hash `previous`. */
export function chainedHash(previous: Buffer, entry: Omit<Tables['audit_entry'], 'hash'>): Buffer {
  const { serial, at, action, subject, worker_tag: tag, caller } = entry
  const members = [serial, at.toISOString(), action, subject, tag?.toString('hex') ?? null, caller]
  return createHash('sha256').update(previous).update(JSON.stringify(members), 'utf8').digest()
}
