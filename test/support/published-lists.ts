/**
 * What the published lists of an issuer say about one certificate, read as a verifier reads them.
 * @module
 */
import type { StatusPurpose } from '../../src/core/credential.ts'
import { gateStatusList } from '../../src/core/gate.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { parseStatusList, type StatusList } from '../../src/status/parse-status-list.ts'

/** An entry of `credentialStatus`. */
export interface StatusEntry {
  readonly statusPurpose: StatusPurpose
  readonly statusListIndex: string
  readonly statusListCredential: string
}

/** The entry of a certificate for a purpose. */
export function entryOf(credential: JsonObject, purpose: StatusPurpose): StatusEntry {
  const entries = credential['credentialStatus'] as unknown as readonly StatusEntry[]
  const entry = entries.find(({ statusPurpose }) => statusPurpose === purpose)
  if (entry === undefined) throw new TypeError(`no entry for ${purpose}`)
  return entry
}

/** The last part of the URL of an entry's list: its name. */
export function listNameOf({ statusListCredential }: StatusEntry): string {
  return statusListCredential.split('/').at(-1) ?? ''
}

/** The place of a certificate as text. */
export function placeOf({ statusListCredential, statusListIndex }: StatusEntry): string {
  return `${statusListCredential}#${statusListIndex}`
}

/** A list from its text, found at this URL. */
export function readList(text: string, url: string): StatusList {
  const gated = gateStatusList(JSON.parse(text))
  if (!gated.ok) throw new TypeError(gated.problem.pointer)
  const parsed = parseStatusList(gated.gated.credential, url)
  if (!parsed.ok) throw new TypeError(parsed.problem.detail)
  return parsed.list
}

/** Whether the bit of an entry is set in the text of its list. */
export function isSet(text: string, entry: StatusEntry): boolean {
  return readList(text, entry.statusListCredential).isSet(Number(entry.statusListIndex))
}
