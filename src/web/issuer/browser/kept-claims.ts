/**
 * What this browser remembers of an offer while it lasts, so that a page that was reloaded can repeat
 * the claim and stop its links. The key of a link is not among it: who finds this device can stop a
 * link, and not read what is behind it.
 * @module
 */
import type { OfferChoices } from '../../../certificate/wallet-link.ts'

/** A link that was made. */
export interface KeptShare {
  readonly id: string
  /** When the store forgets it. */
  readonly until: string
  readonly stopToken: string
  /** Whether it is the one in the code of the PDF. */
  readonly isOfPdf: boolean
}

/** What was made of an offer. */
export interface KeptClaim {
  readonly ends: string
  readonly choices: Omit<OfferChoices, 'language'>
  readonly shares: readonly KeptShare[]
}

const PREFIX = 'kluscv-claim:'

/** What is remembered of an offer. */
export function recallClaim(offerId: string): KeptClaim | undefined {
  try {
    const text = localStorage.getItem(PREFIX + offerId)
    return text === null ? undefined : (JSON.parse(text) as KeptClaim)
  } catch {
    return undefined
  }
}

/** Remembers it; a browser that keeps nothing, as in a private window, does not. */
export function keepClaim(offerId: string, claim: KeptClaim): void {
  try {
    localStorage.setItem(PREFIX + offerId, JSON.stringify(claim))
  } catch {
    // The page still has it, until it is closed.
  }
}

/** Forgets offers that are over: a shared computer keeps nothing longer than it can be used. */
export function forgetEndedClaims(now: number): void {
  try {
    for (const name of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
      const { ends } = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<KeptClaim>
      if (!(Date.parse(ends ?? '') > now)) localStorage.removeItem(name)
    }
  } catch {
    // What cannot be read is not ours.
  }
}
