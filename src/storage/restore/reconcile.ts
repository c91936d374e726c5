/**
 * What is done after a restore, in one transaction and once for all processes: a new epoch, in which
 * only new lists take certificates, and the withdrawals that the rows do not know taken over.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type {
  DatabaseLook,
  KeptMemory,
  Restoration,
  RestoreSign,
  Witness,
} from '../../issuer/index.ts'
import { noteInAudit } from '../audit-trail.ts'
import type { Tables } from '../tables.ts'
import { type CarriedBits, carryBits } from './carry-bits.ts'
import { carryRegisters } from './carry-registers.ts'
import type { DatabaseMemory } from './database-memory.ts'
import { type DatabaseState, readState, type Seen } from './read-state.ts'

/** An advisory lock: one process at a time. */
const RESTORE_LOCK = 0x72657374

/** A list by name, and the version in which it was found. */
type KeptVersions = readonly Pick<KeptMemory['lists'][number], 'list' | 'version'>[]

/** Whether anything speaks for a restore. Notes the incarnation where none was. */
export async function look(
  db: Kysely<Tables>,
  memory: DatabaseMemory,
  seen: Witness | undefined,
  versions: KeptVersions,
): Promise<DatabaseLook> {
  const state = await readState(db, await memory.parts(), seenBy(memory, seen))
  const end = state.witness === undefined ? {} : { end: state.witness }
  if ((await findSigns(db, state, versions)).length > 0) return { isSuspect: true, ...end }
  if (state.noted === null) {
    await db.updateTable('issuer').set({ incarnation: state.incarnation }).execute()
  }
  memory.rememberTrail(state.witness)
  return { isSuspect: false, ...end }
}

/** Looks again under a lock, and does what has to be done. */
export async function reconcile(
  db: Kysely<Tables>,
  memory: DatabaseMemory,
  kept: KeptMemory,
  isDeclared: boolean,
): Promise<Restoration | undefined> {
  const parts = await memory.parts()
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${RESTORE_LOCK})`.execute(tx)
    const state = await readState(tx, parts, seenBy(memory, kept.seen))
    const found = await findSigns(tx, state, kept.lists)
    const signs: readonly RestoreSign[] = isDeclared ? [...found, 'declared'] : found
    if (signs.length === 0) return undefined
    const isNew = isDeclared || !wasNoticed(state, signs, kept.seen)
    const epoch = isNew ? await startEpoch(tx, state) : state.epoch
    await carryRegisters(tx, kept.registers)
    const lists = await carryBits(tx, kept.lists, state.missing.length > 0)
    await noteInAudit(tx, [
      { action: 'restore-detected', subject: `epoch-${epoch}` },
      ...lists.flatMap(({ notes }) => notes),
    ])
    memory.startAnew((await readState(tx, parts, [])).witness)
    return { signs, epoch, isNew, ...summaryOf(lists) }
  })
}

function seenBy(memory: DatabaseMemory, seen: Witness | undefined): readonly Seen[] {
  return seen === undefined ? memory.seen() : [...memory.seen(), seen]
}

async function findSigns(
  db: Kysely<Tables>,
  { isAnother, missing }: DatabaseState,
  versions: KeptVersions,
): Promise<readonly RestoreSign[]> {
  return [
    ...(isAnother ? (['another-incarnation'] as const) : []),
    ...(missing.length > 0 ? (['rows-missing'] as const) : []),
    ...((await hasNewer(db, versions)) ? (['newer-list'] as const) : []),
  ]
}

async function hasNewer(db: Kysely<Tables>, kept: KeptVersions): Promise<boolean> {
  const rows = await db
    .selectFrom('status_list')
    .select(['list_group', 'purpose', 'version'])
    .execute()
  const ours = new Map(rows.map((row) => [`${row.list_group}-${row.purpose}`, row.version ?? '']))
  return kept.some(({ list, version }) => {
    const own = ours.get(`${list.group}-${list.purpose}`)
    return own === undefined || own < version
  })
}

/** What is missing was all seen in earlier epochs: in a restore that another process noticed. */
function wasNoticed(
  { isAnother, missing, epoch }: DatabaseState,
  signs: readonly RestoreSign[],
  seen: Witness | undefined,
): boolean {
  const hasEarlierLists = !signs.includes('newer-list') || (seen?.epoch ?? epoch) < epoch
  return !isAnother && hasEarlierLists && missing.every((one) => one.epoch < epoch)
}

/** From now on no list that exists takes another certificate. */
async function startEpoch(
  tx: Transaction<Tables>,
  { epoch, missing, incarnation }: DatabaseState,
): Promise<number> {
  const next = Math.max(epoch, ...missing.map((one) => one.epoch)) + 1
  await tx.updateTable('issuer').set({ epoch: next, incarnation }).execute()
  return next
}

function summaryOf(lists: readonly CarriedBits[]): Pick<Restoration, 'carried' | 'unknownLists'> {
  return {
    carried: lists.reduce((sum, { carried }) => sum + carried, 0),
    unknownLists: lists.filter(({ isUnknown }) => isUnknown).length,
  }
}
