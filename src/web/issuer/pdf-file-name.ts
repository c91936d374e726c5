/**
 * What a PDF is called where it is saved: `KlusCV Samira El Amrani - Tempo.pdf`. Names of people and
 * platforms stand in a header here, so everything that is not a letter of a name is taken out.
 * @module
 */

/** What file systems, headers or readers take for something else; and marks that turn text around. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|%;]+/gu

/** A name on disk has 255 bytes at most, and a letter up to 4. */
const NAME_CHARACTERS = 40

/** The name of the file. */
export function pdfFileName(person: string, platform: string): string {
  return `KlusCV ${cleaned(person)} - ${cleaned(platform)}.pdf`
}

/** The header that says it: RFC 6266, with the letters of old browsers beside the real ones. */
export function attachmentNamed(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  // Taken apart, a wide quotation mark is a plain one, which would end the text.
  const ascii = plain.replaceAll(UNSAFE, '_').replaceAll(/[^\x20-\x7e]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(name)}`
}

function cleaned(name: string): string {
  const text = name.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim()
  return [...text].slice(0, NAME_CHARACTERS).join('').trim()
}

/** RFC 8187 section 3.2.1: these five are left as they are by encodeURIComponent. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
