/**
 * Where a share link leads on that somebody handed in as a picture. The page is for who sent it: what
 * it names is no secret to them.
 * @module
 */
import { parseShareLink } from '../../../certificate/share-link.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { SHARE_TEXTS } from './share-texts.ts'

/** Leads to our own page for links, in this language; nothing for what is no link. */
export function renderShareAnchor(shareLink: string | undefined, locale: Locale): Html | undefined {
  const link = shareLink === undefined ? undefined : parseShareLink(shareLink)
  if (link === undefined) return undefined
  const { id, key } = link
  return html`<a href="/s?lang=${locale}#${id}.${key}">${SHARE_TEXTS[locale].open}</a>`
}
