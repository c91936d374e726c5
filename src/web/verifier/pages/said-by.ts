/**
 * Lines that some certificates of several carry and others do not: who says it stands before it,
 * so that one page never says a thing and its opposite.
 * @module
 */
import { formatterOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { type OpenPart, platformsOf } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** A line, and who says it; nobody in particular when everyone does. */
export interface AttributedLine {
  readonly text: string
  readonly who?: string
}

/** Who says a line that only these carriers of all parts have; undefined when no name fits. */
type NameCarriers = (
  carriers: readonly OpenPart[],
  parts: readonly OpenPart[],
  locale: Locale,
) => string | undefined

/** Which lines are looked at, and who they are attributed to. */
export interface Attribution {
  readonly linesOf: (part: OpenPart) => readonly string[]
  readonly nameCarriers: NameCarriers
}

/** The lines of these parts, each once, shared ones first. One that no name fits is left to the cards. */
export function attributeLines(
  parts: readonly OpenPart[],
  { linesOf, nameCarriers }: Attribution,
  locale: Locale,
): readonly AttributedLine[] {
  const texts = [...new Set(parts.flatMap(linesOf))]
  const lines = texts.flatMap((text) => {
    const carriers = parts.filter((part) => linesOf(part).includes(text))
    if (carriers.length === parts.length) return [{ text }]
    const who = nameCarriers(carriers, parts, locale)
    return who === undefined ? [] : [{ text, who }]
  })
  return [...lines.filter((line) => !('who' in line)), ...lines.filter((line) => 'who' in line)]
}

/** `<b>WinkelScan:</b> het platform controleerde niet of deze naam klopt.` */
export function renderAttributed({ text, who }: AttributedLine): Html {
  if (who === undefined) return html`<bdi>${text}</bdi>`
  return html`<b>${who}:</b> <bdi>${text.charAt(0).toLowerCase()}${text.slice(1)}</bdi>`
}

/** What adds to the work itself; what work alone leaves open is left to its card. */
const KINDS_BESIDE_WORK = ['ratings', 'review', 'gigs'] as const

/** The platforms whose every certificate says it; or all certificates of a kind beside work. */
export const nameByPlatformOrKind: NameCarriers = (carriers, parts, locale) => {
  const kind = KINDS_BESIDE_WORK.find((each) => {
    const those = parts.filter((part) => part.kind === each)
    return carriers.length === those.length && carriers.every((part) => part.kind === each)
  })
  if (kind !== undefined) return TEXTS[locale].result.kindsTogether[kind]
  return nameByPlatform(carriers, parts, locale)
}

/** The platforms whose every certificate says it; else each certificate by its heading. */
export const nameByPlatformOrHeading: NameCarriers = (carriers, parts, locale) =>
  nameByPlatform(carriers, parts, locale) ??
  formatterOf(locale).list([...new Set(carriers.map(({ heading }) => heading))])

const nameByPlatform: NameCarriers = (carriers, parts, locale) => {
  const rest = parts.filter((part) => !carriers.includes(part))
  const partly = new Set(platformsOf(rest))
  const wholly = platformsOf(carriers).filter((platform) => !partly.has(platform))
  return wholly.length === 0 ? undefined : formatterOf(locale).list(wholly)
}
