/**
 * The words of a getuigschrift on paper, beside those of the certificates: one file a language.
 * @module
 */

/** Every word that the writer of the PDF adds. */
export interface CertificatePdfTexts {
  /** `Werkbewijs van Samira El Amrani`: the title of the document. */
  readonly title: (kind: string, name: string) => string
  /** `via`, between the work and the platform. */
  readonly via: string
  /** `Ook beoordeeld als …`: which work a rating is about, where there are several. */
  readonly ratingOf: (label: string, role: string) => string
  /** `van 5 sterren, uit 287 beoordelingen` */
  readonly ratingFrom: (label: string, count: string, isOne: boolean) => string
  readonly ratings: string
  readonly months: string
  readonly tasks: string
  readonly facts: string
  readonly reviews: string
  readonly moreReviews: (count: number) => string
  readonly check: {
    readonly title: string
    /** Before the verifier's address. */
    readonly scan: string
    readonly open: string
    readonly until: (day: string) => string
    readonly always: string
    readonly onPaper: string
    /** That the page of the verifier speaks the other language: in that language. */
    readonly otherLanguage: { readonly text: string; readonly language: string }
    readonly code: string
  }
  readonly signedBy: string
  readonly kvk: (number: string) => string
  readonly validUntil: (day: string) => string
  readonly everything: string
  readonly inAll: string
  readonly reviewCount: (count: number) => string
  readonly signedOn: (day: string) => string
  readonly asOf: (day: string) => string
  readonly usual: string
  readonly notProven: string
  /** Some letters have no shape in our fonts. */
  readonly notPrinted: string
  readonly missing: string
  readonly page: (page: number, of: number) => string
}
