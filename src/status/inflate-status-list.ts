/**
 * Reads a status list credential in a browser, which inflates as the bytes come. For lists that a
 * verifier gave: it has checked the proof, and that there is one member of gzip and nothing after it.
 * @module
 */
import { decodeBase64url } from '../core/base64url.ts'
import type { Credential } from '../core/credential.ts'
import { decompress } from '../core/decompress.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem } from '../core/problems.ts'
import { checkStatusList, openStatusList, type ParsedStatusList } from './status-list.ts'

/** Reads a gated status list credential that was found at `expectedUrl`. */
export async function inflateStatusList(
  credential: Credential,
  expectedUrl: string,
): Promise<ParsedStatusList> {
  const problem = checkStatusList(credential, expectedUrl)
  if (problem !== undefined) return { ok: false, problem }
  const packed = decodeBase64url(String(credential.credentialSubject['encodedList']).slice(1))
  if (packed === undefined) return { ok: false, problem: malformed() }
  const bits = await decompress(packed, 'gzip', LIMITS.statusListBytes)
  return typeof bits === 'string'
    ? { ok: false, problem: malformed() }
    : openStatusList(credential, bits)
}

function malformed(): Problem {
  const pointer = '/credentialSubject/encodedList'
  const detail = 'must be gzip in base64url, of a list that is not too long'
  return { problem: 'STATUS_VERIFICATION_ERROR', pointer, detail }
}
