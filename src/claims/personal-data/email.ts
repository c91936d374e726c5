/**
 * E-mail addresses, also as people write them to get past a filter: `naam (at) voorbeeld punt nl`.
 * @module
 */

/** `(at)`, `[a]`, `{apenstaartje}`: an @ in brackets is nothing else. */
const BRACKETED_AT = / ?[([{<] ?(?:at|a|@|arroba|apen?staart(?:je)?) ?[)\]}>] ?/g
/** Words and signs that are always an @. */
const SPELLED_AT =
  / ?(?:_at_|\*at\*|%40|&#64;|(?<!\p{L})(?:apen?staart(?:je)?|arroba)(?!\p{L})) ?/gu
const BRACKETED_DOT = / ?[([{<] ?(?:dot|punt|punkt|point|\.) ?[)\]}>] ?/g

/** Domains end so when people spell the dot; any other word after "punt" is a sentence. */
const SPELLED_ENDING = '(?:nl|com|be|de|eu|org|net|fr|info|me|uk|pl|tr)'
const LABEL = '[\\p{L}\\d-]{1,63}'

/**
 * "at" alone is an English word: an @ only when the dot is spelled too, or before the domain of a
 * mailbox where no one works.
 */
const BARE_AT = new RegExp(
  ` at (?=(?:${LABEL} (?:dot|punt) ){1,3}${SPELLED_ENDING}(?![\\p{L}\\d])` +
    '|(?:gmail|hotmail|outlook|icloud|yahoo|live|ziggo)\\.\\p{L}{2})',
  'gu',
)

/** What an address has before its @, of which the last character will do. */
const LOCAL_PART = /[\p{L}\d_+%-] ?$/u
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL}){0,4}\\.\\p{L}{2,24}(?![\\p{L}\\d])`, 'u')
/** Mailboxes that are recognised without their ending. */
const MAILBOX = /^(?:gmail|hotmail|icloud)(?![\p{L}\d])/u

/** 253 characters are the longest domain (RFC 1035); no person has one of half that. */
const LONGEST_DOMAIN = 128

/** Whether this text has an e-mail address. */
export function hasEmail(text: string): boolean {
  const readable = text
    .toLowerCase()
    .replace(BRACKETED_DOT, ' dot ')
    .replace(BRACKETED_AT, '@')
    .replace(SPELLED_AT, '@')
    .replace(BARE_AT, '@')
  return [...readable.matchAll(/@/g)].some(({ index }) => isAddressAround(readable, index))
}

function isAddressAround(text: string, at: number): boolean {
  if (!LOCAL_PART.test(text.slice(Math.max(0, at - 2), at))) return false
  const domain = text
    .slice(at + 1, at + 1 + LONGEST_DOMAIN)
    .replace(/^ /, '')
    .replace(/ (?:dot|punt|punkt|point|\.) /g, '.')
  return DOMAIN.test(domain) || MAILBOX.test(domain)
}
