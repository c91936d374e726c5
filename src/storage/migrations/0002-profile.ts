/**
 * The profile that was published.
 * @module
 */

export const PROFILE_TABLE: readonly string[] = [
  `create table profile (
    only_row boolean primary key default true check (only_row),
    version text not null,
    text text not null
  )`,
]
