/**
 * Files of records that are worked part by part, and which certificates came of them.
 * @module
 */

export const BATCH_TABLES: readonly string[] = [
  `create table batch (
    id text primary key,
    serial bigint generated always as identity unique,
    format text not null,
    columns jsonb,
    caller text not null,
    state text not null default 'receiving'
      check (state in ('receiving', 'working', 'completed', 'removed')),
    request bytea,
    body_hash text,
    rows integer not null default 0,
    issued integer not null default 0,
    refused integer not null default 0,
    received_at timestamptz not null default now(),
    completed_at timestamptz
  )`,
  `create unique index batch_by_request on batch (request) where request is not null`,
  `create index batch_by_state on batch (state)`,
  `create table batch_part (
    batch text not null references batch on delete cascade,
    first_row integer not null,
    rows integer not null check (rows > 0),
    input bytea,
    results bytea check ((results is null) <> (input is null)),
    tries integer not null default 0,
    not_before timestamptz not null default now(),
    worked_at timestamptz,
    primary key (batch, first_row)
  )`,
  `create index batch_part_open on batch_part (first_row, batch) where input is not null`,
  `alter table certificate add column batch text`,
  `create index certificate_by_batch on certificate (batch) where batch is not null`,
]
