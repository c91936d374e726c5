/**
 * Key files as text: the keys of one platform, worker or keeper of a trust list, each with where it
 * stands in its life. Reads and writes no files: see cli/key-file.ts.
 *
 * ```
 * { "keys": [
 *     { "id": "did:web:platform.example#key-1", "publicKeyMultibase": "z6Mk…",
 *       "state": "retired", "from"?: "2026-01-01", "until": "2026-11-26",
 *       "compromisedSince"?: "2026-11-20T00:00:00.000Z" },
 *     { "id": …, "publicKeyMultibase": …, "state": "active", "from"?: …,
 *       "secret"?: { "nonce": …, "tag": …, "secretKey": … } },
 *     { "id": …, "publicKeyMultibase": …, "state": "next", "from"?: …, "secret"?: { … } } ],
 *   "encryption"?: { "version": 2, "salt": …, "mac": … } }
 *
 *   next     published, and does not sign yet: at most one
 *   active   signs: at most one
 *   retired  signs no more, its secret was destroyed; it stays for what it signed
 *   secret   is absent when another program signs with the key
 *   encryption protects the secrets and the whole list with a passphrase (key-file-cipher.ts)
 *
 *   development only: "secretKeyMultibase": "z3u2…" instead of "secret", and no "encryption"
 *   of before there were lists: one-key-file.ts, read as a list of one active key
 * ```
 * Days are whole UTC days, first and last included.
 *
 * Who can write the file, and does not know the passphrase, can
 * - change, add, remove or reorder no key, state or date: the list is authenticated as a whole, so
 *   no key of a stranger is published, none activated early, no compromise forgotten;
 * - move no secret to another name, file or format: each is bound to its id and public key;
 * - put back an older copy, which opens. The issuer's database remembers which keys ended, and
 *   refuses to sign with one of them (issuer/signing-keys);
 * - delete it, or put another in its place: that opens under no passphrase of ours, or only as a
 *   development file.
 *
 * This file reads what everyone may know; key-file.ts opens the secrets, and writes.
 * @module
 */
import type { Did, DidUrl } from '../core/credential.ts'
import { isDidUrl } from '../core/did.ts'
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue, kindOf } from '../core/json.ts'
import {
  closedObject,
  listOf,
  malformed,
  oneOf,
  type ShapeCheck,
  stringThat,
} from '../core/shape.ts'
import { type Instant, isDay, parseInstant } from '../core/time.ts'
import type { NamedKey } from './key-file-cipher.ts'
import { type KeyPair, parsePublicKey } from './multikey.ts'

/** Where a key stands in its life. */
export type KeyState = 'next' | 'active' | 'retired'

/** A key of a file, as everyone may know it. */
export interface KeyEntry extends NamedKey {
  readonly state: KeyState
  /** First UTC day on which it may sign; absent for a key of before days were kept. */
  readonly from?: string
  /** Last UTC day on which it signed: for a retired key, and only for it. */
  readonly until?: string
  /** From then on someone else may have signed with it. */
  readonly compromisedSince?: Instant
}

/** A key with its secret; without one it is retired, or another program signs with it. */
export interface HeldKey extends KeyEntry {
  readonly secretKeyMultibase?: string
}

/** A key pair, and the verification method that others know it by. */
export interface NamedKeyPair extends KeyPair {
  readonly id: DidUrl
}

/** A key as it stands in its file. */
export interface StoredKey extends HeldKey {
  readonly secret?: JsonObject
}

/** A key file that was read and not opened: what it says is not proven yet. */
export interface KeyFile {
  readonly keys: readonly StoredKey[]
  /** Of version 1 in a one-key file, of version 2 in a list; absent in a development file. */
  readonly encryption?: JsonObject
}

/** A platform that makes a new key every month has eight years. */
const MOST_KEYS = 100

const text = stringThat('text', () => true)
const day = stringThat('a day, YYYY-MM-DD', isDay)
const instant = stringThat('a time with a zone', (at) => parseInstant(at) !== undefined)
const version =
  (expected: number): ShapeCheck =>
  (value, pointer) =>
    value === expected ? [] : [malformed(`the number ${expected}`, value, pointer)]

const secret = { nonce: text, tag: text, secretKey: text }
const key = {
  id: stringThat('a DID with a fragment', isDidUrl),
  publicKeyMultibase: stringThat(
    'a sound Ed25519 key',
    (multibase) => parsePublicKey(multibase).ok,
  ),
}
const state = oneOf(['next', 'active', 'retired'])
const life = { from: day, until: day, compromisedSince: instant }
const secrets = { secret: closedObject(secret), secretKeyMultibase: text }

const checkList = closedObject(
  {
    keys: listOf(closedObject({ ...key, state }, { ...life, ...secrets }), {
      min: 1,
      max: MOST_KEYS,
    }),
  },
  { encryption: closedObject({ version: version(2), salt: text, mac: text }) },
)
const checkOneKey = closedObject(key, {
  encryption: closedObject({ version: version(1), salt: text, ...secret }),
  secretKeyMultibase: text,
})

/**
 * Reads a key file.
 * @throws ERR_KLUSCV_KEY when it is none
 */
export function parseKeyFile(value: JsonValue): KeyFile {
  if (!isJsonObject(value)) throw keyError(`expected an object, got ${kindOf(value)}`)
  const isList = 'keys' in value
  const [problem] = (isList ? checkList : checkOneKey)(value, '')
  if (problem !== undefined) throw keyError(`at ${problem.pointer} ${problem.detail}`)
  const file = (isList ? value : listOfOne(value)) as unknown as KeyFile
  const discord = findDiscord(file)
  if (discord !== undefined) throw keyError(`it must have ${discord}`)
  return file
}

/** The DID whose keys these are. */
export function didOf([first]: readonly NamedKey[]): Did {
  return first?.id.split('#', 1)[0] ?? ''
}

/** Its encryption stays beside the key: there is one to decrypt, and no list to protect. */
function listOfOne({ encryption, ...key }: JsonObject): JsonObject {
  const keys = [{ ...key, state: 'active' }]
  return encryption === undefined ? { keys } : { keys, encryption }
}

/** What must hold across the members, in words, when it does not. */
function findDiscord({ keys, encryption }: KeyFile): string | undefined {
  const count = (wanted: string) => keys.filter((key) => key.state === wanted).length
  if (count('active') > 1 || count('next') > 1) return 'one active and one next key at most'
  if (keys.some(({ id }) => !id.startsWith(`${didOf(keys)}#`))) return 'keys of one DID only'
  const names = new Set(keys.flatMap(({ id, publicKeyMultibase }) => [id, publicKeyMultibase]))
  if (names.size < 2 * keys.length) return 'each id and each key once'
  if (!keys.every(isWholeLife)) {
    return 'an end for exactly the keys that are retired, and no secret of them'
  }
  const isMixed =
    encryption === undefined
      ? keys.some(({ secret }) => secret !== undefined)
      : keys.some(({ secretKeyMultibase }) => secretKeyMultibase !== undefined)
  return isMixed ? 'all secrets encrypted, or all in clear' : undefined
}

function isWholeLife({ state, until, compromisedSince, ...key }: StoredKey): boolean {
  if (state !== 'retired') return until === undefined && compromisedSince === undefined
  return until !== undefined && key.secret === undefined && key.secretKeyMultibase === undefined
}

function keyError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_KEY', `this is no sound key file: ${message}`)
}
