/**
 * The body that asks to keep a share: its shape, and the times that are taken.
 * @module
 */
import { type NewShare, SHARE_BLOB_BYTES, SHARE_DAYS } from '../../certificate/share-store.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { closedObject, type ShapeCheck, stringThat } from '../../core/shape.ts'
import { formatInstant, parseInstant } from '../../core/time.ts'

/** IV and tag; without ciphertext nothing is shared. */
const LEAST_BLOB_BYTES = 29

const DAY_MS = 86_400_000

const ID_BYTES = 16
const HASH_BYTES = 32

/** Whether a text can be the id of a share: 16 bytes in base64url. */
export function isShareId(text: string): boolean {
  return bytesIn(text)?.length === ID_BYTES
}

/**
 * The share of a body. Its id, times and bytes are those of its one spelling.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST` with everything that does not fit
 */
export function parseNewShare(body: JsonValue, now: Date): NewShare {
  const misfits = shapeAt(now)(body, '')
  if (misfits.length > 0 || !isJsonObject(body)) {
    const problems = misfits.map(({ pointer, detail: message }) => ({ pointer, message }))
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The request body does not fit.', { problems })
  }
  return {
    id: String(body['id']),
    until: formatInstant(new Date(String(body['until']))),
    stopTokenHash: Buffer.from(String(body['stopTokenHash']), 'base64url'),
    blob: Buffer.from(String(body['blob']), 'base64url'),
  }
}

function shapeAt(now: Date): ShapeCheck {
  return closedObject({
    id: stringThat('16 bytes in base64url', isShareId),
    until: stringThat(`a time like 2027-01-31T12:00:00Z, within ${SHARE_DAYS} days`, (text) => {
      const until = parseInstant(text) ?? Number.NaN
      return until > now.getTime() && until <= now.getTime() + SHARE_DAYS * DAY_MS
    }),
    stopTokenHash: stringThat(
      'a SHA-256 in base64url',
      (text) => bytesIn(text)?.length === HASH_BYTES,
    ),
    blob: stringThat(
      `IV, ciphertext and tag in base64url, at most ${SHARE_BLOB_BYTES} bytes`,
      isBlob,
    ),
  })
}

function isBlob(text: string): boolean {
  const { length = 0 } = bytesIn(text) ?? {}
  return length >= LEAST_BLOB_BYTES && length <= SHARE_BLOB_BYTES
}

/** Of a text in its one spelling: else one share could have several ids. */
function bytesIn(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}
