/**
 * How it goes, in numbers, for whoever runs the issuer: the same from every process, as all of it is
 * in the database. No number is about a person or one certificate.
 * @module
 */
import type { AlarmKind } from '../alarms.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { ListState } from '../ports.ts'
import { isOverdue } from '../publish-status-lists.ts'
import type { ActionCounts, CountedActions, MeasureStore, PlaceCounts } from './ports.ts'

/** What was measured. */
export interface Measures {
  /** By action, since the first: what this issuer did with whatever process or command. */
  readonly actions: ActionCounts
  readonly lists: {
    readonly count: number
    /** Since the oldest of them was published; 0 when there is none. */
    readonly oldestSeconds: number
    /** Not renewed for so long that someone must look. */
    readonly overdue: number
    /** Changed, and not yet published. */
    readonly unpublished: number
  }
  /** In the lists that new certificates get their places in; absent before the first. */
  readonly places?: PlaceCounts
  readonly waiting: {
    readonly batchRows: number
    readonly events: number
    readonly corrections: number
  }
  /** What stands and makes this process unhealthy. */
  readonly alarms: readonly AlarmKind[]
}

/** Measures, once for all who ask at the same time. */
export function createMeasure(
  issuer: Pick<IssuerContext, 'store' | 'alarms' | 'clock'>,
): () => Promise<Measures> {
  const countActions = createActionCount(issuer.store.measures)
  let measuring: Promise<Measures> | undefined
  return () => {
    measuring ??= measure(issuer, countActions).finally(() => {
      measuring = undefined
    })
    return measuring
  }
}

async function measure(
  { store, alarms, clock }: Pick<IssuerContext, 'store' | 'alarms' | 'clock'>,
  countActions: () => Promise<ActionCounts>,
): Promise<Measures> {
  const places = await store.measures.countPlaces()
  return {
    actions: await countActions(),
    lists: describeLists(await store.lists(), clock()),
    ...(places === undefined ? {} : { places }),
    waiting: {
      batchRows: await store.batches.countWaiting(),
      events: await store.events.countWaiting(),
      corrections: await store.measures.countOpenCorrections(),
    },
    alarms: alarms.standing().map(({ kind }) => kind),
  }
}

function describeLists(lists: readonly ListState[], now: Date): Measures['lists'] {
  const ages = lists.map(({ version }) =>
    version === undefined ? 0 : (now.getTime() - Date.parse(version)) / 1000,
  )
  return {
    count: lists.length,
    oldestSeconds: Math.max(0, ...ages),
    overdue: lists.filter((list) => isOverdue(list, now)).length,
    unpublished: lists.filter(({ changed }) => changed).length,
  }
}

/** The trail only grows, so what was counted once is not counted again. */
function createActionCount(store: MeasureStore): () => Promise<ActionCounts> {
  let known: CountedActions = { last: 0, counts: {} }
  return async () => {
    const added = await store.countActions(known.last)
    // A database that was set back: its trail is another one.
    known =
      added.last < known.last
        ? await store.countActions(0)
        : { last: added.last, counts: sumOf(known.counts, added.counts) }
    return known.counts
  }
}

function sumOf(one: ActionCounts, other: ActionCounts): ActionCounts {
  const sum: Record<string, number> = { ...one }
  for (const [action, count] of Object.entries(other)) sum[action] = (sum[action] ?? 0) + count
  return sum
}
