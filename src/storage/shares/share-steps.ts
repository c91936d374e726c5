/**
 * The schema of the share store's database, one step a version: a change is a new step.
 * @module
 */
import type { SchemaSteps } from '../migrate.ts'

/** Shares, and what they take together: one row, changed in the transaction that changes a share. */
const SHARE_TABLES: readonly string[] = [
  `create table share (
    id text primary key,
    blob bytea,
    bytes integer not null,
    stop_token_hash bytea not null,
    until timestamptz not null,
    stopped boolean not null default false
  )`,
  // Ciphertext does not get smaller.
  `alter table share alter column blob set storage external`,
  `create index share_by_end on share (until) where blob is not null`,
  `create index share_by_time on share (until)`,
  `create table share_total (
    only_row boolean primary key default true check (only_row),
    shares bigint not null default 0,
    bytes bigint not null default 0
  )`,
  `insert into share_total default values`,
]

/** In order: each makes what the ones before it do not have. */
export const SHARE_STEPS: SchemaSteps = { '0001-shares': SHARE_TABLES }
