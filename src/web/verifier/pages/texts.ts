/**
 * The words of the verifier's pages, in Dutch (B1) and English.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { Texts } from './text-types.ts'
import { EN } from './texts-en.ts'
import { NL } from './texts-nl.ts'

/** The catalogue. */
export const TEXTS: Readonly<Record<Locale, Texts>> = { nl: NL, en: EN }
