/**
 * Which keys a platform has and had, so that no process goes on with one that ended.
 * @module
 */

export const SIGNING_KEY_TABLE: readonly string[] = [
  `create table signing_key (
    id text primary key,
    public_key text not null,
    expires timestamptz,
    revoked timestamptz,
    used_until text
  )`,
]
