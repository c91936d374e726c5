/**
 * A copy of a map as a file: its certificates and the worker's names for them. Never the key, so
 * elsewhere the certificates count for whoever shows them.
 *
 *     {"type": "KlusCVMap", "version": 1, "createdAt": "2026-11-27T10:00:00.000Z",
 *      "certificates": [{"credential": {…}, "name"?: "…"}, …]}
 *
 * @module
 */
import type { Credential } from '../../../../core/credential.ts'
import { isJsonObject, type JsonValue } from '../../../../core/json.ts'
import { LIMITS } from '../../../../core/limits.ts'
import { parseJson } from '../../../../core/parse-json.ts'
import type { ReceivedCredentials } from '../../../../holder/index.ts'
import { type HeldCertificate, LABEL_CHARACTERS } from '../storage/wallet-store.ts'
import type { ReceivedFiles, ReceiveProblem } from './incoming.ts'

const TYPE = 'KlusCVMap'
const VERSION = 1

/** More are no map of one person. */
const MAX_CERTIFICATES = 1_000

/** The copy as text. */
export function createMapFile(held: readonly HeldCertificate[], now: Date): string {
  const certificates = held.map(({ credential, label }) => ({
    credential,
    ...(label === undefined ? {} : { name: label }),
  }))
  return JSON.stringify({
    type: TYPE,
    version: VERSION,
    createdAt: now.toISOString(),
    certificates,
  })
}

/**
 * Reads a copy; undefined for a text that is none. Every certificate passes the gate, or none does.
 *
 * @param receive - `receiveCredentials` of the holder
 */
export function readMapFile(
  text: string | Uint8Array,
  receive: (input: string) => ReceivedCredentials,
): ReceivedFiles | ReceiveProblem | undefined {
  const parsed = parseJson(text, { maxBytes: LIMITS.uploadBytes })
  if (!parsed.ok || !isJsonObject(parsed.value) || parsed.value['type'] !== TYPE) return undefined
  const { certificates, version } = parsed.value
  if (version !== VERSION || !Array.isArray(certificates)) return 'changed'
  if (certificates.length === 0 || certificates.length > MAX_CERTIFICATES) return 'changed'
  const credentials: Credential[] = []
  const labels: Record<string, string> = {}
  for (const entry of certificates as readonly JsonValue[]) {
    if (!isJsonObject(entry)) return 'changed'
    const received = receive(JSON.stringify(entry['credential']))
    const [credential] = received.ok ? received.credentials : []
    if (credential === undefined) return 'changed'
    credentials.push(credential)
    const name = entry['name']
    if (typeof name === 'string') labels[credential.id] = name.slice(0, LABEL_CHARACTERS)
  }
  return { kind: 'certificates', credentials, labels }
}
