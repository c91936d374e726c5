/**
 * What is passed on of a claimed offer, and for how long: its one certificate, or all of them as a bundle
 * without a signature. The same in the PDF and behind its link, so in server and browser alike.
 * @module
 */
import { type Credential, validityOf } from '../../core/credential.ts'
import { formatInstant, type Instant } from '../../core/time.ts'

const DAY_MS = 86_400_000

/** The text; of several certificates a `KlusCVBundle`. */
export function documentOf(credentials: readonly Credential[]): string {
  const [only, ...others] = credentials
  if (only !== undefined && others.length === 0) return JSON.stringify(only)
  return JSON.stringify({ type: 'KlusCVBundle', verifiableCredential: credentials })
}

/** When a link of so many days ends: it never outlives what is behind it. */
export function endOfLink(credentials: readonly Credential[], days: number, now: Date): Instant {
  const ends = credentials.flatMap((credential) => {
    const { until } = validityOf(credential)
    return until === undefined ? [] : [Date.parse(until)]
  })
  return formatInstant(new Date(Math.min(now.getTime() + days * DAY_MS, ...ends)))
}
