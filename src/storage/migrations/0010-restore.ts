/**
 * What tells that a database was set back or moved, and the certificates of which only the place in
 * a list is known after that.
 * @module
 */

export const RESTORE_TABLES: readonly string[] = [
  `alter table issuer
    add column epoch integer not null default 1,
    add column incarnation text`,
  `alter table list_group add column epoch integer not null default 1`,
  `create table lost_certificate (
    list_group text not null references list_group,
    list_index integer not null check (list_index >= 0),
    revoked boolean not null default false,
    suspended boolean not null default false,
    superseded boolean not null default false,
    primary key (list_group, list_index)
  )`,
]
