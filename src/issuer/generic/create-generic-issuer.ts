/**
 * Signs well-formed credentials of any type, for conformance suites and other uses: under did:keys
 * of its own, never under a platform's DID, so that it lends nobody the platform's name. It keeps
 * nothing, and so can take nothing back.
 * @module
 */
import type { SuiteId } from '../../core/contexts.ts'
import type { Did } from '../../core/credential.ts'
import type { JsonObject } from '../../core/json.ts'
import { type Clock, formatInstant } from '../../core/time.ts'
import { createTurns } from '../create-turns.ts'
import { parseCredential } from '../credential-error.ts'
import { deriveGenericKeys } from './generic-keys.ts'
import { prepareGeneric } from './prepare-generic.ts'
import { signGeneric } from './sign-generic.ts'

/** Signing keeps a core busy: more at once would only wait for each other. */
const SIGNED_AT_ONCE = 2

/** What a generic issuer is made of. */
export interface GenericIssuerOptions {
  /** `z3u2…`, from which a key for each suite is derived. Never the platform's own. */
  readonly secretKeyMultibase: string
  /** Default: the system's. */
  readonly clock?: Clock
}

/** A DID under which a generic issuer signs. */
export interface GenericIdentity {
  readonly suite: SuiteId
  readonly did: Did
}

/** Signs credentials of any type. */
export interface GenericIssuer {
  /** One a suite. */
  readonly identities: readonly GenericIdentity[]
  /**
   * The credential with a proof. Its issuer must be one of the DIDs, whose suite then signs; an
   * absent one is filled in.
   *
   * @param options - `suite`, default `eddsa-rdfc-2022` where the credential names no issuer
   * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` with everything that is wrong in it
   */
  readonly issue: (
    credential: unknown,
    options?: { readonly suite?: SuiteId | undefined },
  ) => Promise<JsonObject>
}

/**
 * Creates a generic issuer.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the secret key is malformed
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createGenericIssuer, generateKeyPair } from 'kluscv/issuer'
 *
 * const { secretKeyMultibase } = generateKeyPair()
 * const generic = createGenericIssuer({ secretKeyMultibase })
 * const signed = await generic.issue({
 *   '@context': ['https://www.w3.org/ns/credentials/v2'],
 *   type: ['VerifiableCredential'],
 *   credentialSubject: { id: 'did:example:someone' },
 * })
 * assert.equal(signed['issuer'], generic.identities[0]?.did)
 * ```
 */
export function createGenericIssuer(options: GenericIssuerOptions): GenericIssuer {
  const { clock = () => new Date() } = options
  const keys = deriveGenericKeys(options.secretKeyMultibase)
  const inTurn = createTurns(SIGNED_AT_ONCE)
  return {
    identities: keys.map(({ suite, did }) => ({ suite, did })),
    issue: async (input, { suite } = {}) => {
      const prepared = prepareGeneric(parseCredential(input), keys, suite)
      return inTurn(() => signGeneric(prepared, formatInstant(clock())))
    },
  }
}
