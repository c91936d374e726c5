/**
 * One bit of a status list that the verifier holds, read on the device: nobody learns which one.
 * Bitstring Status List 1.0 section 3.2. The verifier checked its signature; here only its place,
 * its maker and its purpose are compared with what the certificate names.
 *
 *     encodedList   "u" base64url( gzip( bits ) ), bit 0 the most significant of byte 0
 *
 * @module
 */
import { decodeBase64url } from '../../../../core/base64url.ts'
import {
  type Credential,
  STATUS_PURPOSES,
  type StatusPurpose,
} from '../../../../core/credential.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../core/json.ts'
import { LIMITS } from '../../../../core/limits.ts'
import { type Instant, parseInstant } from '../../../../core/time.ts'

/** Where a certificate's bit stands. */
export interface StatusPlace {
  readonly purpose: StatusPurpose
  readonly url: string
  readonly index: number
}

/** A list as the verifier gave it. */
export interface StatusList {
  readonly purpose: StatusPurpose
  readonly validUntil: Instant
  readonly bits: Uint8Array
}

/** The places that a certificate names; what is not understood is left out. */
export function statusPlacesOf(credential: JsonObject): readonly StatusPlace[] {
  const status = credential['credentialStatus']
  const entries = Array.isArray(status) ? status : [status]
  return entries.flatMap((entry: JsonValue | undefined) => {
    if (!isJsonObject(entry)) return []
    const { statusPurpose, statusListCredential: url, statusListIndex } = entry
    const purpose = STATUS_PURPOSES.find((known) => known === statusPurpose)
    const index = /^[0-9]{1,9}$/.test(String(statusListIndex)) ? Number(statusListIndex) : -1
    if (purpose === undefined || typeof url !== 'string' || index < 0) return []
    return [{ purpose, url, index }]
  })
}

/** Reads the list at `url` of whoever made `credential`; undefined when it is not that. */
export async function readStatusList(
  answer: unknown,
  url: string,
  { issuer }: Credential,
): Promise<StatusList | undefined> {
  if (!isJsonObject(answer)) return undefined
  const { credentialSubject: subject, validUntil } = answer
  const isTheirs = answer['id'] === url && answer['issuer'] === issuer
  if (!isTheirs || !isJsonObject(subject) || typeof validUntil !== 'string') return undefined
  const { statusPurpose, encodedList } = subject
  const purpose = STATUS_PURPOSES.find((known) => known === statusPurpose)
  const packed = typeof encodedList === 'string' ? decodeBase64url(encodedList.slice(1)) : undefined
  if (purpose === undefined || packed === undefined || parseInstant(validUntil) === undefined) {
    return undefined
  }
  const bits = await inflate(packed)
  return bits && { purpose, validUntil, bits }
}

/** Whether the bit is set; undefined outside the list, where "not set" would be a lie. */
export function isSet({ bits }: StatusList, index: number): boolean | undefined {
  const byte = bits[index >> 3]
  return byte === undefined ? undefined : (byte & (0x80 >> (index & 7))) !== 0
}

/** The bytes, or undefined for what is no gzip or holds more than a list may. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let total = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      total += part.value.length
      if (total > LIMITS.statusListBytes) return undefined
      chunks.push(part.value)
    }
  } catch {
    return undefined
  } finally {
    void reader.cancel().catch(() => undefined)
  }
  const bytes = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
