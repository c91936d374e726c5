/**
 * The PDF of certificates of the demo, with what their platforms publish about themselves.
 * @module
 */
import type { PrintedCertificate } from '../certificate/certificate-pdf/certificate-pdf.ts'
import { writeCertificatePdf } from '../certificate/certificate-pdf/write-certificate-pdf.ts'
import { readPackageFont } from '../certificate/pdf/package-fonts.ts'
import { createQrDocument } from '../certificate/qr-content.ts'
import type { ProfileStatement } from '../claims/profile-statement.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Credential } from '../holder/index.ts'
import { findNormalRange } from '../trust/platform-profile.ts'
import type { DemoWorld } from './start-world.ts'

/** Prints a document and the certificates in it, in Dutch. */
export async function printSample(
  { issuers, verifier }: DemoWorld,
  document: JsonObject,
  credentials: readonly Credential[],
): Promise<Uint8Array> {
  const text = JSON.stringify(document)
  const code = createQrDocument(text)
  const print = async (credential: Credential): Promise<PrintedCertificate> => {
    const issuer = issuers.find(({ did }) => did === credential.issuer)
    if (issuer === undefined) {
      throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'the demo has no such platform')
    }
    const profile = await fetch(`${issuer.url}/profile`)
    const statement = (await profile.json()) as ProfileStatement
    const occupation = String(credential.credentialSubject['occupation'])
    const usual = findNormalRange(statement, occupation)
    const { names, kvk } = statement
    return {
      credential,
      platform: { name: names.nl, kvk, domain: new URL(issuer.url).host },
      ...(usual === undefined ? {} : { normalRange: usual }),
    }
  }
  const certificates = await Promise.all(credentials.map(print))
  return writeCertificatePdf(
    {
      ...{ locale: 'nl', certificates, verifierUrl: verifier.url, document: text },
      ...(code === undefined ? {} : { code: { text: code } }),
      createdAt: new Date(),
    },
    readPackageFont,
  )
}
