/**
 * Reads a trust list: its closed shape, and what must hold across its members. Says everything
 * that is wrong at once, for the person who keeps the list. Does not look at the signature
 * (check-trust-list.ts).
 * @module
 */
import type { InputProblem } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import type { JsonPointer, JsonValue } from '../core/json.ts'
import { parseInstant } from '../core/time.ts'
import { parsePublicKey } from '../suites/multikey.ts'
import type { TrustedKey, TrustedPlatform, UnsignedTrustList } from './trust-list.ts'
import { checkTrustListShape } from './trust-list-shape.ts'

/** A trust list whose signature was not looked at, or everything that is wrong with it. */
export type TrustListParsed =
  | { readonly ok: true; readonly list: UnsignedTrustList }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** A trust list from strictly parsed JSON, with or without its proof. */
export function parseTrustList(value: JsonValue): TrustListParsed {
  const misfits = checkTrustListShape(value, '')
  if (misfits.length > 0) {
    const problems = misfits.map(({ pointer, detail }) => ({ pointer, message: detail }))
    return { ok: false, problems }
  }
  const list = snapshot(value) as unknown as UnsignedTrustList
  const problems = [
    ...checkValidity(list),
    ...checkNextRootKey(list),
    ...checkKeys(list),
    ...checkUniqueness(list),
  ]
  return problems.length === 0 ? { ok: true, list } : { ok: false, problems }
}

function checkValidity(list: UnsignedTrustList): readonly InputProblem[] {
  const [from = 0, until = 0] = [list.validFrom, list.validUntil].map(parseInstant)
  return from < until ? [] : [{ pointer: '/validUntil', message: 'must be after validFrom' }]
}

function checkNextRootKey({ nextRootKey }: UnsignedTrustList): readonly InputProblem[] {
  if (nextRootKey === undefined || parsePublicKey(nextRootKey).ok) return []
  return [{ pointer: '/nextRootKey', message: 'must be a sound Ed25519 key' }]
}

function checkKeys(list: UnsignedTrustList): readonly InputProblem[] {
  return list.platforms.flatMap((platform, index) =>
    platform.keys.flatMap((key, k) => checkKey(platform, key, `/platforms/${index}/keys/${k}`)),
  )
}

function checkKey(
  platform: TrustedPlatform,
  key: TrustedKey,
  pointer: JsonPointer,
): readonly InputProblem[] {
  const problems: InputProblem[] = []
  if (key.until < key.from) {
    problems.push({ pointer: `${pointer}/until`, message: 'must not be before from' })
  }
  if (!key.id.startsWith(`${platform.did}#`)) {
    problems.push({
      pointer: `${pointer}/id`,
      message: "must be the platform's DID and a fragment",
    })
  }
  if (!parsePublicKey(key.publicKeyMultibase).ok) {
    const message = 'must be a sound Ed25519 key'
    problems.push({ pointer: `${pointer}/publicKeyMultibase`, message })
  }
  return problems
}

/** One platform a DID and a name, one owner a key and a status list: else one could speak for another. */
function checkUniqueness(list: UnsignedTrustList): readonly InputProblem[] {
  const once = onceOnly()
  return list.platforms.flatMap((platform, index) => {
    const at = (member: string): JsonPointer => `/platforms/${index}/${member}`
    return [
      ...once('DID', platform.did, at('did')),
      ...namesOf(platform).flatMap((name) => once('name', name, at('names'))),
      ...platform.keys.flatMap(({ id, publicKeyMultibase }, k) => [
        ...once('key id', id, at(`keys/${k}/id`)),
        ...once('key', publicKeyMultibase, at(`keys/${k}/publicKeyMultibase`)),
      ]),
      ...platform.statusLists.flatMap((url, u) => once('status list', url, at(`statusLists/${u}`))),
    ]
  })
}

/** A check that remembers what it saw. */
function onceOnly(): (
  what: string,
  value: string,
  pointer: JsonPointer,
) => readonly InputProblem[] {
  const seen = new Set<string>()
  return (what, value, pointer) => {
    const known = seen.has(`${what} ${value}`)
    seen.add(`${what} ${value}`)
    return known ? [{ pointer, message: `this ${what} stands in the list twice` }] : []
  }
}

/** The names of a platform as people tell them apart, in any language. */
function namesOf({ names }: TrustedPlatform): readonly string[] {
  return [...new Set([comparable(names.nl), comparable(names.en)])]
}

/** A name without what people overlook: case, width, accents composed or not, and spacing. */
function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
