/**
 * Reserves ids and places in the status lists, in one transaction: a place is in the database
 * before a signature exists, and the database refuses to give it twice.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { STATUS_PURPOSES } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import type { Reservation, ReserveRequest, StatusPlace } from '../issuer/index.ts'
import { drawIndex } from '../status/draw-index.ts'
import { keepExceptions } from './guard-exceptions.ts'
import { assertIssuing, findIssuingPeriod } from './issuing-period.ts'
import { type DatabaseMemory, reserveInSameDatabase } from './restore/database-memory.ts'
import type { Tables } from './tables.ts'
import { workerTag } from './worker-tag.ts'

/** Taken places met in a row before a new group is made: up to 9 of 10 taken, hardly ever. */
const MAX_TRIES = 32
/** An advisory lock, so that two processes do not both make a new group. */
const NEW_GROUP_LOCK = 0x67726f75

type Tx = Transaction<Tables>

/** Reserves what is asked, or finds what this request reserved before. */
export async function reserveCertificates(
  db: Kysely<Tables>,
  memory: DatabaseMemory,
  request: ReserveRequest,
): Promise<Reservation> {
  return reserveInSameDatabase(db, memory, async (tx, epoch) => {
    const key = await noteRepetition(tx, request)
    const earlier = key === undefined ? undefined : await findEarlier(tx, key)
    if (earlier !== undefined) return earlier
    assertIssuing(await findIssuingPeriod(tx), request.day)
    const tag = await workerTag(tx, request.workerRef)
    const certificates = []
    for (const [position, { id, type, exceptions = [] }] of request.certificates.entries()) {
      const row = {
        ...{ id, type, position, day: request.day, worker_tag: tag },
        ...{ request: key ?? null, batch: request.batch ?? null },
      }
      certificates.push({
        id,
        type,
        place: await takePlace(tx, { baseUrl: request.baseUrl, epoch }, row),
      })
      await keepExceptions(tx, id, exceptions)
    }
    return { day: request.day, certificates }
  })
}

/** Locks this repetition key, new or known, until the transaction ends. */
async function noteRepetition(tx: Tx, request: ReserveRequest): Promise<Buffer | undefined> {
  const { repetition } = request
  if (repetition === undefined) return undefined
  const key = createHash('sha256').update(repetition.key, 'utf8').digest()
  await tx
    .insertInto('request')
    .values({ key, body_hash: repetition.bodyHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const known = await tx
    .selectFrom('request')
    .select('body_hash')
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (known.body_hash === repetition.bodyHash) return key
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'this Idempotency-Key came before with another body')
}

async function findEarlier(tx: Tx, key: Buffer): Promise<Reservation | undefined> {
  const rows = await tx
    .selectFrom('certificate')
    .innerJoin('list_group', 'list_group.id', 'list_group')
    .select(['certificate.id', 'type', 'day', 'list_group', 'list_index', 'base_url'])
    .where('request', '=', key)
    .where('state', '!=', 'void')
    .orderBy('position')
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  return {
    day: first.day,
    certificates: rows.map(({ id, type, list_group, list_index, base_url }) => ({
      id,
      type,
      place: { group: list_group, baseUrl: base_url, index: list_index },
    })),
  }
}

interface NewRow {
  readonly id: string
  readonly type: string
  readonly day: string
  readonly worker_tag: Buffer
  readonly request: Buffer | null
  readonly batch: string | null
  readonly position: number
}

/** Which lists take certificates: those at this address, made since the last restore. */
interface OpenLists {
  readonly baseUrl: string
  readonly epoch: number
}

/** Takes a free place in the newest group, or in a new one when that is too full. */
async function takePlace(tx: Tx, lists: OpenLists, row: NewRow): Promise<StatusPlace> {
  const { baseUrl } = lists
  let group = await newestGroup(tx, lists)
  for (;;) {
    const index = group === undefined ? undefined : await tryPlaces(tx, group, row)
    if (group !== undefined && index !== undefined) return { group: group.id, baseUrl, index }
    group = await openGroup(tx, lists, group?.id)
  }
}

interface Group {
  readonly id: string
  readonly entries: number
}

async function tryPlaces(tx: Tx, group: Group, row: NewRow): Promise<number | undefined> {
  const taken = new Set<number>()
  while (taken.size < MAX_TRIES) {
    const index = drawIndex({ entries: group.entries, isTaken: (place) => taken.has(place) })
    if (index === undefined) return undefined
    const inserted = await tx
      .insertInto('certificate')
      .values({ ...row, list_group: group.id, list_index: index })
      .onConflict((conflict) => conflict.columns(['list_group', 'list_index']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted !== undefined) return index
    taken.add(index)
  }
  return undefined
}

async function newestGroup(tx: Tx, { baseUrl, epoch }: OpenLists): Promise<Group | undefined> {
  return tx
    .selectFrom('list_group')
    .select(['id', 'entries'])
    .where('base_url', '=', baseUrl)
    .where('epoch', '=', epoch)
    .orderBy('serial', 'desc')
    .executeTakeFirst()
}

/** The group after `full`: made by us, or just now by another process. */
async function openGroup(tx: Tx, lists: OpenLists, full: string | undefined): Promise<Group> {
  await sql`select pg_advisory_xact_lock(${NEW_GROUP_LOCK})`.execute(tx)
  const newest = await newestGroup(tx, lists)
  if (newest !== undefined && newest.id !== full) return newest
  // Random, so that it tells neither how many there were nor, after a restored backup, repeats one.
  const group = {
    id: randomBytes(8).toString('hex'),
    entries: LIMITS.statusListMinimumEntries,
  }
  await tx
    .insertInto('list_group')
    .values({ ...group, base_url: lists.baseUrl, epoch: lists.epoch })
    .execute()
  const rows = STATUS_PURPOSES.map((purpose) => ({ list_group: group.id, purpose }))
  await tx.insertInto('status_list').values(rows).execute()
  return group
}
