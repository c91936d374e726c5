/**
 * Whose database it is, the workers, the certificates and the lists that say how they stand.
 * @module
 */

export const ISSUER_TABLES: readonly string[] = [
  `create table issuer (
    only_row boolean primary key default true check (only_row),
    did text not null,
    lookup_key bytea not null
  )`,
  `create table worker (
    lookup bytea primary key,
    key bytea not null
  )`,
  `create table list_group (
    id text primary key,
    serial integer generated always as identity unique,
    base_url text not null,
    entries integer not null check (entries % 8 = 0)
  )`,
  `create table request (
    key bytea primary key,
    body_hash text not null,
    at timestamptz not null default now()
  )`,
  `create index request_by_age on request (at)`,
  `create table certificate (
    id text primary key,
    type text not null,
    list_group text not null references list_group,
    list_index integer not null check (list_index >= 0),
    state text not null default 'reserved' check (state in ('reserved', 'issued', 'void')),
    day text not null,
    hash text check ((hash is null) = (state <> 'issued')),
    worker_tag bytea not null,
    request bytea references request on delete set null,
    position integer not null,
    reserved_at timestamptz not null default now(),
    revoked boolean not null default false,
    suspended boolean not null default false,
    superseded boolean not null default false,
    unique (list_group, list_index)
  )`,
  `create index certificate_by_request on certificate (request) where request is not null`,
  `create index certificate_reserved on certificate (reserved_at) where state = 'reserved'`,
  `create index certificate_revoked on certificate (list_group) where revoked`,
  `create index certificate_suspended on certificate (list_group) where suspended`,
  `create index certificate_superseded on certificate (list_group) where superseded`,
  `create table status_change (
    serial bigint generated always as identity primary key,
    certificate text not null references certificate,
    action text not null,
    reason text,
    at timestamptz not null default now()
  )`,
  `create table status_list (
    list_group text not null references list_group,
    purpose text not null,
    changes integer not null default 0,
    covers integer not null default -1,
    version text,
    text text,
    primary key (list_group, purpose)
  )`,
]
