/**
 * Whether a certificate that is held still counts: reads the status lists that it names, as a verifier
 * gave them, on the worker's device. Lists are asked for whole, so nobody learns which certificate it
 * is about. The verifier has checked who signed them.
 *
 *     GET verifierUrl/v1/lists?url=<address of a list>   the list credential   404 not held
 * @module
 */
import type { Credential } from '../core/credential.ts'
import { gateStatusList } from '../core/gate.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { checkStatus } from '../status/check-status.ts'
import { inflateStatusList } from '../status/inflate-status-list.ts'
import type { StatusList } from '../status/status-list.ts'

/** What can be said. `unknown`: a list is missing, too old, or not the one that is named. */
export type HeldStatus = 'current' | 'withdrawn' | 'paused' | 'newer-exists' | 'unknown'

/** What is asked. */
export interface HeldStatusQuestion {
  readonly credential: Credential
  /** The list credentials, as text, of {@link statusListsOf}; one that a verifier has not is left out. */
  readonly lists: readonly (string | Uint8Array)[]
  readonly now: Date
}

/** The addresses of the lists that a certificate names, each once. */
export function statusListsOf({ credentialStatus }: Credential): readonly string[] {
  const entries: readonly (JsonValue | undefined)[] = [credentialStatus].flat()
  const urls = entries.flatMap((entry) =>
    isJsonObject(entry) ? entry['statusListCredential'] : [],
  )
  return [...new Set(urls.filter((url) => typeof url === 'string'))]
}

/**
 * What the lists say of a certificate; the gravest when they say several things. Whatever cannot be
 * read is never "current".
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { checkHeldStatus, type Credential } from 'kluscv/holder'
 *
 * const held: Partial<Credential> = {
 *   issuer: 'did:web:platform.example',
 *   credentialStatus: [
 *     {
 *       type: 'BitstringStatusListEntry',
 *       statusPurpose: 'revocation',
 *       statusListIndex: '5',
 *       statusListCredential: 'https://platform.example/status-lists/1',
 *     },
 *   ],
 * }
 * const credential = held as Credential // yours comes from receiveCredentials
 * assert.equal(await checkHeldStatus({ credential, lists: [], now: new Date() }), 'unknown')
 * ```
 */
export async function checkHeldStatus(question: HeldStatusQuestion): Promise<HeldStatus> {
  const { credential, lists, now } = question
  const read = (await Promise.all(lists.map(readList))).flatMap((list) => list ?? [])
  const findList = (url: string) => read.find(({ id }) => id === url)
  const { check, newerExists } = checkStatus({ credential, now, findList })
  if (check.problem === 'revoked') return 'withdrawn'
  if (check.problem === 'suspended') return 'paused'
  if (check.outcome !== 'passed') return 'unknown'
  return newerExists ? 'newer-exists' : 'current'
}

async function readList(text: string | Uint8Array): Promise<StatusList | undefined> {
  const parsed = parseJson(text, { maxBytes: LIMITS.uploadBytes })
  const gate = parsed.ok ? gateStatusList(parsed.value) : parsed
  if (!gate.ok) return undefined
  const { credential } = gate.gated
  const inflated = await inflateStatusList(credential, credential.id)
  return inflated.ok ? inflated.list : undefined
}
