/**
 * Notices that the database was set back, moved or replaced: at the start, every minute, and in the
 * middle of work. After that no list that exists takes another certificate, and what was withdrawn
 * since the backup stays withdrawn.
 *
 * What is known outside the database is read before it: the folder is written after it, so what
 * the folder knows and the database does not was lost.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { describeRestoration } from './describe-restoration.ts'
import { keptLists, keptRegisters, keptVersions } from './kept-memory.ts'
import type { KeptList, KeptMemory, Restoration, Witness } from './ports.ts'
import { readWitness, writeWitness } from './witness.ts'

/** Looks for signs of a restore, and does what one asks for. */
export async function detectRestore(issuer: IssuerContext): Promise<void> {
  const { folder, store, did } = issuer
  const before = await readWitness(folder, did)
  const first = await store.restores.look(before.seen, await keptVersions(folder))
  if (first.isSuspect) await reconcile(issuer, await readMemory(issuer, before.seen))
  const { end } = first.isSuspect ? await store.restores.look(undefined, []) : first
  if (end !== undefined) await writeWitness(folder, did, { before, end })
}

/**
 * Notes outside the database how far it is. A database that was set back meanwhile is left for the
 * next look: what the folder remembers of it must not be overwritten.
 */
export async function rememberEnd({ folder, store, did }: IssuerContext): Promise<void> {
  const before = await readWitness(folder, did)
  const { isSuspect, end } = await store.restores.look(before.seen, [])
  if (!isSuspect && end !== undefined) await writeWitness(folder, did, { before, end })
}

/**
 * The same because a person says so: for a machine that was set back whole, folder and all, and for
 * rows that were lost. Also takes over lists that someone else kept.
 */
export async function declareRestore(
  issuer: IssuerContext,
  others: readonly KeptList[],
): Promise<Restoration> {
  const { seen } = await readWitness(issuer.folder, issuer.did)
  const memory = await readMemory(issuer, seen)
  const lists = [...memory.lists, ...others]
  const restoration = await reconcile(issuer, { ...memory, lists }, true)
  if (restoration !== undefined) return restoration
  throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the database did not take the restore')
}

/** Does work; when the database turns out to be another one, again after that was seen to. */
export async function mendingRestore<T>(issuer: IssuerContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof KlusCvError) || error.code !== 'ERR_KLUSCV_RESTORED') throw error
    await detectRestore(issuer)
    return work()
  }
}

async function readMemory(issuer: IssuerContext, seen: Witness | undefined): Promise<KeptMemory> {
  const lists = await keptLists(issuer, issuer.folder)
  return { seen, lists, registers: await keptRegisters(issuer, issuer.folder) }
}

async function reconcile(
  issuer: IssuerContext,
  memory: KeptMemory,
  declared = false,
): Promise<Restoration | undefined> {
  const restoration = await issuer.store.restores.reconcile(memory, { declared })
  if (restoration === undefined) return undefined
  const message = describeRestoration(restoration)
  issuer.alarms.raise({ kind: 'restored', message })
  return restoration
}
