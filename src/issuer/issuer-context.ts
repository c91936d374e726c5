/**
 * What every act of an issuer needs: who it is, how it signs, and where it remembers.
 * @module
 */
import type { SuiteId } from '../core/contexts.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Signer } from '../core/signer.ts'
import type { Clock } from '../core/time.ts'
import type { Alarms } from './alarms.ts'
import type { CredentialForm } from './create-credential.ts'
import type { InTurn } from './create-turns.ts'
import type { IssuedCertificates } from './issued-certificates.ts'
import type { IssuerStore } from './issuer-store.ts'
import type { PlatformProfile } from './platform-profile.ts'
import type { Publication } from './publication/create-publication.ts'
import type { GuardedFolder } from './publication/guard-folder.ts'
import type { Retention } from './retention.ts'
import type { ShareWork } from './share-work.ts'
import type { SigningKeys } from './signing-keys/signing-keys.ts'
import type { TransferOptions } from './transfer/recipients.ts'

/** An issuer's identity, key and memory. */
export interface IssuerContext extends CredentialForm {
  readonly suite: SuiteId
  /** Refuses once its key has ended. */
  readonly signer: Signer
  readonly keys: SigningKeys
  /** Public half of the signer's key, for the check of what it signed. */
  readonly publicKeyMultibase: string
  readonly profile: PlatformProfile
  /** Where others reach this issuer, without a final slash. */
  readonly publicUrl: string
  readonly store: IssuerStore
  /** Where what is published is kept outside the store. */
  readonly folder: GuardedFolder
  readonly publication: Publication
  readonly alarms: Alarms
  readonly clock: Clock
  /** How long input and results of a completed batch are kept. */
  readonly batchHours: number
  /** How long other things are kept. */
  readonly retention: Retention
  /** Absent when certificates are sent to nobody. */
  readonly transfers?: TransferOptions
  /** Whether the monthly counters are kept. */
  readonly countForEvaluation: boolean
  /** Signing keeps a core busy: only a few records at once. */
  readonly inTurn: InTurn
  readonly share: ShareWork<IssuedCertificates>
}

/** Refuses a context that would sign what no verifier accepts. */
export function assertContext({ did, signer, publicUrl }: IssuerContext): void {
  if (!signer.id.startsWith(`${did}#`)) {
    throw new KlusCvError(
      'ERR_KLUSCV_OPTION',
      'the id of the signer must be the DID and a fragment',
    )
  }
  if (!URL.canParse(publicUrl) || publicUrl.endsWith('/')) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'publicUrl must be a URL without a final slash')
  }
}
