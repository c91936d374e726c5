/**
 * A document that may be rewritten in place, and the places in it that JSON-LD reads as nodes.
 * @module
 */
import type { Random } from './random.ts'

/** JSON that may be changed. */
export type Tree = null | boolean | number | string | Tree[] | TreeObject

/** An object that may be changed. */
export interface TreeObject {
  [member: string]: Tree
}

/** Whether this is an object and no array. */
export function isTreeObject(value: Tree | undefined): value is TreeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of an array, or the one value. */
export function itemsOf(value: Tree | undefined): Tree[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** Rewritten by operators of their own, or documents of their own. */
const APART: ReadonlySet<string> = new Set(['@context', 'proof', 'verifiableCredential'])
const LANGUAGE = /^[a-z]{2}$/

/** All nodes from here downward; a map of languages is none. */
export function nodesOf(value: Tree | undefined): TreeObject[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (!isTreeObject(value)) return []
  const names = Object.keys(value)
  if (names.length > 0 && names.every((name) => LANGUAGE.test(name))) return []
  const below = names.filter((name) => !APART.has(name)).flatMap((name) => nodesOf(value[name]))
  return [value, ...below]
}

/** The whole, what it is about, or any node below: each about as often. */
export function pickNode(root: TreeObject, random: Random): TreeObject {
  const nodes = nodesOf(root)
  const [subject = root] = nodesOf(root['credentialSubject'])
  return random.pick([root, subject, random.pick(nodes)])
}

/** What someone would want to hide. */
const WANTED = ['credentialStatus', 'validUntil', 'expirationDate', 'credentialSubject']

/** The name of a member that is neither a keyword nor apart; undefined where there is none. */
export function pickMember(node: TreeObject, random: Random): string | undefined {
  const names = Object.keys(node).filter(
    (name) => !name.startsWith('@') && !name.includes(':') && !APART.has(name),
  )
  const plain = names.filter((name) => name !== 'id' && name !== 'type')
  const wanted = plain.filter((name) => WANTED.includes(name))
  const choice = wanted.length > 0 && random.chance(0.5) ? wanted : plain
  return choice.length === 0 ? undefined : random.pick(choice)
}

/** Takes a member away and gives its value. */
export function take(node: TreeObject, name: string): Tree {
  const value = node[name] ?? null
  delete node[name]
  return value
}
