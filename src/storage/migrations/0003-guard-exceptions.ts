/**
 * What the personal-data guard was told to let pass.
 * @module
 */

export const GUARD_EXCEPTION_TABLE: readonly string[] = [
  `create table guard_exception (
    certificate text not null references certificate,
    field text not null,
    kind text not null,
    at timestamptz not null default now(),
    primary key (certificate, field, kind)
  )`,
]
