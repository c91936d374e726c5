/**
 * Languages in which reviews are written, by their ISO 639 code: those of clients and workers in
 * the Netherlands. A closed table, because a page must say which language it shows and in which
 * direction it runs.
 * @module
 */
import type { Words } from './words.ts'

/** What the languages are called. Two letters only: a region or script adds nothing to a review. */
export const LANGUAGES = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
  am: { nl: 'Amhaars', en: 'Amharic' },
  ar: { nl: 'Arabisch', en: 'Arabic' },
  bg: { nl: 'Bulgaars', en: 'Bulgarian' },
  bn: { nl: 'Bengaals', en: 'Bengali' },
  bs: { nl: 'Bosnisch', en: 'Bosnian' },
  cs: { nl: 'Tsjechisch', en: 'Czech' },
  da: { nl: 'Deens', en: 'Danish' },
  de: { nl: 'Duits', en: 'German' },
  el: { nl: 'Grieks', en: 'Greek' },
  es: { nl: 'Spaans', en: 'Spanish' },
  et: { nl: 'Ests', en: 'Estonian' },
  fa: { nl: 'Perzisch', en: 'Persian' },
  fi: { nl: 'Fins', en: 'Finnish' },
  fr: { nl: 'Frans', en: 'French' },
  fy: { nl: 'Fries', en: 'Frisian' },
  he: { nl: 'Hebreeuws', en: 'Hebrew' },
  hi: { nl: 'Hindi', en: 'Hindi' },
  hr: { nl: 'Kroatisch', en: 'Croatian' },
  hu: { nl: 'Hongaars', en: 'Hungarian' },
  hy: { nl: 'Armeens', en: 'Armenian' },
  id: { nl: 'Indonesisch', en: 'Indonesian' },
  it: { nl: 'Italiaans', en: 'Italian' },
  ja: { nl: 'Japans', en: 'Japanese' },
  ka: { nl: 'Georgisch', en: 'Georgian' },
  ko: { nl: 'Koreaans', en: 'Korean' },
  ku: { nl: 'Koerdisch', en: 'Kurdish' },
  lt: { nl: 'Litouws', en: 'Lithuanian' },
  lv: { nl: 'Lets', en: 'Latvian' },
  nb: { nl: 'Noors', en: 'Norwegian' },
  pa: { nl: 'Punjabi', en: 'Punjabi' },
  pl: { nl: 'Pools', en: 'Polish' },
  ps: { nl: 'Pasjtoe', en: 'Pashto' },
  pt: { nl: 'Portugees', en: 'Portuguese' },
  ro: { nl: 'Roemeens', en: 'Romanian' },
  ru: { nl: 'Russisch', en: 'Russian' },
  sk: { nl: 'Slowaaks', en: 'Slovak' },
  sl: { nl: 'Sloveens', en: 'Slovenian' },
  so: { nl: 'Somalisch', en: 'Somali' },
  sq: { nl: 'Albanees', en: 'Albanian' },
  sr: { nl: 'Servisch', en: 'Serbian' },
  sv: { nl: 'Zweeds', en: 'Swedish' },
  sw: { nl: 'Swahili', en: 'Swahili' },
  ta: { nl: 'Tamil', en: 'Tamil' },
  th: { nl: 'Thai', en: 'Thai' },
  ti: { nl: 'Tigrinya', en: 'Tigrinya' },
  tr: { nl: 'Turks', en: 'Turkish' },
  uk: { nl: 'Oekraïens', en: 'Ukrainian' },
  ur: { nl: 'Urdu', en: 'Urdu' },
  vi: { nl: 'Vietnamees', en: 'Vietnamese' },
  zh: { nl: 'Chinees', en: 'Chinese' },
} as const satisfies Record<string, Words>

/** A key of {@link LANGUAGES}. */
export type Language = keyof typeof LANGUAGES

/** All codes, the languages of our own pages first. */
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[]

/** From which side a text is written; `auto` where a language has scripts of both kinds. */
export type Direction = 'ltr' | 'rtl' | 'auto'

const DIRECTIONS: Readonly<Partial<Record<Language, Direction>>> = {
  ar: 'rtl',
  fa: 'rtl',
  he: 'rtl',
  // In Latin letters in Turkey and Syria, in Arabic ones in Iraq and Iran.
  ku: 'auto',
  // In Gurmukhi in India, in Arabic letters in Pakistan.
  pa: 'auto',
  ps: 'rtl',
  ur: 'rtl',
}

/** The direction in which a text of this language runs. */
export function directionOf(language: Language): Direction {
  return DIRECTIONS[language] ?? 'ltr'
}
