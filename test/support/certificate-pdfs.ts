/**
 * Certificates as PDFs for tests, and what a reader finds in one: its words, its pages as pictures,
 * and the letters that are drawn.
 */
import { inflateSync } from 'node:zlib'
import { getDocumentProxy, renderPageAsImage } from 'unpdf'
import type {
  CertificatePdf,
  PrintedCertificate,
} from '../../src/certificate/certificate-pdf/certificate-pdf.ts'
import { writeCertificatePdf } from '../../src/certificate/certificate-pdf/write-certificate-pdf.ts'
import { readPackageFont } from '../../src/certificate/pdf/package-fonts.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { type SampleType, signedSample } from './credentials.ts'

/** A share link, as long as all are. */
export const SHARE_LINK = `https://verify.example/s#${'a'.repeat(22)}.${'b'.repeat(43)}`

/** A signed certificate with this subject, of a platform with a name. */
export async function printedSample(
  type: SampleType,
  subject: object,
  more: Partial<PrintedCertificate> = {},
): Promise<PrintedCertificate> {
  const validUntil = '2027-11-02T00:00:00Z'
  const { id: _, ...withoutKey } = subject as JsonObject
  return {
    credential: await signedSample({ type, subject: withoutKey, validUntil }),
    platform: { name: 'Tempo Bezorging', kvk: '90000099', domain: 'tempo.example' },
    ...more,
  }
}

/** A PDF of these certificates. */
export function printed(
  certificates: readonly PrintedCertificate[],
  more: Partial<CertificatePdf> = {},
): Promise<Uint8Array> {
  const content: CertificatePdf = {
    locale: 'nl',
    certificates,
    code: { text: SHARE_LINK, until: '2027-11-02T00:00:00Z' },
    verifierUrl: 'https://verify.example',
    document: '{"type":"KlusCVBundle","verifiableCredential":[]}',
    createdAt: new Date('2026-11-02T10:00:00Z'),
    ...more,
  }
  return writeCertificatePdf(content, readPackageFont)
}

/** The words of each page, in the order in which they are drawn, with one space between. */
export async function wordsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages: string[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
    pages.push(text.join('').replaceAll(/\s+/g, ' '))
  }
  return pages
}

/** A page as a printer would have it, as PNG: so many dots for a point. */
export async function pictureOf(pdf: Uint8Array, page: number, scale: number): Promise<Buffer> {
  // The renderer asks for what Node has from 21 on.
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: unknown }
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length)
  }
  const canvasImport = () => import('@napi-rs/canvas')
  return Buffer.from(await renderPageAsImage(new Uint8Array(pdf), page, { canvasImport, scale }))
}

/** The numbers, within its font, of every letter that is drawn; 0 is the box of a missing one. */
export function drawnGlyphs(pdf: Uint8Array): readonly number[] {
  const text = Buffer.from(pdf).toString('latin1')
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(
    ([, packed = '']) => {
      try {
        return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')]
      } catch {
        return [] // no deflated stream: metadata, the attachment's own
      }
    },
  )
  const shown = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)])
  return shown
    .flatMap(([, operands = '']) => [...operands.matchAll(/[0-9a-f]{4}(?=[0-9a-f]*>)/g)])
    .map(([hex]) => Number.parseInt(hex, 16))
}
