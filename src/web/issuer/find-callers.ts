/**
 * Who may call now: the keys in the database and those in the settings. What the database said
 * counts for a moment; when it does not answer, nobody is let in and nobody is called unknown.
 * @module
 */
import type { ApiKeys } from '../../issuer/index.ts'
import { type Caller, configuredCallers, type FindCallers } from './callers.ts'

/** A withdrawn key opens nothing after this; and a busy service asks once in so long. */
const KNOWN_FOR_MS = 2_000

/** Finds the callers, asking for the keys at most once at a time. */
export function createFindCallers(
  apiKeys: Pick<ApiKeys, 'list'>,
  configuredHashes: readonly string[],
): FindCallers {
  const configured = configuredCallers(configuredHashes)
  let known: { readonly askedAt: number; readonly callers: readonly Caller[] } | undefined
  let asking: Promise<readonly Caller[]> | undefined
  const ask = async (): Promise<readonly Caller[]> => {
    // From before the question: what was withdrawn while it was answered may be in the answer.
    const askedAt = performance.now()
    const callers = [...configured, ...storedCallers(await apiKeys.list())]
    known = { askedAt, callers }
    return callers
  }
  return async () => {
    if (known !== undefined && performance.now() - known.askedAt < KNOWN_FOR_MS) {
      return known.callers
    }
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}

function storedCallers(keys: Awaited<ReturnType<ApiKeys['list']>>): readonly Caller[] {
  return keys
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ name, hash, scopes }) => ({ name, keyHash: hash, scopes }))
}
