/**
 * The PDF getuigschrift: for each platform a first page that shows, and a second that says everything;
 * and the document itself as the one attachment.
 *
 *     band        from the fingerprint of the certificate
 *     Werkbewijs  name, and a sentence to be read aloud
 *     figures, charts, tasks of the job, two reviews
 *     code        where to check it, who signed                      next page: every signed sentence
 * @module
 */
import type { ReadFont } from '../pdf/font-files.ts'
import { missingLetters } from '../pdf/open-fonts.ts'
import { type Sheet, writeSheet } from '../pdf/open-sheet.ts'
import type { CertificatePdf } from './certificate-pdf.ts'
import { layOutEverything } from './draw-everything.ts'
import { drawFirstPage } from './draw-first-page.ts'
import { layOutFooter } from './draw-footer.ts'
import { listStatements } from './list-statements.ts'
import { type PlatformSet, readCertificates } from './read-certificates.ts'
import { TEXTS } from './texts.ts'

/**
 * Writes the PDF.
 *
 * @param readFont - where font files are from: `readPackageFont` in Node
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when a certificate is not of our types, or not signed
 * @throws RangeError when the text of the code does not fit into one
 */
export function writeCertificatePdf(
  content: CertificatePdf,
  readFont: ReadFont,
): Promise<Uint8Array> {
  const { locale, document: attachment, createdAt } = content
  const sets = readCertificates(content.certificates, locale)
  const title = titleOf(sets, content)
  const sheet = { title, language: locale, texts: textsOf(sets, content), attachment, createdAt }
  return writeSheet(sheet, readFont, (open) => draw(open, sets, content))
}

function draw(sheet: Sheet, sets: readonly PlatformSet[], content: CertificatePdf): void {
  const { locale } = content
  const footer = layOutFooter(content)
  const isWhole = missingLetters(textsOf(sets, content), sheet.fonts).size === 0
  const rest = sets.map((set) => {
    const blocks = listStatements(set, locale)
    const note = { title: TEXTS[locale].notPrinted, sentences: [TEXTS[locale].missing] }
    const all = isWhole ? blocks : [...blocks, note]
    return layOutEverything(sheet, all, { set, content })
  })
  const pages = rest.reduce((sum, everything) => sum + 1 + everything.pages, 0)
  let page = 1
  for (const [at, set] of sets.entries()) {
    const everything = rest[at]
    drawFirstPage(sheet, set, { locale, footer })
    everything?.draw(page + 1, pages)
    page += 1 + (everything?.pages ?? 0)
  }
}

/** `Werkbewijs van Samira El Amrani`, of the first. */
function titleOf([first]: readonly PlatformSet[], { locale }: CertificatePdf): string {
  if (first === undefined) return 'KlusCV'
  return TEXTS[locale].title(first.certificates[0].words.title, first.name)
}

/** Everything of the certificates that may be drawn; our own words are Latin letters. */
function textsOf(sets: readonly PlatformSet[], { verifierUrl }: CertificatePdf): readonly string[] {
  const written = sets.flatMap(({ platform, certificates }) => [
    platform.name,
    ...certificates.flatMap(({ words, normalRange, tasks }) => [
      words.name,
      ...words.statements.map(({ text }) => text),
      ...(normalRange === undefined ? [] : [normalRange.population]),
      ...tasks,
    ]),
  ])
  return [verifierUrl, ...written]
}
