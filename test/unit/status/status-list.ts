/**
 * Status lists for the tests of this folder: built by the code under test, unsigned, since the
 * proof is checked before a list comes here.
 * @module
 */
import type { Credential, StatusPurpose } from '../../../src/core/credential.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { LIMITS } from '../../../src/core/limits.ts'
import { createBitstring, setBit } from '../../../src/status/bitstring.ts'
import {
  createStatusListCredential,
  type StatusListOptions,
} from '../../../src/status/create-status-list.ts'
import { parseStatusList, type StatusList } from '../../../src/status/parse-status-list.ts'

export const ISSUER = 'did:web:platform.example'
export const ENTRIES = LIMITS.statusListMinimumEntries
export const NOW = new Date('2026-03-01T12:00:00Z')

export const urlOf = (purpose: StatusPurpose) => `https://platform.example/status-lists/${purpose}`

/** Bits with these places set. */
export function bitsWith(...indices: readonly number[]): Uint8Array {
  const bits = createBitstring(ENTRIES)
  for (const index of indices) setBit(bits, index)
  return bits
}

/** Options of a list that is fresh at {@link NOW}. */
export function listOptions(changes: Partial<StatusListOptions> = {}): StatusListOptions {
  const { purpose = 'revocation' } = changes
  return {
    id: urlOf(purpose),
    issuer: ISSUER,
    purpose,
    bits: bitsWith(),
    validFrom: '2026-03-01T10:00:00.000Z',
    validUntil: '2026-03-03T10:00:00.000Z',
    ttlMs: 300_000,
    dataModel: '2.0',
    suite: 'eddsa-rdfc-2022',
    ...changes,
  }
}

/** A list credential, with members changed after it was built. */
export function listCredential(
  changes: Partial<StatusListOptions> = {},
  members: JsonObject = {},
): Credential {
  return {
    ...createStatusListCredential(listOptions(changes)),
    ...members,
  } as unknown as Credential
}

/** A list as check-status finds it. */
export function readList(changes: Partial<StatusListOptions> = {}): StatusList {
  const credential = listCredential(changes)
  const parsed = parseStatusList(credential, credential.id)
  if (!parsed.ok) throw new Error(parsed.problem.detail)
  return parsed.list
}
