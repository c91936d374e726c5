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
import { type PdfRequest, parsePdfRequest } from './pdf-request.ts'
import { idempotencyKeyOf, objectOf } from './request-parts.ts'

/** Registers the route. */
export function registerCertificateRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'issueCertificates' | 'statement'>,
  authorize: Authorize,
  verifierUrl: string | undefined,
): void {
  const options = { onRequest: authorize('issue'), config: { decimalsIn: DECIMAL_FIELDS } }
  app.post('/v1/certificates', options, async (request, reply) => {
    const { holder, pdf: asked, ...record } = objectOf(request)
    const pdf = parsePdfRequest(asked, record, verifierUrl !== undefined)
    const idempotencyKey = idempotencyKeyOf(request)
    const issued = await issuer.issueCertificates(record, {
      caller: callerOf(request).name,
      // Whatever stands there: the issuer says what is wrong with it.
      ...(holder === undefined ? {} : { holder: holder as string }),
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    })
    const answer =
      pdf === undefined || verifierUrl === undefined
        ? issued
        : { ...issued, pdf: await toPdf(issued, { ...pdf, issuer, verifierUrl }) }
    return reply.code(201).header('cache-control', 'no-store').send(answer)
  })
}

interface PdfOrder extends PdfRequest {
  readonly issuer: Pick<Issuer, 'statement'>
  readonly verifierUrl: string
}

async function toPdf(
  issued: IssuedCertificates,
  { language: locale, issuer: { statement }, verifierUrl }: PdfOrder,
): Promise<{ readonly name: string; readonly base64: string }> {
  const { name, bytes } = await createCertificatePdf(issued, { locale, statement, verifierUrl })
  return { name, base64: Buffer.from(bytes).toString('base64') }
}
