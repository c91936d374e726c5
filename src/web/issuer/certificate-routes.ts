/**
 * Issuing for a platform's own systems.
 *
 * ```
 * POST /v1/certificates   a record, and beside its members optionally "holder" (did:key),
 *                         "pdf": {"language"} and "link": {"days"}
 *                         201 {"certificates": [{"id", "type", "credential"}],
 *                              "pdf"?: {"name", "base64"}, "link"?: {"id", "url", "until", "stopToken"}}
 * ```
 *
 * No schema stands on the route: records are judged by the issuer, which says everything at once.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { DECIMAL_FIELDS, type IssuedCertificates, type Issuer } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { createCertificatePdf, type PdfTerms } from './certificate-pdf.ts'
import type { PdfWriter } from './create-pdf-writer.ts'
import { createLink, type LinkPlaces, parseLinkRequest, postedLinkOf } from './link-request.ts'
import { type PdfRequest, parsePdfRequest } from './pdf-request.ts'
import { idempotencyKeyOf, objectOf } from './request-parts.ts'

/** What certificates on paper need. */
export interface Paper {
  readonly pdfs: Pick<PdfWriter, 'write'>
  /** Where employers check; without it there is no paper. */
  readonly verifierUrl?: string | undefined
  /** Whose store keeps what is behind a link; without it there are none. */
  readonly walletUrl?: string | undefined
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
    const { holder, pdf: askedPdf, link: askedLink, ...record } = objectOf(request)
    const places = placesOf(paper)
    const pdf = parsePdfRequest(askedPdf, record, paper.verifierUrl !== undefined)
    const link = parseLinkRequest(askedLink, places !== undefined)
    const idempotencyKey = idempotencyKeyOf(request)
    const issued = await issuer.issueCertificates(record, {
      caller: callerOf(request).name,
      // Whatever stands there: the issuer says what is wrong with it.
      ...(holder === undefined ? {} : { holder: holder as string }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    })
    const credentials = issued.certificates.map(({ credential }) => credential)
    const made = link && places && (await createLink(credentials, link, places))
    const terms = { ...paper, statement: issuer.statement, link: made && postedLinkOf(made) }
    const onPaper = pdf && (await toPdf(issued, pdf, terms))
    const answer = { ...issued, ...(onPaper && { pdf: onPaper }), ...(made && { link: made }) }
    return reply.code(201).header('cache-control', 'no-store').send(answer)
  })
}

async function toPdf(
  issued: IssuedCertificates,
  { language: locale }: PdfRequest,
  { verifierUrl, pdfs, statement, link }: Paper & Omit<PdfTerms, 'locale' | 'verifierUrl'>,
): Promise<{ readonly name: string; readonly base64: string } | undefined> {
  if (verifierUrl === undefined) return undefined
  const terms = { locale, statement, verifierUrl, link }
  const { name, bytes } = await createCertificatePdf(issued, terms, pdfs.write)
  return { name, base64: Buffer.from(bytes).toString('base64') }
}

function placesOf({ walletUrl, verifierUrl }: Paper): LinkPlaces | undefined {
  if (walletUrl === undefined || verifierUrl === undefined) return undefined
  return { walletUrl, verifierUrl }
}
