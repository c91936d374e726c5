/**
 * Offers that are open, and to whom certificates were sent.
 * @module
 */

export const OFFER_TABLES: readonly string[] = [
  `create table offer (
    id text primary key,
    token_hash bytea not null unique,
    sealed bytea,
    worker_tag bytea not null,
    expires_at timestamptz not null,
    claimed boolean not null default false
  )`,
  `create index offer_by_end on offer (expires_at)`,
  `create index offer_by_worker on offer (worker_tag)`,
  `create table transfer (
    certificate text not null references certificate,
    recipient text not null,
    at timestamptz not null default now(),
    taken_at timestamptz,
    primary key (certificate, recipient)
  )`,
]
