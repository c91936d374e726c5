/**
 * The languages of the wallet. A language is one file: `texts-<tag>.ts` with a {@link Texts}, and its
 * line here. Certificates themselves can be read in Dutch and English: each language says which.
 * @module
 */
import type { Texts } from './text-types.ts'
import { EN } from './texts-en.ts'
import { NL } from './texts-nl.ts'

/** Every language, by its tag. */
export const LANGUAGES: Readonly<Record<string, Texts>> = { nl: NL, en: EN }

/** The tag of a language that there is: the one kept, the browser's, or else English. */
export function chooseLanguage(kept: string | undefined, browser: readonly string[]): string {
  const wanted = [kept ?? '', ...browser.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '')]
  return wanted.find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? 'en'
}

/** The texts of a language; of one that is not there, the English ones. */
export function textsOf(language: string): Texts {
  return (Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined) ?? EN
}
