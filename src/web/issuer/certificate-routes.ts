/**
 * Issuing for a platform's own systems.
 *
 * ```
 * POST /v1/certificates   a record, and beside its members optionally "holder" (did:key) and
 *                         "pdf": {"language"}
 *                         201 {"certificates": [{"id", "type", "credential"}], "pdf"?: {"name", "base64"}}
 * ```
 *
 * No schema stands on the route: records are judged by the issuer, which says everything at once.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { DECIMAL_FIELDS, type IssuedCertificates, type Issuer } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { createCertificatePdf } from './certificate-pdf.ts'
import type { PdfWriter } from './create-pdf-writer.ts'
import { type PdfRequest, parsePdfRequest } from './pdf-request.ts'
import { idempotencyKeyOf, objectOf } from './request-parts.ts'

/** What certificates on paper need. */
export interface Paper {
  readonly pdfs: Pick<PdfWriter, 'write'>
  /** Where employers check; without it there is no paper. */
  readonly verifierUrl?: string | undefined
}

/** Registers the route. */
export function registerCertificateRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'issueCertificates' | 'statement'>,
  authorize: Authorize,
  paper: Paper,
): void {
  const options = { onRequest: authorize('issue'), config: { decimalsIn: DECIMAL_FIELDS } }
  app.post('/v1/certificates', options, async (request, reply) => {
    const { holder, pdf: asked, ...record } = objectOf(request)
    const pdf = parsePdfRequest(asked, record, paper.verifierUrl !== undefined)
    const idempotencyKey = idempotencyKeyOf(request)
    const issued = await issuer.issueCertificates(record, {
      caller: callerOf(request).name,
      // Whatever stands there: the issuer says what is wrong with it.
      ...(holder === undefined ? {} : { holder: holder as string }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    })
    const onPaper = pdf && (await toPdf(issued, pdf, { ...paper, statement: issuer.statement }))
    const answer = onPaper === undefined ? issued : { ...issued, pdf: onPaper }
    return reply.code(201).header('cache-control', 'no-store').send(answer)
  })
}

async function toPdf(
  issued: IssuedCertificates,
  { language: locale }: PdfRequest,
  { verifierUrl, pdfs, statement }: Paper & Pick<Issuer, 'statement'>,
): Promise<{ readonly name: string; readonly base64: string } | undefined> {
  if (verifierUrl === undefined) return undefined
  const terms = { locale, statement, verifierUrl }
  const { name, bytes } = await createCertificatePdf(issued, terms, pdfs.write)
  return { name, base64: Buffer.from(bytes).toString('base64') }
}
