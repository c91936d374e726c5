/**
 * What the page behind a share link says, in every language. A further language is a file beside
 * these, and a line here.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { ShareTexts } from './share-text-types.ts'
import { SHARE_EN } from './share-texts-en.ts'
import { SHARE_NL } from './share-texts-nl.ts'

/** The catalogue. */
export const SHARE_TEXTS: Readonly<Record<Locale, ShareTexts>> = { nl: SHARE_NL, en: SHARE_EN }
