/**
 * The upper part of a certificate's page: band, what it is, whose, and the sentence to be read aloud.
 * @module
 */
import { BAND_WIDTH, layHerringbone, MORTAR } from '../drawing/lay-herringbone.ts'
import { drawDecoration, drawLines, drawText } from '../pdf/draw-on-sheet.ts'
import { type Line, layOutText, type Span, widthOfText } from '../pdf/lay-out-text.ts'
import { mm, PAGE, type Sheet } from '../pdf/open-sheet.ts'
import type { PlatformSet } from './read-certificates.ts'
import {
  BRAND,
  INK,
  INNER_WIDTH,
  KIND,
  leadingOf,
  MARGIN,
  SENTENCE,
  SENTENCE_STRONG,
} from './styles.ts'
import type { CertificatePdfTexts } from './text-types.ts'

const BAND_HEIGHT = mm(28)
/** A brick may begin in the band and end so far below it. */
const BRICK_REACH = mm(14)
/** Beyond the edges of the page, so that none of them shows white. */
const BLEED = 4
const KIND_BASELINE = mm(41)
const NAME_BASELINE = mm(64)
/** The name shrinks so far on one line; then it takes two, or as many as it needs. */
const NAME_SIZES = { largest: 43, onOneLine: 28, onTwo: 23, tiny: 18 } as const

/** Draws the head and returns where the rest of the page begins. */
export function drawHead(sheet: Sheet, set: PlatformSet, texts: CertificatePdfTexts): number {
  const [lead] = set.certificates
  drawBand(sheet, lead.seed, BAND_HEIGHT)
  drawText(sheet, 'P', [{ text: lead.words.title, style: KIND }], {
    ...{ x: MARGIN, baseline: KIND_BASELINE, width: INNER_WIDTH / 2, leading: leadingOf(KIND) },
  })
  drawLogo(sheet, KIND_BASELINE)
  const baseline = drawName(sheet, set.name)
  const lines = layOutSentence(sheet, sentenceOf(set, texts))
  const leading = SENTENCE.size * 1.4
  const text = sentenceOf(set, texts)
    .flat()
    .map((span) => span.text)
    .join('')
  drawLines(sheet, 'P', { lines, text }, { x: MARGIN, baseline, width: INNER_WIDTH, leading })
  return baseline + (lines.length - 1) * leading + mm(10)
}

/** The herringbone, as high as asked, across the page. */
export function drawBand(sheet: Sheet, seed: string, height: number): void {
  const { document } = sheet
  const scale = PAGE.width / BAND_WIDTH
  drawDecoration(sheet, () => {
    document.save()
    document.rect(-BLEED, 0, PAGE.width + 2 * BLEED, height).fill(MORTAR)
    document
      .translate(PAGE.width / 2, height / 2)
      .scale(scale)
      .rotate(45)
    for (const { fill, bricks } of layHerringbone(seed, height / scale)) {
      for (const brick of bricks) document.rect(brick.x, brick.y, brick.width, brick.height)
      if (bricks.length > 0) document.fill(fill)
    }
    document.restore()
    // Not clipped: at the edge of a clip, renderers let the white below shine through.
    document.rect(-BLEED, height, PAGE.width + 2 * BLEED, BRICK_REACH).fill('#FFFFFF')
  })
}

/** Four bricks around a tick, and the name; at the right margin. */
export function drawLogo(sheet: Sheet, baseline: number): void {
  const { document } = sheet
  const spans = [{ text: 'KlusCV', style: KIND }]
  const x = MARGIN + INNER_WIDTH - widthOfText(spans, sheet)
  const mark = 17
  drawDecoration(sheet, () => {
    document.save()
    document
      .translate(x - mark - 7, baseline - 14)
      .scale(mark / 30)
      .translate(-2, -2)
    document.roundedRect(2, 2, 19, 9, 2).roundedRect(23, 2, 9, 19, 2)
    document.roundedRect(2, 13, 9, 19, 2).roundedRect(13, 23, 19, 9, 2).fill(BRAND)
    document.lineWidth(2.4).lineCap('round').lineJoin('round')
    document.path('M14 17.3l2.3 2.3 4-4.6').stroke(BRAND)
    document.restore()
  })
  drawText(sheet, 'P', spans, { x, baseline, width: INNER_WIDTH, leading: leadingOf(KIND) })
}

/** Draws the name as large as it can be, and returns where the sentence begins. */
function drawName(sheet: Sheet, name: string): number {
  const { size, lines } = fitName(sheet, name)
  const leading = size * 1.1
  // A smaller name stands a little higher, so that it does not fall onto the sentence.
  const baseline = NAME_BASELINE - (NAME_SIZES.largest - size) * 0.3
  const block = { x: MARGIN, baseline, width: INNER_WIDTH, leading }
  drawLines(sheet, 'H1', { lines, text: name }, block)
  return baseline + (lines.length - 1) * leading + mm(11.4)
}

function fitName(
  sheet: Sheet,
  name: string,
): { readonly size: number; readonly lines: readonly Line[] } {
  const { largest, tiny } = NAME_SIZES
  for (let size: number = largest; size >= tiny; size--) {
    const lines = layOutText([nameSpan(name, size)], INNER_WIDTH, sheet)
    if (lines.length <= mostLines(size)) return { size, lines }
  }
  return { size: tiny, lines: layOutText([nameSpan(name, tiny)], INNER_WIDTH, sheet) }
}

function mostLines(size: number): number {
  if (size > NAME_SIZES.onOneLine) return 1
  return size > NAME_SIZES.onTwo ? 2 : 3
}

function nameSpan(text: string, size: number): Span {
  return { text, style: { face: 'heading', size, color: INK } }
}

/** What was done, and when: on one line, or with a break between the two. */
function layOutSentence(sheet: Sheet, [did, when]: readonly [Span[], Span[]]): readonly Line[] {
  const whole = layOutText([...did, ...when], INNER_WIDTH, sheet)
  if (whole.length === 1 || when.length === 0) return whole
  return [did, when].flatMap((spans) => layOutText(spans, INNER_WIDTH, sheet))
}

/** `werkte als fietskoerier en deed ander werk via Tempo`, and `van … tot en met ….` */
function sentenceOf(
  { platform, certificates }: PlatformSet,
  texts: CertificatePdfTexts,
): readonly [Span[], Span[]] {
  const [{ spoken }] = certificates
  const { before, role, after, when } = spoken
  const plain = (text: string): Span => ({ text, style: SENTENCE })
  const strong = (text: string): Span => ({ text, style: SENTENCE_STRONG })
  return [
    [
      plain(before),
      ...(role === undefined ? [] : [plain(' '), strong(role)]),
      plain(`${after === undefined ? '' : ` ${after}`} ${texts.via} `),
      strong(platform.name),
      plain(when === undefined ? '.' : ' '),
    ],
    when === undefined ? [] : [plain(`${when}.`)],
  ]
}
