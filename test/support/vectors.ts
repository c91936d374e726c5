/**
 * Known answers that nobody here wrote, outside the project: `KLUSCV_VECTORS`, or ../shared/vectors.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe } from 'vitest'
import type { JsonObject } from '../../src/core/json.ts'
import type { Contexts } from '../../src/suites/load-contexts.ts'

// biome-ignore lint/style/noProcessEnv: where the vectors are is a matter of the machine
const { KLUSCV_VECTORS, CI } = process.env
const FOLDER = resolve(KLUSCV_VECTORS ?? '../shared/vectors')

/**
 * Whether there are vectors in this folder.
 * @throws TypeError where none may be absent: a gate that skips them all would be green
 */
export function areVectorsIn(folder: string, { mustBe }: { readonly mustBe: boolean }): boolean {
  const areThere = existsSync(folder)
  if (areThere || !mustBe) return areThere
  throw new TypeError(`there are no vectors in ${folder}: name their folder in KLUSCV_VECTORS`)
}

/** Whether the vectors are there: tables are read before tests run. */
export const HAVE_VECTORS = areVectorsIn(FOLDER, { mustBe: CI !== undefined && CI !== '' })

/** A test suite over vectors; where they are absent it is reported as skipped, by name. */
export const describeVectors = describe.skipIf(!HAVE_VECTORS)

/** A vector as text, without the line end of its file. */
export function readVector(...path: readonly string[]): string {
  return readFileSync(join(FOLDER, ...path), 'utf8').replace(/\n+$/, '')
}

/** A vector to the byte. */
export function readVectorBytes(...path: readonly string[]): Uint8Array {
  return readFileSync(join(FOLDER, ...path))
}

/** A vector as JSON. */
export function readJsonVector(...path: readonly string[]): JsonObject {
  return JSON.parse(readFileSync(join(FOLDER, ...path), 'utf8'))
}

const CONTEXT_FILES = {
  'https://www.w3.org/ns/credentials/v2': 'w3c-ns-credentials-v2.jsonld',
  'https://www.w3.org/ns/credentials/examples/v2': 'w3c-ns-credentials-examples-v2.jsonld',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'w3id-ed25519-signature-2020-v1.jsonld',
}

/** The contexts that the vectors' documents name. */
export function vectorContexts(): Contexts {
  return new Map(
    Object.entries(CONTEXT_FILES).map(([url, file]) => [url, readJsonVector('contexts', file)]),
  )
}
