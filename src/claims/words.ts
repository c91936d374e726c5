/**
 * Words for people, in the two languages of the employer's page. Never a fallback from one to the
 * other: a text that exists in one language only does not compile.
 * @module
 */

/** Dutch or English: the languages in which a certificate can be read. */
export type Locale = 'nl' | 'en'

/** One text in both languages. */
export interface Words {
  readonly nl: string
  readonly en: string
}
