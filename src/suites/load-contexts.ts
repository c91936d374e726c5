/**
 * The JSON-LD contexts that this package ships, each held against its SHA-256 in
 * contexts/manifest.json before it is used: a context defines what a signature means, so a
 * changed one must stop everything. Never touches the network.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { contexts as credentials } from '@digitalbazaar/credentials-context'
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context'
import { contexts as multikey } from '@digitalbazaar/multikey-context'
import { contexts as status } from '@digitalbazaar/vc-bitstring-status-list-context'
import { contexts as ed25519 } from 'ed25519-signature-2020-context'
import { KlusCvError } from '../core/errors.ts'
import { deepFreeze } from '../core/freeze.ts'
import type { JsonObject } from '../core/json.ts'
import { canonicalizeJson } from './canonicalize-json.ts'

/** Contexts by their URL. */
export type Contexts = ReadonlyMap<string, JsonObject>

/**
 * One line of the manifest: a file of ours, whose hash is of its bytes, or a package, whose hash
 * is of the JCS text of its object (packages ship JavaScript, not the published bytes).
 */
type ManifestEntry =
  | { readonly file: string; readonly sha256: string }
  | { readonly package: string; readonly sha256: string }

/** The manifest: context URL to where it is and what it must be. */
export type Manifest = Readonly<Record<string, ManifestEntry>>

// The same place from src/suites and from dist/suites.
const PROJECT = new URL('../../', import.meta.url)

const PACKAGES: Readonly<Record<string, ReadonlyMap<string, object>>> = {
  '@digitalbazaar/credentials-context': credentials,
  '@digitalbazaar/data-integrity-context': dataIntegrity,
  '@digitalbazaar/multikey-context': multikey,
  '@digitalbazaar/vc-bitstring-status-list-context': status,
  'ed25519-signature-2020-context': ed25519,
}

let loaded: Contexts | undefined

/**
 * All contexts of contexts/manifest.json, read once.
 * @throws ERR_KLUSCV_CONTEXT when one is absent or not the one of the manifest
 */
export function loadContexts(): Contexts {
  loaded ??= openContexts(
    JSON.parse(readFileSync(new URL('contexts/manifest.json', PROJECT), 'utf8')),
  )
  return loaded
}

/** The contexts that a manifest names, each checked and frozen. */
export function openContexts(manifest: Manifest): Contexts {
  return new Map(
    Object.entries(manifest).map(([url, entry]) => [
      url,
      deepFreeze('file' in entry ? openFile(url, entry) : openPackage(url, entry)),
    ]),
  )
}

function openFile(url: string, entry: { file: string; sha256: string }): JsonObject {
  const text = readFileSync(new URL(entry.file, PROJECT), 'utf8')
  requireHash(url, text, entry.sha256)
  return JSON.parse(text)
}

function openPackage(url: string, entry: { package: string; sha256: string }): JsonObject {
  const shipped = PACKAGES[entry.package]?.get(url)
  if (shipped === undefined) throw contextError(`${entry.package} does not ship ${url}`)
  // A copy: whoever edits the package's object later does not edit ours.
  const context: JsonObject = JSON.parse(JSON.stringify(shipped))
  requireHash(url, canonicalizeJson(context), entry.sha256)
  return context
}

function requireHash(url: string, text: string, expected: string): void {
  const actual = createHash('sha256').update(text).digest('hex')
  if (actual === expected) return
  throw contextError(`${url} must have sha256 ${expected}, got ${actual}`)
}

function contextError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_CONTEXT', message)
}
