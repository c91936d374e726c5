/**
 * The platforms that the verifier knows, as it tells wallets: names never come from a certificate.
 * What is read here came from our own verifier; a part that is not as agreed is left out.
 * @module
 */
import type { Words } from '../../../../claims/words.ts'
import type { Did } from '../../../../core/credential.ts'
import { isJsonObject, type JsonValue } from '../../../../core/json.ts'
import type { Instant } from '../../../../core/time.ts'

/** What became of a platform. */
type PlatformState = 'active' | 'stopped' | 'bankrupt' | 'compromised'

/** One of them. */
export interface Platform {
  readonly did: Did
  readonly names: Words
  readonly kvk?: string
  readonly state: PlatformState
}

/** All of them, and when they were asked for. */
export interface KnownPlatforms {
  readonly at: Instant
  readonly platforms: readonly Platform[]
}

const STATES: readonly unknown[] = ['active', 'stopped', 'bankrupt', 'compromised']

/** Reads the verifier's answer, or what was kept of it. */
export function readPlatforms(value: unknown): readonly Platform[] {
  const platforms = isJsonObject(value) ? value['platforms'] : undefined
  return Array.isArray(platforms) ? platforms.flatMap(readPlatform) : []
}

function readPlatform(value: JsonValue): readonly Platform[] {
  if (!isJsonObject(value)) return []
  const { did, names, kvk, state } = value
  if (typeof did !== 'string' || !STATES.includes(state) || !isWords(names)) return []
  const trade = typeof kvk === 'string' ? { kvk } : {}
  return [{ did, names, state: state as PlatformState, ...trade }]
}

function isWords(value: unknown): value is Words {
  if (!isJsonObject(value)) return false
  const { nl, en } = value
  return typeof nl === 'string' && typeof en === 'string'
}
