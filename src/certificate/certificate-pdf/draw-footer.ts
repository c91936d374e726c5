/**
 * The foot of a certificate's page, always in the same place: the code to check it with, where, until
 * when, and who signed.
 * @module
 */
import { formatDayOf, formatLastDayOf } from '../../claims/format.ts'
import { drawCode, QUIET_MODULES } from '../pdf/draw-code.ts'
import { drawText } from '../pdf/draw-on-sheet.ts'
import type { Span } from '../pdf/lay-out-text.ts'
import { mm, type Sheet } from '../pdf/open-sheet.ts'
import { drawQr, type QrDrawing } from '../write-qr.ts'
import type { CertificatePdf } from './certificate-pdf.ts'
import { drawRule, drawSeparator } from './draw-figures.ts'
import type { PlatformSet } from './read-certificates.ts'
import {
  BRAND,
  HEAD,
  INNER_WIDTH,
  leadingOf,
  MARGIN,
  SMALL,
  SMALL_INK,
  SMALL_STRONG,
} from './styles.ts'
import { TEXTS } from './texts.ts'

const BOTTOM = mm(287.4)
/** A code of a share link; a whole document in a code needs more to be read from paper. */
const SMALLEST_CODE = mm(32)
const LARGEST_CODE = mm(62)
const SMALLEST_MODULE = mm(0.35)
const ABOVE_CODE = mm(4.6)
const SIGNED_WIDTH = mm(51)
const FOOT_HEAD = { ...HEAD, size: 11.5 }

/** The foot of every first page of a PDF. */
export interface Footer {
  /** Where it begins: nothing else may reach below. */
  readonly top: number
  readonly draw: (sheet: Sheet, set: PlatformSet) => void
}

/**
 * Lays out the foot.
 *
 * @throws RangeError when the text of the code does not fit into one
 */
export function layOutFooter(content: CertificatePdf): Footer {
  const { locale, code } = content
  const drawing = code && drawQr(code.text)
  const size = drawing === undefined ? SMALLEST_CODE : sizeOf(drawing)
  const y = BOTTOM - size
  const signedX = MARGIN + INNER_WIDTH - SIGNED_WIDTH
  const checkX = drawing === undefined ? MARGIN : MARGIN + size + mm(5)
  return {
    top: y - ABOVE_CODE,
    draw: (sheet, set) => {
      drawRule(sheet, y - ABOVE_CODE, BRAND, 0.9)
      const description = TEXTS[locale].check.code
      if (drawing !== undefined) drawCode(sheet, drawing, { x: MARGIN, y, size, description })
      drawCheck(sheet, content, { x: checkX, width: signedX - mm(7) - checkX, top: y })
      drawSeparator(sheet, signedX - mm(4.6), y, y + SMALLEST_CODE)
      drawSigned(sheet, set, content, { x: signedX, width: SIGNED_WIDTH, top: y })
    },
  }
}

interface Place {
  readonly x: number
  readonly width: number
  readonly top: number
}

/** How to check it. */
function drawCheck(sheet: Sheet, content: CertificatePdf, place: Place): void {
  const { locale, code, verifierUrl } = content
  const { check } = TEXTS[locale]
  const address = verifierUrl.replace(/^https:\/\//, '').replace(/\/$/, '')
  const how = code === undefined ? check.open : check.scan
  const lines: (readonly Span[])[] = [
    [
      { text: `${how} `, style: SMALL_INK },
      { text: address, style: SMALL_STRONG },
    ],
  ]
  if (code !== undefined) {
    const { until } = code
    const text = until === undefined ? check.always : check.until(formatLastDayOf(until, locale))
    lines.push([{ text, style: SMALL_INK }])
  }
  lines.push([{ text: check.onPaper, style: SMALL_STRONG }])
  const end = drawParagraphs(sheet, check.title, lines, place)
  const { text, language } = check.otherLanguage
  const block = { ...place, baseline: end, leading: leadingOf(SMALL), language }
  drawText(sheet, 'P', [{ text, style: SMALL }], block)
}

/** Who signed, when, and until when it counts. */
function drawSigned(
  sheet: Sheet,
  { platform, certificates }: PlatformSet,
  { locale }: CertificatePdf,
  place: Place,
): void {
  const { signedBy, kvk, validUntil } = TEXTS[locale]
  const [lead] = certificates
  const until = certificates.flatMap(({ validUntil: last }) => (last === undefined ? [] : [last]))
  const [first] = until.toSorted()
  const lines = [
    platform.name,
    ...(platform.domain === undefined ? [] : [platform.domain]),
    ...(platform.kvk === undefined ? [] : [kvk(platform.kvk)]),
    formatDayOf(lead.signedOn, locale),
    ...(first === undefined ? [] : [validUntil(formatLastDayOf(first, locale))]),
  ]
  const spans = lines.map((text, at) => [{ text, style: at === 0 ? SMALL_STRONG : SMALL_INK }])
  drawParagraphs(sheet, signedBy, spans, place)
}

function drawParagraphs(
  sheet: Sheet,
  title: string,
  paragraphs: readonly (readonly Span[])[],
  { x, width, top }: Place,
): number {
  const head = { x, width, baseline: top + FOOT_HEAD.size, leading: leadingOf(FOOT_HEAD) }
  let baseline = drawText(sheet, 'H2', [{ text: title, style: FOOT_HEAD }], head)
  for (const spans of paragraphs) {
    baseline = drawText(sheet, 'P', spans, { x, width, baseline, leading: leadingOf(SMALL_INK) })
  }
  return baseline
}

/** On paper a module must be as large as a phone can tell; what is around it is white enough. */
function sizeOf({ size: modules }: QrDrawing): number {
  const size = Math.min(LARGEST_CODE, Math.max(SMALLEST_CODE, modules * SMALLEST_MODULE))
  return Math.min(size, (ABOVE_CODE / QUIET_MODULES) * modules)
}
