/**
 * API keys of the platform's own systems: made, listed and withdrawn. A key is random and known to
 * its system alone; here only its hash is kept, which is enough to know it again.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { KlusCvError } from '../../core/errors.ts'
import { type ApiKeyStore, SCOPES, type Scope, type StoredApiKey } from './ports.ts'

/** 256 bits: no one guesses it, so a fast hash is enough. */
const API_KEY_BYTES = 32

/** Lowercase, so that no two differ by letters that look the same in a log. */
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/

/** Names under which the audit trail knows those who have no key in the database. */
const RESERVED_NAME = /^(?:command|configured(?:-.*)?)$/

/** Who is to get a key. */
export interface ApiKeyRequest {
  /** Name of the calling system: 1 to 64 lowercase letters, digits, `.`, `_` and `-`. */
  readonly name: string
  /** What it may do: one or more of {@link SCOPES}, each once. */
  readonly scopes: readonly string[]
  /** Who makes it: for the audit trail. */
  readonly caller: string
}

/** The API keys of an issuer. */
export interface ApiKeys {
  /**
   * Makes a key. It is in the answer and nowhere else.
   *
   * @throws KlusCvError `ERR_KLUSCV_OPTION` for a name or scope that cannot be,
   *   `ERR_KLUSCV_CONFLICT` for a name that was given before, `ERR_KLUSCV_STORAGE`
   */
  readonly create: (request: ApiKeyRequest) => Promise<string>
  /**
   * Ends a key; running services refuse it within seconds.
   *
   * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_STORAGE`
   */
  readonly withdraw: (name: string, caller: string) => Promise<void>
  /** All keys that ever were, oldest first. */
  readonly list: () => Promise<readonly StoredApiKey[]>
}

/** The API keys in a store. */
export function createApiKeys(store: ApiKeyStore): ApiKeys {
  return {
    create: async ({ name, scopes, caller }) => {
      assertName(name)
      const known = parseScopes(scopes)
      const { key, hash } = generateApiKey()
      await store.create({ name, hash, scopes: known }, caller)
      return key
    },
    withdraw: (name, caller) => store.withdraw(name, caller),
    list: () => store.list(),
  }
}

/**
 * A fresh key and its hash: for who keeps hashes elsewhere.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { generateApiKey } from 'kluscv/issuer'
 *
 * const { key, hash } = generateApiKey()
 * assert.match(key, /^[\w-]{43}$/)
 * assert.match(hash, /^[0-9a-f]{64}$/)
 * ```
 */
export function generateApiKey(): { readonly key: string; readonly hash: string } {
  const key = randomBytes(API_KEY_BYTES).toString('base64url')
  return { key, hash: createHash('sha256').update(key).digest('hex') }
}

function assertName(name: string): void {
  if (!NAME.test(name)) {
    const message = 'name must be 1 to 64 lowercase letters, digits, ".", "_" and "-"'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  if (!RESERVED_NAME.test(name)) return
  const message =
    'name must not be "command" or begin with "configured": the audit trail uses these'
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

function parseScopes(scopes: readonly string[]): readonly Scope[] {
  const known = SCOPES.filter((scope) => scopes.includes(scope))
  if (known.length > 0 && known.length === scopes.length) return known
  const message = `scopes must be one or more of ${SCOPES.join(', ')}, each once`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
