/**
 * What kind of document something claims to be, by its type alone: which gate it goes to. A
 * document that is recognised can still be anything.
 * @module
 */
import { isJsonObject, type JsonValue } from './json.ts'
import { LIMITS } from './limits.ts'

/** Where a document belongs; `unknown` is not a file of ours at all. */
export type DocumentKind = 'credential' | 'presentation' | 'bundle' | 'unknown'

const KINDS: ReadonlyMap<string, DocumentKind> = new Map([
  ['KlusCVBundle', 'bundle'],
  ['VerifiablePresentation', 'presentation'],
  ['EnvelopedVerifiablePresentation', 'presentation'],
  ['VerifiableCredential', 'credential'],
  ['EnvelopedVerifiableCredential', 'credential'],
])

/**
 * The kind of a document. A rewritten spelling of its type (`@type`, a full IRI) is recognised
 * too, so that the gate refuses the rewrite instead of calling it no credential.
 */
export function recognise(value: JsonValue): DocumentKind {
  if (!isJsonObject(value)) return 'unknown'
  const types = [value['type'], value['@type']].flat().filter((type) => typeof type === 'string')
  const names = types.map((type) => type.slice(type.lastIndexOf('#') + 1))
  for (const [name, kind] of KINDS) {
    if (names.includes(name)) return kind
  }
  return 'unknown'
}

/**
 * The kind of a text that the strict reader refused, to tell "no file of ours" from "one that was
 * altered". Only for that: what a lenient parser sees in it is not used for anything else.
 */
export function recogniseText(input: string | Uint8Array): DocumentKind {
  if (input.length > LIMITS.recognisedBytes) return 'unknown'
  try {
    const text = typeof input === 'string' ? input : new TextDecoder().decode(input)
    return recognise(JSON.parse(text) as JsonValue)
  } catch {
    return 'unknown'
  }
}
