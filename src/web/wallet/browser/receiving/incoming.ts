/**
 * What came in and waits for the worker's word: nothing enters the map unseen.
 * @module
 */
import type { WalletLink } from '../../../../certificate/wallet-link.ts'
import type { Credential } from '../../../../core/credential.ts'

/** Why something could not be taken. Each has words of its own. */
export type ReceiveProblem =
  | 'nothing'
  | 'too-large'
  | 'not-kluscv'
  | 'changed'
  | 'no-code'
  | 'copy'
  | 'not-read'
  | 'share-ended'
  | 'share-unknown'
  | 'share-broken'
  | 'offer-ended'
  | 'offer-claimed'
  | 'offer-wrong'
  | 'request-ended'
  | 'offline'
  | 'trouble'

/** What it is. */
export type Incoming =
  | WalletLink
  | ReceivedFiles
  /** A link that is none of ours, or is broken. */
  | { readonly kind: 'broken' }

/** Certificates that were read from a file, a text or a share. */
export interface ReceivedFiles {
  readonly kind: 'certificates'
  readonly credentials: readonly Credential[]
  /** Own names that came along in a copy of a map, by id. */
  readonly labels: Readonly<Record<string, string>>
  /** The device refused to keep them. */
  readonly isRefused?: boolean
}
