/**
 * The writer of PDFs, loaded when somebody wants one: it is larger than everything else together.
 * @module
 */
import type { CertificatePdf } from '../../../../certificate/certificate-pdf/certificate-pdf.ts'

export type { PrintedCertificate } from '../../../../certificate/certificate-pdf/certificate-pdf.ts'

/** Writes the PDF of these certificates. */
export type PdfWriter = (content: CertificatePdf) => Promise<Uint8Array>

/** Loads the code; rejects when it cannot be fetched. Each font file is fetched when a text needs it. */
export async function loadPdfWriter(): Promise<PdfWriter> {
  const [{ writeCertificatePdf }, { fetchFont }] = await Promise.all([
    import('../../../../certificate/certificate-pdf/write-certificate-pdf.ts'),
    import('./fetch-font.ts'),
  ])
  return (content) => writeCertificatePdf(content, fetchFont)
}
