/**
 * Which language a page opens in. A page is whole in Dutch and in English; other languages of the
 * browser get English.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'

/** The languages of the pages, with their own name, as the language switch shows them. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { nl: 'Nederlands', en: 'English' }

/** The other language. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'nl' ? 'en' : 'nl'
}

/**
 * The language asked for in the address (`?lang=en`); else the first of `Accept-Language` that is
 * Dutch or English; else English for a stranger, and Dutch when the browser says nothing.
 */
export function chooseLocale(asked: unknown, acceptLanguage: string | undefined): Locale {
  if (asked === 'nl' || asked === 'en') return asked
  if (acceptLanguage === undefined || acceptLanguage.trim() === '') return 'nl'
  const languages = byPreference(acceptLanguage)
  return languages.find((language) => language === 'nl' || language === 'en') ?? 'en'
}

/** `nl-NL,nl;q=0.9,en;q=0.8` as `['nl', 'nl', 'en']`, by weight (RFC 9110 section 12.5.4). */
function byPreference(acceptLanguage: string): readonly (Locale | undefined)[] {
  return acceptLanguage
    .slice(0, MAX_HEADER_CHARACTERS)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const quality = parameters.map((text) => /^\s*q=([0-9.]{1,5})$/.exec(text)?.[1])[0]
      return { tag, weight: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => localeOf(tag))
}

function localeOf(tag: string): Locale | undefined {
  const [primary] = tag.split('-')
  return primary === 'nl' || primary === 'en' ? primary : undefined
}

/** Browsers send about 50; a longer one is not worth sorting. */
const MAX_HEADER_CHARACTERS = 200
