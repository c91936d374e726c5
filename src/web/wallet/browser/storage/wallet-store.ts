/**
 * Where a map is kept: on the device, or nowhere but in this window. Screens know this interface only.
 * @module
 */
import type { Credential } from '../../../../core/credential.ts'
import type { Instant } from '../../../../core/time.ts'

/** Characters that a name of the worker's own has at most: longer ones are no names. */
export const LABEL_CHARACTERS = 60

/** A certificate in the map. */
export interface HeldCertificate {
  /** The certificate's own id. */
  readonly id: string
  readonly credential: Credential
  readonly addedAt: Instant
  /** What the worker calls it. */
  readonly label?: string
}

/** A link that was made, or an answer that was sent. */
export interface KeptShare {
  /** Under which the share store has it; of an answer, the id of the request. */
  readonly id: string
  readonly kind: 'link' | 'answer'
  readonly createdAt: Instant
  /** The ids of what went along. */
  readonly certificates: readonly string[]
  /** Of a link: it stands as a code on a PDF. */
  readonly isPrinted?: boolean
  /** For whom, in the worker's words or those of who asked. */
  readonly label?: string
  /** Of a link: the link itself, how long it works, and what stops it. */
  readonly url?: string
  readonly until?: Instant
  readonly stopToken?: string
  readonly stoppedAt?: Instant
}

/** Things of one kind, each by its id. */
export interface Collection<Item extends { readonly id: string }> {
  all(): Promise<readonly Item[]>
  /** Adds or replaces all of them, or none. */
  put(items: readonly Item[]): Promise<void>
  remove(id: string): Promise<void>
}

/** Single values by name. What is read was written by an older version of this page at worst. */
interface Values {
  get(name: string): Promise<unknown>
  put(name: string, value: unknown): Promise<void>
}

/** The whole of what is kept. Everything rejects when the device refuses, for example when full. */
export interface WalletStore {
  /** Whether it is still there when the window closes. */
  readonly isKept: boolean
  readonly certificates: Collection<HeldCertificate>
  readonly shares: Collection<KeptShare>
  readonly values: Values
  /** Removes everything, the key included. */
  wipe(): Promise<void>
}
