/**
 * What was done to certificates and workers, each entry bound to the one before.
 * @module
 */

export const AUDIT_TABLE: readonly string[] = [
  `create table audit_entry (
    serial bigint primary key,
    at timestamptz not null,
    action text not null,
    subject text not null,
    worker_tag bytea,
    caller text,
    hash bytea not null
  )`,
]
