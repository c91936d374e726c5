/**
 * The PDF of what was issued, made in memory and kept nowhere: the same certificates give the same
 * file again.
 * @module
 */
import type { CertificatePdf } from '../../certificate/certificate-pdf/certificate-pdf.ts'
import { createQrDocument } from '../../certificate/qr-content.ts'
import { createShareLink } from '../../certificate/share-link.ts'
import type { Locale } from '../../claims/words.ts'
import { type Credential, proofsOf } from '../../core/credential.ts'
import { isJsonObject } from '../../core/json.ts'
import type { Instant } from '../../core/time.ts'
import type { IssuedCertificates, Issuer } from '../../issuer/index.ts'
import { findNormalRange } from '../../trust/platform-profile.ts'
import type { PostedLink } from './claim-form.ts'
import { documentOf } from './claimed-document.ts'
import type { PdfWriter } from './create-pdf-writer.ts'
import { pdfFileName } from './pdf-file-name.ts'

/** What a PDF is made of beside the certificates. */
export interface PdfTerms {
  readonly locale: Locale
  /** Who signed, as the platform states it. */
  readonly statement: Issuer['statement']
  /** Where an employer checks it. */
  readonly verifierUrl: string
  /** What its code leads to; else the code holds the document where it fits. */
  readonly link?: PostedLink | undefined
}

/** A file to save. */
export interface NamedPdf {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Makes it. */
export async function createCertificatePdf(
  { certificates }: IssuedCertificates,
  terms: PdfTerms,
  write: PdfWriter['write'],
): Promise<NamedPdf> {
  const credentials = certificates.map(({ credential }) => credential)
  const platform = terms.statement.names[terms.locale]
  const content = contentOf(credentials, terms)
  return {
    name: pdfFileName(nameIn(credentials), platform),
    bytes: await write(content),
  }
}

function contentOf(credentials: readonly Credential[], terms: PdfTerms): CertificatePdf {
  const { locale, statement, verifierUrl } = terms
  const { kvk, names } = statement
  const document = documentOf(credentials)
  const code = codeOf(document, terms)
  return {
    locale,
    certificates: credentials.map((credential) => {
      const usual = findNormalRange(statement, String(subjectOf(credential)['occupation']))
      return {
        credential,
        platform: { name: names[locale], kvk, ...domainOf(credential) },
        ...(usual === undefined ? {} : { normalRange: usual }),
      }
    }),
    ...(code === undefined ? {} : { code }),
    verifierUrl,
    document,
    createdAt: new Date(signedOn(credentials)),
  }
}

function codeOf(document: string, { link, verifierUrl }: PdfTerms): CertificatePdf['code'] {
  if (link !== undefined) {
    const { id, key, until } = link
    return { text: createShareLink({ verifierUrl, id, key }), until }
  }
  const text = createQrDocument(document)
  return text === undefined ? undefined : { text }
}

/** `did:web:tempo.example:klus` is published at `tempo.example`. */
function domainOf({ issuer }: Credential): { readonly domain?: string } {
  const [, host] = /^did:web:([^:]+)/.exec(String(issuer)) ?? []
  return host === undefined ? {} : { domain: decodeURIComponent(host) }
}

/** The day, and no more: the file says no moment that its certificates do not say. */
function signedOn([first]: readonly Credential[]): Instant {
  return (first && proofsOf(first)[0]?.created) ?? ''
}

function nameIn([first]: readonly Credential[]): string {
  return first === undefined ? '' : String(subjectOf(first)['name'])
}

function subjectOf({ credentialSubject }: Credential) {
  return isJsonObject(credentialSubject) ? credentialSubject : {}
}
