/**
 * The words of the claim page by language.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { ClaimTexts } from './text-types.ts'
import { TEXTS_EN } from './texts-en.ts'
import { TEXTS_NL } from './texts-nl.ts'

/** The words in each language. */
export const TEXTS: Readonly<Record<Locale, ClaimTexts>> = { nl: TEXTS_NL, en: TEXTS_EN }
