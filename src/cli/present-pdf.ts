/**
 * What `present` puts together, as a PDF for people: with the link in its code when there is one, else
 * with the document itself where that fits.
 * @module
 */
import type { PrintedPlatform } from '../certificate/certificate-pdf/certificate-pdf.ts'
import { writeCertificatePdf } from '../certificate/certificate-pdf/write-certificate-pdf.ts'
import { readPackageFont } from '../certificate/pdf/package-fonts.ts'
import { createQrDocument } from '../certificate/qr-content.ts'
import type { Locale } from '../claims/words.ts'
import type { Credential } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { SharedLink } from '../holder/index.ts'
import { namesOf } from '../web/shared/config.ts'
import { writeNamed } from './named-files.ts'

/** What is printed. */
export interface PresentedPdf {
  readonly document: JsonObject
  /** Those of the document. */
  readonly credentials: readonly Credential[]
  readonly locale: Locale
  readonly verifierUrl: string | undefined
  readonly shared: SharedLink | undefined
}

/**
 * Writes the PDF to a file of the owner alone.
 * @throws KlusCvError `ERR_KLUSCV_OPTION` without the verifier's address, `ERR_KLUSCV_CREDENTIAL` for
 * certificates that have no words of ours
 */
export async function writePresentedPdf(path: string, presented: PresentedPdf): Promise<void> {
  const { credentials, locale, verifierUrl, shared } = presented
  if (verifierUrl === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', `A PDF needs ${namesOf('verifierUrl')}.`)
  }
  const document = JSON.stringify(presented.document)
  const text = shared?.link ?? createQrDocument(document)
  const until = shared === undefined ? {} : { until: shared.until }
  const pdf = await writeCertificatePdf(
    {
      ...{ locale, verifierUrl, document, createdAt: new Date() },
      certificates: credentials.map((credential) => ({
        credential,
        platform: platformOf(credential),
      })),
      ...(text === undefined ? {} : { code: { text, ...until } }),
    },
    readPackageFont,
  )
  await writeNamed(path, pdf, { mode: 0o600 })
}

/** A name comes from a trust list only: what signed names no more than its domain, or its key. */
function platformOf({ issuer }: Credential): PrintedPlatform {
  const [, domain] = /^did:web:([^:]+)/.exec(issuer) ?? []
  return { name: domain === undefined ? issuer : decodeURIComponent(domain) }
}
