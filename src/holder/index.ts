/**
 * The holder: the worker, who keeps certificates and decides who sees them. Receives, keeps,
 * selects, bundles, signs. Knows nothing of how certificates are made or judged.
 * @module
 */
export { openShare } from '../certificate/open-share.ts'
export { fetchShare, putShare, type ShareAccess, stopShare } from '../certificate/put-share.ts'
export { type SealedShare, sealShare } from '../certificate/seal-share.ts'
export { createShareLink, parseShareLink, type ShareLink } from '../certificate/share-link.ts'
export {
  createWalletLink,
  type OfferChoices,
  parseWalletFragment,
  type WalletLink,
} from '../certificate/wallet-link.ts'
export type { Fetch } from '../core/bounded-fetch.ts'
export type { Bundle, Credential, Did, DidUrl, Presentation } from '../core/credential.ts'
export type { Problem } from '../core/problems.ts'
export type { Signer } from '../core/signer.ts'
export type { Clock } from '../core/time.ts'
export { bundleCredentials } from './bundle-credentials.ts'
export { checkExpiry, type Expiry } from './check-expiry.ts'
export {
  checkHeldStatus,
  type HeldStatus,
  type HeldStatusQuestion,
  statusListsOf,
} from './check-held-status.ts'
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
export {
  type Binding,
  bindingOf,
  type PresentingKey,
  type PresentRequest,
  presentCredentials,
} from './present-credentials.ts'
export { type ReceivedContent, readContent } from './read-content.ts'
export { type ReceivedCredentials, receiveCredentials } from './receive-credentials.ts'
export { type AnswerRequest, answerRequest } from './requests/answer-request.ts'
export { type EmployerRequest, openRequest } from './requests/open-request.ts'
export { type Selection, selectCredentials } from './select-credentials.ts'
export { type SharedLink, type ShareRequest, shareCredentials } from './share-credentials.ts'
export {
  type Challenge,
  type SignPresentationRequest,
  signPresentation,
} from './sign-presentation.ts'
