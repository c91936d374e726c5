/**
 * What a reader of the first page wants to know next, in the sentences of the certificates: whether
 * the name was checked, what the ratings are made of, for whom and where the work was. As many as
 * there is room for; the next page has them all.
 * @module
 */
import type { JsonPointer } from '../../core/json.ts'
import { drawText } from '../pdf/draw-on-sheet.ts'
import { mm, type Sheet } from '../pdf/open-sheet.ts'
import { balanceColumns, COLUMNS, createItem, drawColumns, fillColumns } from './fill-columns.ts'
import type { PlatformSet } from './read-certificates.ts'
import { HEAD, INNER_WIDTH, leadingOf, MARGIN, TEXT } from './styles.ts'

/** The places whose sentences are said, what matters most first. */
const TOLD: readonly JsonPointer[] = [
  '/identityCheck/method',
  '/ratingCount',
  '/ratingBasis',
  '/clients/distinct',
  '/regions',
  '/training',
  '/hoursBasis',
  '/stillActive',
  '/recordBasis',
  '/ratingObligatory',
  '/level/value',
  '/shareRated',
]
/** Of a list there is a sentence each. */
const FEWEST = 2
const BELOW_HEAD = mm(2.6)
const STYLE = { ...TEXT, size: 10.5 }

/** The sentences, each once. */
export function chooseFacts({ certificates }: PlatformSet): readonly string[] {
  const said = certificates
    .filter(({ type }) => type !== 'ReviewCredential')
    .flatMap(({ words }) => words.statements)
  const texts = TOLD.flatMap((pointer) =>
    said
      .filter(({ pointers }) =>
        pointers.some((each) => each === pointer || each.startsWith(`${pointer}/`)),
      )
      .map(({ text }) => text),
  )
  return [...new Set(texts)]
}

/** Draws what fits above `bottom`; nothing when that is less than two sentences. */
export function drawFacts(
  sheet: Sheet,
  facts: readonly string[],
  place: { readonly top: number; readonly bottom: number; readonly title: string },
): void {
  const first = place.top + HEAD.size + BELOW_HEAD
  const height = place.bottom - first
  const all = facts.map((text) => createItem(sheet, 'sentence', { text, style: STYLE, space: 4 }))
  let items = all
  while (items.length > 0 && fillColumns(items, height).length > COLUMNS) items = items.slice(0, -1)
  if (items.length < FEWEST || height < STYLE.size * 3) return
  const head = { x: MARGIN, baseline: place.top + HEAD.size, width: INNER_WIDTH }
  drawText(sheet, 'H2', [{ text: place.title, style: HEAD }], { ...head, leading: leadingOf(HEAD) })
  drawColumns(sheet, balanceColumns(items, height), first)
}
