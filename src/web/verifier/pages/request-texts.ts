/**
 * The words of the pages of requests. A further language is a file beside these, and a line here.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { RequestTexts } from './request-text-types.ts'
import { EN } from './request-texts-en.ts'
import { NL } from './request-texts-nl.ts'

/** The catalogue. */
export const REQUEST_TEXTS: Readonly<Record<Locale, RequestTexts>> = { nl: NL, en: EN }
