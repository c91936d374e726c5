/**
 * Who may call: names, hashes and scopes of API keys.
 * @module
 */

export const API_KEY_TABLE: readonly string[] = [
  `create table api_key (
    name text primary key,
    hash bytea not null unique check (length(hash) = 32),
    scopes text[] not null check (cardinality(scopes) > 0),
    created_at timestamptz not null default now(),
    withdrawn_at timestamptz
  )`,
]
