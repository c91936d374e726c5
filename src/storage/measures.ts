/**
 * Counts for an operator: cheap enough to be asked every few seconds.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { CountedActions, MeasureStore, PlaceCounts } from '../issuer/index.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'

/** What can be counted in this database. */
export function createMeasureStore(db: Kysely<Tables>): MeasureStore {
  return {
    countActions: (after) => reportTrouble(() => countActions(db, after)),
    countPlaces: () => reportTrouble(() => countPlaces(db)),
    countOpenCorrections: () => reportTrouble(() => countOpenCorrections(db)),
  }
}

/** Entries are added one after another, so none before the last that is seen comes later. */
async function countActions(db: Kysely<Tables>, after: number): Promise<CountedActions> {
  const { last } = await db
    .selectFrom('audit_entry')
    .select(sql<string>`coalesce(max(serial), 0)`.as('last'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => ['action', fn.countAll<string>().as('count')])
    .where('serial', '>', String(after))
    .where('serial', '<=', last)
    .groupBy('action')
    .execute()
  const counts = rows.map(({ action, count }) => [action, Number(count)] as const)
  return { last: Number(last), counts: Object.fromEntries(counts) }
}

/** At most one group's rows, through the index that keeps places unique. */
async function countPlaces(db: Kysely<Tables>): Promise<PlaceCounts | undefined> {
  const group = await db
    .selectFrom('list_group')
    .select(['id', 'entries'])
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (group === undefined) return undefined
  const { taken } = await db
    .selectFrom('certificate')
    .select(({ fn }) => fn.countAll<string>().as('taken'))
    .where('list_group', '=', group.id)
    .executeTakeFirstOrThrow()
  return { all: group.entries, taken: Number(taken) }
}

async function countOpenCorrections(db: Kysely<Tables>): Promise<number> {
  const { open } = await db
    .selectFrom('correction')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(open)
}
