/**
 * Receipts of checks for people. Nothing is kept: the page of an answer carries its signed receipt,
 * and sends it back here to get it as a file. Only what this verifier signed comes back.
 *
 * ```
 * POST /receipt   multipart: text (a receipt), format (json or pdf)   200 the file
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { PdfContent } from '../../certificate/write-pdf.ts'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Signer } from '../../core/signer.ts'
import type { Clock } from '../../core/time.ts'
import {
  type Checked,
  describeReceipt,
  looksLikeReceipt,
  openReceipt,
  RECEIPT_TITLE,
  type Receipt,
  signReceipt,
  type Verifier,
} from '../../verifier/index.ts'
import type { AnswerDrawing } from './draw-answer.ts'
import { readUpload } from './read-upload.ts'

/** Who signs receipts, for whom, of what. */
export interface ReceiptSource {
  readonly signer: Signer
  readonly publicKeyMultibase: string
  /** Where the verifier is reached. */
  readonly address: string
  readonly verifier: Pick<Verifier, 'measure'>
  readonly clock: Clock
}

/** Receipts of one verifier. */
export interface Receipts {
  /** A signed receipt about these, as JSON text. */
  readonly issue: (checked: readonly Checked[]) => Promise<string>
  /** Undefined for what this verifier did not sign. */
  readonly open: (input: string | Uint8Array) => Receipt | undefined
}

/** Makes receipts with these. */
export function createReceipts(source: ReceiptSource): Receipts {
  const { signer, publicKeyMultibase, address, verifier, clock } = source
  return {
    issue: (checked) => {
      const { trustList } = verifier.measure()
      return signReceipt({ checked, verifier: address, trustList, now: clock(), signer })
    },
    open: (input) => openReceipt(input, publicKeyMultibase),
  }
}

/** What to say of a receipt on the form; undefined for anything else. */
export function findReceipt(
  input: string | Uint8Array,
  receipts: Receipts | undefined,
): 'receipt' | 'receipt-not-ours' | undefined {
  if (!looksLikeReceipt(input)) return undefined
  return receipts?.open(input) === undefined ? 'receipt-not-ours' : 'receipt'
}

/** What the route needs. */
export interface ReceiptDependencies {
  readonly receipts: Receipts
  readonly drawing: Pick<AnswerDrawing, 'drawPdf'>
  readonly localeOf: (request: Parameters<typeof readUpload>[0]) => Locale
}

/** Registers the route. */
export function registerReceipts(
  app: FastifyInstance,
  { receipts, drawing, localeOf }: ReceiptDependencies,
): void {
  app.post('/receipt', async (request, reply) => {
    const { fields } = await readUpload(request)
    const text = fields.get('text') ?? ''
    const receipt = receipts.open(text)
    if (receipt === undefined) {
      throw new KlusCvError('ERR_KLUSCV_REQUEST', 'This is no receipt that this verifier signed.')
    }
    const isPdf = fields.get('format') === 'pdf'
    const draw = () => drawing.drawPdf(pdfOf(receipt, text, localeOf(request)))
    const file = isPdf ? await draw() : text
    const [name, type] = isPdf ? ['pdf', 'application/pdf'] : ['json', 'application/json']
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="kluscv-receipt.${name}"`)
      .type(type)
      .send(file)
  })
}

/** In both languages, the one asked for first. */
function pdfOf(receipt: Receipt, document: string, first: Locale): PdfContent {
  const locales: readonly Locale[] = first === 'nl' ? ['nl', 'en'] : ['en', 'nl']
  const { verifier, issuedAt } = receipt
  return {
    title: locales.map((locale) => RECEIPT_TITLE[locale]).join(' / '),
    language: first,
    lines: locales.flatMap((locale) => describeReceipt(receipt, locale)),
    qrText: verifier,
    qrDescription: verifier,
    verifierUrl: verifier,
    document,
    createdAt: new Date(issuedAt),
  }
}
