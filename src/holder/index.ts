/**
 * The holder: the worker, who keeps certificates and decides who sees them. Receives, keeps,
 * selects, bundles, signs. Knows nothing of how certificates are made or judged.
 * @module
 */
export type { OfferChoices } from '../certificate/wallet-link.ts'
export type { Fetch } from '../core/bounded-fetch.ts'
export type { Bundle, Credential, Did, DidUrl, Presentation } from '../core/credential.ts'
export type { Problem } from '../core/problems.ts'
export type { Signer } from '../core/signer.ts'
export type { Clock } from '../core/time.ts'
export { bundleCredentials } from './bundle-credentials.ts'
export { checkExpiry, type Expiry } from './check-expiry.ts'
export {
  createPresentation,
  type PresentationRequest,
  type UnsignedPresentation,
} from './create-presentation.ts'
export {
  createDeviceKey,
  createWalletKey,
  createWalletSigner,
  type DeviceKey,
  openDeviceKey,
  type WalletKey,
  walletKeyOf,
} from './create-wallet-key.ts'
export { keepCredential } from './keep-credential.ts'
export { type ClaimRequest, claimOffer } from './offers/claim-offer.ts'
export { type Offer, type OfferedCertificate, openOffer } from './offers/open-offer.ts'
export { type ReceivedContent, readContent } from './read-content.ts'
export { type ReceivedCredentials, receiveCredentials } from './receive-credentials.ts'
export { type Selection, selectCredentials } from './select-credentials.ts'
export {
  type Challenge,
  type SignPresentationRequest,
  signPresentation,
} from './sign-presentation.ts'
