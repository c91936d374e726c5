/**
 * What stands in the PDF of a getuigschrift: the certificates and who signed each, the code that
 * leads to them, and where they are checked. Everything that is printed follows from this and from
 * nothing else: the same content gives the same bytes.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import type { Credential } from '../../core/credential.ts'
import type { NormalRange } from '../../core/report.ts'
import type { Instant } from '../../core/time.ts'

/** A PDF of one worker's certificates, of one platform or of several. */
export interface CertificatePdf {
  /** The language of every word that is not the worker's, a client's or a platform's. */
  readonly locale: Locale
  /** At least one, of our own types. Those of one platform share its pages. */
  readonly certificates: readonly PrintedCertificate[]
  /** What a phone reads from the paper; without it the paper only says where to open the file. */
  readonly code?: PrintedCode
  /** Where a reader checks it, like `https://verify.example`. */
  readonly verifierUrl: string
  /** The text of the credential, presentation or bundle: the attachment. */
  readonly document: string
  readonly createdAt: Date
}

/** A signed certificate, and what is known of who signed it. */
export interface PrintedCertificate {
  readonly credential: Credential
  readonly platform: PrintedPlatform
  /** What is usual there, from the platform's profile; beside ratings it is drawn. */
  readonly normalRange?: NormalRange
}

/** Who signed, as people know them. */
export interface PrintedPlatform {
  readonly name: string
  /** `12345678`. */
  readonly kvk?: string
  /** `tempo.example`: where its key is published. */
  readonly domain?: string
}

/** A QR code. */
interface PrintedCode {
  /** A share link, or the document itself: see qr-content.ts. */
  readonly text: string
  /** From when on a share link leads nowhere; a document in a code has no such moment. */
  readonly until?: Instant
}
