/**
 * What finds the certificates of a worker, a period or a correction, and what is forgotten in time.
 * @module
 */

export const WORKER_STEP: readonly string[] = [
  // Filled in when the worker is seen next: the reference itself is not here to compute it from.
  `alter table worker add column tag bytea`,
  `create index worker_by_tag on worker (tag)`,
  // Null once nothing links the certificate with a worker any more.
  `alter table certificate alter column worker_tag drop not null`,
  `update certificate set worker_tag = null where state = 'void'`,
  `create index certificate_by_worker on certificate (worker_tag) where worker_tag is not null`,
  `create index certificate_by_day on certificate (day, id) where state = 'issued'`,
  // Of what was cut loose long ago nothing is read again: see retention.
  `create index certificate_linked on certificate (type, day)
    where state = 'issued' and worker_tag is not null`,
  `create index status_change_by_certificate on status_change (certificate)`,
  `create index status_change_with_reason on status_change (at) where reason is not null`,
  `create index audit_entry_by_worker on audit_entry (worker_tag) where worker_tag is not null`,
  `create table correction (
    id text primary key,
    serial bigint generated always as identity unique,
    certificate text not null references certificate,
    was_suspended boolean not null,
    state text not null default 'open' check (state in ('open', 'corrected', 'dismissed')),
    reason text,
    closing_reason text,
    replaced text[] not null default '{}',
    issued text[] not null default '{}',
    opened_at timestamptz not null default now(),
    closed_at timestamptz check ((closed_at is null) = (state = 'open'))
  )`,
  `create unique index correction_open on correction (certificate) where state = 'open'`,
  `create index correction_by_certificate on correction (certificate)`,
]
