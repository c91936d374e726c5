/**
 * The trust list: the platforms we accept, each with the keys that count and when. It is the only
 * source of a platform's name. A root key signs it (eddsa-jcs-2022 over plain JSON).
 *
 * ```
 * { "version": 7, "validFrom": "…Z", "validUntil": "…Z", "nextRootKey"?: "z6Mk…",
 *   "platforms": [ { "did": "did:web:tempo.example", "names": { "nl", "en" }, "kvk": "12345678",
 *     "keys": [ { "id": "<did>#key-1", "publicKeyMultibase": "z6Mk…",
 *                 "from": "2026-01-01", "until": "2027-12-31", "compromisedSince"?: "…" } ],
 *     "types": [ "WorkHistoryCredential" ], "statusLists": [ "https://…" ],
 *     "register"?, "profile"?, "mirrors"?: [ "https://…" ], "mirrored"?: "<sha256>",
 *     "lifecycle": { "state": "active", "since": "2026-01-01" } } ],
 *   "proof": { … } }
 * ```
 * Everything beside `proof` is signed. Days are whole UTC days and inclusive.
 * Reading is parse-trust-list.ts, evaluating is check-trust-list.ts and find-platform.ts.
 * @module
 */
import type { Did, DidUrl } from '../core/credential.ts'
import type { JsonObject } from '../core/json.ts'
import type { Instant } from '../core/time.ts'

/** A UTC calendar day, `YYYY-MM-DD`. */
export type Day = string

/** How long a key is listed unless it says otherwise: two years, until it is confirmed again. */
export const TRUSTED_KEY_DAYS = 730

/** What became of a platform. */
export type LifecycleState = 'active' | 'stopped' | 'bankrupt' | 'compromised'

/** A key of a platform, and the days on which it may have signed: both inclusive. */
export interface TrustedKey extends JsonObject {
  readonly id: DidUrl
  readonly publicKeyMultibase: string
  readonly from: Day
  readonly until: Day
  /** From this day on, nothing that it signed counts any more: `created` proves nothing then. */
  readonly compromisedSince?: Day
}

/** One platform that we accept. */
export interface TrustedPlatform extends JsonObject {
  readonly did: Did
  readonly names: { readonly nl: string; readonly en: string }
  /** Number in the Dutch trade register. */
  readonly kvk?: string
  readonly keys: readonly TrustedKey[]
  /** Credential types that it may issue. */
  readonly types: readonly string[]
  /** Every status list it publishes, by its whole URL: these and no others are retrieved. */
  readonly statusLists: readonly string[]
  readonly register?: string
  readonly profile?: string
  /** Where copies of what it published are: folders of files named by their hash (mirror-manifest.ts). */
  readonly mirrors?: readonly string[]
  /**
   * SHA-256 of the manifest of what the keeper of the list mirrored, 64 lowercase hex characters: the
   * keeper's word on what was there before the platform stopped or was broken into.
   */
  readonly mirrored?: string
  readonly lifecycle: { readonly state: LifecycleState; readonly since: Day }
}

/** A trust list before it is signed. */
export interface UnsignedTrustList extends JsonObject {
  /** Counts up with every change; an older one is never accepted over a newer one. */
  readonly version: number
  readonly validFrom: Instant
  readonly validUntil: Instant
  /** The key that will sign the next lists. Only so do those who trust this list come to trust another key. */
  readonly nextRootKey?: string
  readonly platforms: readonly TrustedPlatform[]
}

/** A trust list as it is published. */
export interface TrustList extends UnsignedTrustList {
  readonly proof: JsonObject
}
