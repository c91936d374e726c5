/**
 * What an issuer is made of.
 * @module
 */
import type { DataModel, SuiteId } from '../core/contexts.ts'
import type { Did } from '../core/credential.ts'
import type { Signer } from '../core/signer.ts'
import type { Clock } from '../core/time.ts'
import type { PublishedKey } from '../did/did-document.ts'
import type { Alarm } from './alarms.ts'
import type { IssuerStore } from './issuer-store.ts'
import type { PlatformProfile } from './platform-profile.ts'
import type { PublishedFolder } from './publication/ports.ts'
import type { Retention } from './retention.ts'
import type { TransferOptions } from './transfer/recipients.ts'

/** Everything an issuer is made of. */
export interface IssuerOptions {
  /** `did:web:…` of the platform; `createDidDocument` of it is served at its well-known place. */
  readonly did: Did
  /** How certificates are signed. */
  readonly suite: SuiteId
  readonly dataModel: DataModel
  /** Signs under `<did>#…`. */
  readonly signer: Signer
  /** `z6Mk…` of the signer's key. */
  readonly publicKeyMultibase: string
  /** Keys to publish beside it: the next one, and those that signed before, with their end. */
  readonly otherKeys?: readonly PublishedKey[]
  /** First UTC day on which the signer's key may sign, `YYYY-MM-DD`; default: any. */
  readonly signsFrom?: string
  readonly profile: PlatformProfile
  /** Where others reach the status lists, without a final slash. */
  readonly publicUrl: string
  readonly store: IssuerStore
  /**
   * Where to keep what is published outside the store: as files for others, and to notice a store
   * that was set back. Without it only a store that says so itself is noticed.
   */
  readonly publishedFolder?: PublishedFolder
  /** Hears of what someone must look at while the issuer goes on. */
  readonly onAlarm?: (alarm: Alarm) => void
  /** Default: the system's. */
  readonly clock?: Clock
  /** To whom certificates may be sent when a worker asks for it. Default: nobody. */
  readonly transfers?: TransferOptions
  /** Whether to count, by the month, what is offered, issued and withdrawn. Default: false. */
  readonly countForEvaluation?: boolean
  /** How long the results of a batch are kept after its completion. Default: 24. */
  readonly batchHours?: number
  /** How long other things are kept, in days. Defaults, with their reasons: RETENTION_PERIODS. */
  readonly retention?: Partial<Retention>
}
