/**
 * Whether a resource that a credential points to is the one that it was signed with, for the
 * resources that are at hand: contexts that this package ships and the schemas of our types. VC Data
 * Model 2.0 section 5.3, Subresource Integrity section 3.3, Data Integrity 1.0 section 2.6.
 * Nothing is fetched: of any other resource nothing is known.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { JsonObject, JsonValue } from '../core/json.ts'
import { decodeBase58 } from './base58.ts'

/** `not-at-hand`: nobody here has the resource, or knows how its digest is computed. */
export type DigestFinding = 'right' | 'wrong' | 'not-at-hand'

type Algorithm = 'sha256' | 'sha384' | 'sha512'

/** Strongest first: of several digests in one text the strongest counts. */
const ALGORITHMS: readonly Algorithm[] = ['sha512', 'sha384', 'sha256']

/** The head of a Multihash: the code of the function and the length of the digest, in bytes. */
const MULTIHASHES: ReadonlyMap<string, Algorithm> = new Map([
  ['1220', 'sha256'],
  ['2030', 'sha384'],
  ['1340', 'sha512'],
])

// The same place from src/suites and from dist/suites.
const PROJECT = new URL('../../', import.meta.url)

/** Longest text of a Multibase digest that is decoded: 66 bytes in base58 are 91 characters. */
const MULTIBASE_CHARACTERS = 128

/**
 * Digests in base64 of the bytes that the W3C publishes. The packages ship the same contexts as
 * JavaScript, so that their bytes are not at hand; a test holds these against the published files.
 */
const PUBLISHED: Readonly<Record<string, Readonly<Record<Algorithm, string>>>> = {
  'https://www.w3.org/ns/credentials/v2': {
    sha256: 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
    sha384: 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
    sha512:
      'XVVFK9Lc+KKfWikEc+skKxxft31OaPGgqoe6pNuiaUhS1l7GPUisBKmdlW+fcVO5QG+E0tBMdIabAsI5odgTBQ==',
  },
  'https://www.w3.org/2018/credentials/v1': {
    sha256: 'q03dmlMXWIB6eaW0UFENYa6NFH6rlmzJogDAcJWwzcw=',
    sha384: 'gsOz6rhjdUu/0rnxfY1tufYRafMBy/CwXh/EvrX1xR3U0uiIwnT0nD+7JAj2H67R',
    sha512:
      'U2pAs5DdqUqeORlsAAkPYmaOgYT+PIwCxKIshWZuaL9uhdPcfy26hbK2Lvldl94kEyVo2FBNtD8snILS6IQY0g==',
  },
}

/** What each digest of a resource says: the worst of them. */
export function checkDigests(resource: JsonObject): DigestFinding {
  const { id, digestSRI = [], digestMultibase = [] } = resource
  const findings = [
    ...[digestSRI].flat().map((digest) => checkSri(String(id), digest)),
    ...[digestMultibase].flat().map((digest) => checkMultibase(String(id), digest)),
  ]
  if (findings.includes('wrong')) return 'wrong'
  return findings.length > 0 && findings.every((finding) => finding === 'right')
    ? 'right'
    : 'not-at-hand'
}

function checkSri(id: string, text: JsonValue): DigestFinding {
  const digests = String(text)
    .split(' ')
    .map((digest) => digest.replace(/\?.*$/, ''))
  const strongest = ALGORITHMS.find((name) => digests.some((digest) => digest.startsWith(name)))
  const expected = strongest && digestOf(id, strongest)
  if (expected === undefined) return 'not-at-hand'
  const isAmong = digests.some((digest) => isSame(digest, `${strongest}-${expected}`))
  return isAmong ? 'right' : 'wrong'
}

/** Digests are also written in the alphabet of base64url, or without padding. */
function isSame(one: string, other: string): boolean {
  const plain = (text: string) =>
    text.slice(7).replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  return one.slice(0, 7) === other.slice(0, 7) && plain(one) === plain(other)
}

function checkMultibase(id: string, text: JsonValue): DigestFinding {
  const bytes = bytesOf(String(text))
  const algorithm = bytes && MULTIHASHES.get(Buffer.from(bytes.subarray(0, 2)).toString('hex'))
  const expected = algorithm && digestOf(id, algorithm)
  if (bytes === undefined || expected === undefined) return 'not-at-hand'
  return Buffer.from(bytes.subarray(2)).toString('base64') === expected ? 'right' : 'wrong'
}

function bytesOf(text: string): Uint8Array | undefined {
  if (text.length > MULTIBASE_CHARACTERS) return undefined
  if (text.startsWith('u')) return Buffer.from(text.slice(1), 'base64url')
  return text.startsWith('z') ? decodeBase58(text.slice(1), MULTIBASE_CHARACTERS) : undefined
}

/** The digest, in base64, of a resource that is at hand. */
function digestOf(id: string, algorithm: Algorithm): string | undefined {
  if (Object.hasOwn(PUBLISHED, id)) return PUBLISHED[id]?.[algorithm]
  const file = fileOf(id)
  return file && createHash(algorithm).update(readFileSync(file)).digest('base64')
}

const SCHEMA =
  /^https:\/\/w3id\.org\/kluscv\/schemas\/v1\/((?:WorkHistory|Reputation|Review|GigList)Credential\.json)$/

const CONTEXT_FILES: ReadonlyMap<string, string> = new Map([
  ['https://w3id.org/kluscv/v1', 'contexts/kluscv-v1.jsonld'],
  ['https://w3id.org/vc/status-list/2021/v1', 'contexts/vc-status-list-2021-v1.jsonld'],
])

function fileOf(id: string): URL | undefined {
  const schema = SCHEMA.exec(id)?.[1]
  const path = schema === undefined ? CONTEXT_FILES.get(id) : `contexts/schemas/${schema}`
  return path === undefined ? undefined : new URL(path, PROJECT)
}
