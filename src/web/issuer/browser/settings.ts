/**
 * What the page says to its script, in the attributes of its form.
 * @module
 */

/** Where everything is. */
export interface ClaimSettings {
  /** Claims, as JSON. */
  readonly claimUrl: string
  /** Answers the PDF of a form. */
  readonly pdfUrl: string
  /** For a wallet, on another origin. */
  readonly offerUrl: string
  readonly offerId: string
  /** When the offer ends. */
  readonly ends: string
  /** The wallet, whose store keeps what is shared; absent where there is none. */
  readonly walletUrl?: string
  /** Where links lead; absent where there is none. */
  readonly verifierUrl?: string
}

/** The settings of a form. */
export function readSettings({ dataset, action }: HTMLFormElement): ClaimSettings {
  const { claim = '', offer = '', ends = '', offerUrl = '', wallet, verifier } = dataset
  return {
    claimUrl: new URL(claim, location.href).href,
    pdfUrl: action,
    offerUrl,
    offerId: offer,
    ends,
    ...(wallet === undefined ? {} : { walletUrl: wallet }),
    ...(verifier === undefined ? {} : { verifierUrl: verifier }),
  }
}
