/**
 * Whether a credential of anyone's type may be signed, and under which of our generic DIDs: it is
 * well-formed, unsigned, not too large, and names only contexts that are shipped.
 * @module
 */
import type { SuiteId } from '../../core/contexts.ts'
import { issuerOf } from '../../core/credential.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'
import type { Problem } from '../../core/problems.ts'
import { malformed } from '../../core/shape.ts'
import { validateCredential } from '../../core/well-formed/validate-credential.ts'
import { loadContexts } from '../../suites/load-contexts.ts'
import { credentialError, toInputProblems } from '../credential-error.ts'
import { checkExtent } from './check-extent.ts'
import type { GenericKey } from './generic-keys.ts'

/** What may be signed, and with what. Made by {@link prepareGeneric} only. */
export interface PreparedGeneric {
  readonly credential: JsonObject
  readonly key: GenericKey
}

/**
 * The credential with its issuer, and the key of that.
 * @throws ERR_KLUSCV_CREDENTIAL with everything that is wrong
 */
export function prepareGeneric(
  value: JsonValue,
  keys: readonly GenericKey[],
  suite: SuiteId | undefined,
): PreparedGeneric {
  const key = keyFor(value, keys, suite)
  const credential = key === undefined ? value : withIssuer(value, key)
  const problems = [
    ...validateCredential(credential),
    ...(isJsonObject(credential) ? checkUnsigned(credential, key?.suite) : []),
    ...(key === undefined ? [notOurs(keys)] : []),
  ]
  if (problems.length > 0 || !isJsonObject(credential) || key === undefined) {
    throw credentialError(toInputProblems(problems))
  }
  return { credential, key }
}

/** By the issuer that the credential names; without one, by the suite that is asked for. */
function keyFor(
  value: JsonValue,
  keys: readonly GenericKey[],
  suite: SuiteId | undefined,
): GenericKey | undefined {
  const fitting = keys.filter((key) => suite === undefined || key.suite === suite)
  const issuer = isJsonObject(value) ? issuerOf(value) : undefined
  return issuer === undefined ? fitting[0] : fitting.find(({ did }) => did === issuer)
}

/** An issuer without id keeps what it says beside it. */
function withIssuer(value: JsonValue, { did }: GenericKey): JsonValue {
  if (!isJsonObject(value) || issuerOf(value) !== undefined) return value
  const { issuer } = value
  return { ...value, issuer: isJsonObject(issuer) ? { ...issuer, id: did } : did }
}

/** What holds for a credential that is yet to be signed, here and without a network. */
function checkUnsigned(credential: JsonObject, suite: SuiteId | undefined): readonly Problem[] {
  const { proof, '@context': contexts } = credential
  return [
    ...(proof === undefined ? [] : [malformed('no proof before it is signed', proof, '/proof')]),
    ...checkExtent(credential),
    ...(Array.isArray(contexts) ? unusableContexts(contexts, suite) : []),
  ]
}

function unusableContexts(
  contexts: readonly JsonValue[],
  suite: SuiteId | undefined,
): readonly Problem[] {
  return contexts.flatMap((context, index) => {
    const expected = usableInstead(context, suite)
    if (expected === undefined) return []
    const pointer = `/@context/${index}`
    return [{ problem: 'context_not_allowed', pointer, detail: `expected ${expected}` }]
  })
}

function usableInstead(context: JsonValue, suite: SuiteId | undefined): string | undefined {
  if (typeof context === 'string') {
    if (loadContexts().has(context)) return undefined
    return 'a context that is shipped with this service: none is fetched'
  }
  // A JCS proof repeats the contexts; @digitalbazaar's suite compares objects among them by identity.
  if (suite !== 'eddsa-jcs-2022') return undefined
  return 'the URL of a context: with eddsa-jcs-2022 no object verifies everywhere'
}

/** Who sets a client up wants to read here which they are. */
function notOurs(keys: readonly GenericKey[]): Problem {
  const own = keys.map(({ did, suite }) => `${did} (${suite})`).join(', ')
  const detail = `expected one of ${own}, with that suite, or nothing`
  return { problem: 'MALFORMED_VALUE_ERROR', pointer: '/issuer', detail }
}
