/**
 * Who may call now: the keys in the database and those in the settings. What the database said
 * counts for a moment; when it does not answer, nobody is called unknown.
 * @module
 */
import type { ApiKeys, StoredApiKey } from '../../issuer/index.ts'
import { type Caller, configuredCallers, type KnownCallers } from './callers.ts'

/** A withdrawn key opens nothing after this; and a busy service asks once in so long. */
const KNOWN_FOR_MS = 2_000

/** The callers, with at most one question for stored keys at a time. */
export function createKnownCallers(
  apiKeys: Pick<ApiKeys, 'list'>,
  configuredHashes: readonly string[],
): KnownCallers {
  let known: { readonly askedAt: number; readonly callers: readonly Caller[] } | undefined
  let asking: Promise<readonly Caller[]> | undefined
  const ask = async (): Promise<readonly Caller[]> => {
    // From before the question: what was withdrawn while it was answered may be in the answer.
    const askedAt = performance.now()
    const callers = activeCallers(await apiKeys.list())
    known = { askedAt, callers }
    return callers
  }
  const findStored = async () => {
    if (known !== undefined && performance.now() - known.askedAt < KNOWN_FOR_MS) {
      return known.callers
    }
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
  return { configured: configuredCallers(configuredHashes), findStored }
}

/** The callers of the keys that count. */
function activeCallers(keys: readonly StoredApiKey[]): readonly Caller[] {
  return keys
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ name, hash, scopes }) => ({ name, keyHash: hash, scopes }))
}
