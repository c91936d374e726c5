/**
 * The thread that writes PDFs, one after the other.
 *
 *     service -> thread   a CertificatePdf
 *     thread  -> service  the bytes of the PDF, in base64
 *
 * @module
 */
import type { CertificatePdf } from '../../certificate/certificate-pdf/certificate-pdf.ts'
import { writeCertificatePdf } from '../../certificate/certificate-pdf/write-certificate-pdf.ts'
import { readPackageFont } from '../../certificate/pdf/package-fonts.ts'
import { answerJobs } from '../shared/start-thread.ts'

answerJobs(async (content: CertificatePdf) => {
  const bytes = await writeCertificatePdf(content, readPackageFont)
  return Buffer.from(bytes).toString('base64')
})
