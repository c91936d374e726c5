/**
 * The registers of issued certificates, and whether the platform has stopped.
 * @module
 */

export const REGISTER_TABLES: readonly string[] = [
  `create table register (
    day text primary key,
    closed_at timestamptz not null default now(),
    parts integer check (parts > 0)
  )`,
  `create table register_part (
    day text not null references register,
    part integer not null,
    text text not null,
    primary key (day, part)
  )`,
  `create table wind_down (
    only_row boolean primary key default true check (only_row),
    at text not null
  )`,
]
