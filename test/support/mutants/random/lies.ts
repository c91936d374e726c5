/**
 * Other figures, dates, places in lists and members that are gone: what a signature is for.
 * @module
 */
import type { Operator } from './operator.ts'
import type { Random } from './random.ts'
import {
  isTreeObject,
  itemsOf,
  pickMember,
  pickNode,
  type Tree,
  type TreeObject,
  take,
} from './tree.ts'

const DATES: readonly Tree[] = [
  ...['2099-01-01T00:00:00Z', '2099-01-01T00:00:00', '2099-02-30T00:00:00Z', '2099-01-01', ''],
  ...[
    '2099-01-01T24:00:00Z',
    'xx2099-01-01T00:00:00Zyy',
    '2099-01-01T00:00:00+00:00',
    4_070_908_800,
  ],
]

function redated(root: TreeObject, random: Random): boolean {
  const names = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate']
  const present = names.filter((name) => name in root)
  if (present.length === 0) return false
  root[random.pick(random.chance(0.8) ? present : names)] = random.pick(DATES)
  return true
}

function spellingsOf(index: string): readonly Tree[] {
  return [
    ...[`${index}.9`, ` ${index}`, `+${index}`, `0${index}`, `${index}e0`, `${index}abc`, '-1', ''],
    ...[Number(index), [index], { '@value': index }, { '@set': [index] }, '131072', '7'],
    ...[{ '@value': index, '@index': '7' }, [index, index], index.replace('4', '\uff14')],
  ]
}

function reindexed(root: TreeObject, random: Random): boolean {
  const entries = itemsOf(root['credentialStatus']).filter(isTreeObject)
  const name = random.chance(0.9) ? 'statusListIndex' : 'statusListCredential'
  const known = entries.filter((entry) => typeof entry[name] === 'string')
  if (known.length === 0) return false
  const spellings = spellingsOf(String(known[0]?.[name]))
  const spelling = random.below(spellings.length)
  for (const entry of random.chance(0.7) ? known : [random.pick(known)]) {
    entry[name] = spellingsOf(String(entry[name]))[spelling] ?? null
  }
  return true
}

function refigured(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const name = pickMember(node, random)
  const value = name === undefined ? undefined : node[name]
  if (name === undefined || value === undefined || typeof value === 'object') return false
  node[name] = otherThan(value, random)
  return node[name] !== value
}

function otherThan(value: string | number | boolean, random: Random): Tree {
  if (typeof value === 'number') return value + 1 + random.below(1000)
  if (typeof value === 'boolean') return !value
  const spellings = [`${value}0`, value.normalize('NFD'), `${value} `, value.toUpperCase()]
  return random.pick(spellings)
}

function removed(root: TreeObject, random: Random): boolean {
  const node = pickNode(root, random)
  const name = pickMember(node, random)
  if (name === undefined) return false
  const value = node[name]
  if (Array.isArray(value) && value.length > 1) value.splice(random.below(value.length), 1)
  else take(node, name)
  return true
}

/** Other content. */
export const LIES: readonly Operator[] = [
  { name: 'date', weight: 1, apply: redated },
  { name: 'index spelling', weight: 2, apply: reindexed },
  { name: 'value', weight: 1, apply: refigured },
  { name: 'removed', weight: 1, apply: removed },
]
