/**
 * The words of a getuigschrift on paper, by language.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import type { CertificatePdfTexts } from './text-types.ts'
import { EN } from './texts-en.ts'
import { NL } from './texts-nl.ts'

/** One file a language. */
export const TEXTS: Readonly<Record<Locale, CertificatePdfTexts>> = { nl: NL, en: EN }
