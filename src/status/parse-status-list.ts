/**
 * Reads a status list credential into bits that can be asked. Bitstring Status List 1.0 section 3.2.
 * The gate and the proof come before it, the judgement about one credential after it
 * (check-status.ts). What a browser does in its place is in inflate-status-list.ts.
 * @module
 */
import type { Credential } from '../core/credential.ts'
import { decodeBitstring } from './bitstring.ts'
import { checkStatusList, openStatusList, type ParsedStatusList } from './status-list.ts'

export type { ParsedStatusList, StatusList } from './status-list.ts'

/** Reads a gated status list credential that was found at `expectedUrl`. */
export function parseStatusList(credential: Credential, expectedUrl: string): ParsedStatusList {
  const problem = checkStatusList(credential, expectedUrl)
  if (problem !== undefined) return { ok: false, problem }
  const decoded = decodeBitstring(String(credential.credentialSubject['encodedList']))
  return decoded.ok ? openStatusList(credential, decoded.bits) : decoded
}
