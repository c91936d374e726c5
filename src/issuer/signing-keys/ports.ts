/**
 * What the issuer remembers of its keys, for all its processes.
 * @module
 */
import type { DidUrl } from '../../core/credential.ts'
import type { PublishedKey } from '../../did/did-document.ts'

/** A key as it is remembered: how it ended, and the last UTC day on which a process signed with it. */
export interface RememberedKey extends PublishedKey {
  readonly usedUntil?: string
}

/**
 * The memory of keys. A key file can be put back to what it was before, a database is harder to:
 * what is remembered here MUST only ever become stricter.
 */
export interface SigningKeyStore {
  /**
   * Remembers the keys that a process publishes, and answers with all that are remembered. MUST keep
   * the later `expires` and the earlier `revoked` of what it knew and what it is told, MUST keep an
   * end that it is not told of, and MUST keep the public key of an id that it knows.
   */
  readonly remember: (keys: readonly PublishedKey[]) => Promise<readonly RememberedKey[]>
  readonly all: () => Promise<readonly RememberedKey[]>
  /** Notes that a process signs with this key on this day. MUST keep the later day. */
  readonly noteUse: (id: DidUrl, day: string) => Promise<void>
}
