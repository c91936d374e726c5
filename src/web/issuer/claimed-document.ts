/**
 * What is passed on of a claimed offer: its one certificate, or all of them as a bundle without a
 * signature. The same text in the PDF and behind its link, so in server and browser alike.
 * @module
 */
import type { Credential } from '../../core/credential.ts'

/** The text; of several certificates a `KlusCVBundle`. */
export function documentOf(credentials: readonly Credential[]): string {
  const [only, ...others] = credentials
  if (only !== undefined && others.length === 0) return JSON.stringify(only)
  return JSON.stringify({ type: 'KlusCVBundle', verifiableCredential: credentials })
}
