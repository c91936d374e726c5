/**
 * What is still to be told to the platform's own systems.
 * @module
 */

export const EVENT_TABLE: readonly string[] = [
  `create table event (
    id text primary key,
    type text not null,
    data jsonb not null,
    at timestamptz not null default now(),
    tries integer not null default 0,
    next_try_at timestamptz not null default now()
  )`,
  `create index event_due on event (next_try_at)`,
]
