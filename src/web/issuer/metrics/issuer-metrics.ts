/**
 * What an issuer measures, in the words of Prometheus. Labels are actions, kinds and states of ours:
 * none is a name, an id or a key, and their number never grows with use.
 * @module
 */
import { Counter, Gauge, type Registry } from 'prom-client'
import {
  type AlarmKind,
  type Issuer,
  type Measures,
  STATUS_ACTIONS,
} from '../../../issuer/index.ts'
import type { ConnectionCounts } from '../../../storage/index.ts'

/** Those that stand until they are mended; a restore is an action. */
const STANDING_KINDS: readonly AlarmKind[] = ['list-refused', 'folder-failed']

/** Said from the beginning, so that a first one is an increase. */
const EXPECTED_ACTIONS = ['issue', ...STATUS_ACTIONS, 'restore-detected'] as const

/** Where the numbers come from. */
export interface MeasuredIssuer {
  readonly issuer: Pick<Issuer, 'measure'>
  /** The connections of this process to its database. */
  readonly connections?: () => ConnectionCounts
}

/** Registers the metrics; the answer measures anew and is called before each look at them. */
export function registerIssuerMetrics(
  registry: Registry,
  { issuer, connections }: MeasuredIssuer,
): () => Promise<void> {
  const set = { ...createGauges(registry), ...createStateMetrics(registry) }
  return async () => {
    for (const [state, count] of Object.entries(connections?.() ?? {})) {
      set.connections.set({ state }, count)
    }
    const measures = await issuer.measure().catch(() => undefined)
    set.up.set(measures === undefined ? 0 : 1)
    if (measures !== undefined) setAll(set, measures)
  }
}

type Metrics = ReturnType<typeof createGauges> & ReturnType<typeof createStateMetrics>

function createGauges(registry: Registry) {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `kluscv_${name}`, help, registers: [registry] })
  return {
    up: gauge('database_up', 'Whether the database answered when it was asked for the others.'),
    lists: gauge('status_lists', 'Status lists that are published.'),
    oldest: gauge(
      'status_list_oldest_age_seconds',
      'Age of the oldest status list; renewed every 6 hours.',
    ),
    overdue: gauge('status_lists_overdue', 'Status lists not renewed for 36 hours.'),
    unpublished: gauge('status_lists_unpublished', 'Status lists with changes not yet published.'),
    places: gauge('status_places', 'Places in the status lists that are filled now.'),
    taken: gauge('status_places_taken', 'Places of them that were given.'),
    batchRows: gauge('batch_rows_waiting', 'Rows of batches that wait for their answer.'),
    events: gauge('events_waiting', 'Events that the webhook has not received yet.'),
    corrections: gauge('corrections_open', 'Corrections that nobody has decided yet.'),
  }
}

function createStateMetrics(registry: Registry) {
  const registers = [registry]
  return {
    actions: new Counter({
      name: 'kluscv_actions_total',
      help: 'Entries of the audit trail by action, of all processes and commands.',
      labelNames: ['action'],
      registers,
    }),
    alarms: new Gauge({
      name: 'kluscv_alarms',
      help: 'Alarms that stand in this process.',
      labelNames: ['kind'],
      registers,
    }),
    connections: new Gauge({
      name: 'kluscv_database_connections',
      help: 'Connections of this process to its database; waiting: queries without one.',
      labelNames: ['state'],
      registers,
    }),
  }
}

function setAll(set: Metrics, { actions, lists, places, waiting, alarms }: Measures): void {
  set.lists.set(lists.count)
  set.oldest.set(lists.oldestSeconds)
  set.overdue.set(lists.overdue)
  set.unpublished.set(lists.unpublished)
  set.places.set(places?.all ?? 0)
  set.taken.set(places?.taken ?? 0)
  set.batchRows.set(waiting.batchRows)
  set.events.set(waiting.events)
  set.corrections.set(waiting.corrections)
  for (const kind of STANDING_KINDS) set.alarms.set({ kind }, alarms.includes(kind) ? 1 : 0)
  // Totals come from the database: what is there already is what the counter must say.
  set.actions.reset()
  for (const action of EXPECTED_ACTIONS) set.actions.inc({ action }, 0)
  for (const [action, count] of Object.entries(actions)) set.actions.inc({ action }, count)
}
