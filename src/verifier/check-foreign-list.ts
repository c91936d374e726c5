/**
 * May this document be used as the status list of that URL, by an issuer that no trust list names?
 * It is verified as any credential of others is; what it says is for status/. Makes no request: who
 * retrieves lists of others hands in what came.
 * @module
 */
import { type Did, issuerOf } from '../core/credential.ts'
import { gateOtherCredential } from '../core/gate-other.ts'
import type { JsonValue } from '../core/json.ts'
import { parseForeignList } from '../status/parse-foreign-list.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import { verifyCredential } from './verify-credential.ts'
import type { Inquiry } from './verify-options.ts'

/** Where a list was found, and whose it must be. */
export interface ForeignOrigin {
  readonly url: string
  readonly issuer: Did
}

/** What must have passed: the rest, but for a failure, is about the trust list. */
const NEEDED: ReadonlySet<string> = new Set(['gate', 'resolution', 'proof', 'dates'])

/** The list in a document, once everything about it is right; else undefined. */
export async function checkForeignList(
  document: JsonValue,
  { url, issuer }: ForeignOrigin,
  inquiry: Inquiry,
): Promise<StatusList | undefined> {
  const gate = gateOtherCredential(document)
  if (!gate.ok || issuerOf(gate.gated.credential) !== issuer) return undefined
  const occasion = { index: 0, binding: 'bearer' } as const
  const { checks } = await verifyCredential(gate.gated, occasion, inquiry)
  const isSound = checks.every(({ check, outcome }) =>
    NEEDED.has(check) ? outcome === 'passed' : outcome !== 'failed',
  )
  return isSound ? parseForeignList(gate.gated.credential, url) : undefined
}
