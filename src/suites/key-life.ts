/**
 * The life of a platform's keys, as steps from one list to the next: a key is published first, then
 * signs, then stays for what it signed. A step that cannot be taken is refused, never half taken.
 * A key that signs no more loses its secret.
 * @module
 */
import type { DidUrl } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { type Instant, parseInstant, utcDay } from '../core/time.ts'
import { didOf, type HeldKey, type KeyEntry, type KeyState } from './parse-key-file.ts'

/** Keys in the order in which they were made. */
export type Keys = readonly HeldKey[]

/** The key in this state; there is one at most of `active` and `next`. */
export function findKey<Key extends KeyEntry>(
  keys: readonly Key[],
  state: Exclude<KeyState, 'retired'>,
): Key | undefined {
  return keys.find((key) => key.state === state)
}

/** The id for one more key of the same DID: `#key-3` after `#key-2`. */
export function nextKeyId(keys: Keys): DidUrl {
  const numbers = keys.map(({ id }) => Number(/#key-(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `${didOf(keys)}#key-${Math.max(keys.length, ...numbers) + 1}`
}

/**
 * Adds a key that is published and does not sign yet.
 * @throws ERR_KLUSCV_CONFLICT when there is one already
 */
export function addNextKey(keys: Keys, next: Omit<HeldKey, 'state'>): Keys {
  const waiting = findKey(keys, 'next')
  if (waiting !== undefined) throw conflict(`${waiting.id} is waiting to be activated`)
  return [...keys, { ...next, state: 'next' }]
}

/**
 * The next key signs, and the one before it retires on this UTC day.
 * @throws ERR_KLUSCV_CONFLICT when there is no next key
 */
export function activateNextKey(keys: Keys, today: string): Keys {
  if (findKey(keys, 'next') === undefined) throw conflict('there is no next key: rotate first')
  return keys.map((key) => {
    if (key.state === 'active') return retire(key, today)
    return key.state === 'next' ? { ...key, state: 'active' } : key
  })
}

/**
 * Notes that a key may be in other hands since a moment: it signs no more, whatever it was.
 * @throws ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_OPTION for a moment to come, ERR_KLUSCV_CONFLICT for a
 *   later moment than the one noted before
 */
export function markCompromised(
  keys: Keys,
  id: DidUrl,
  { since, now }: { readonly since: Instant; readonly now: Date },
): Keys {
  const at = parseInstant(since) ?? Number.NaN
  if (!(at <= now.getTime())) {
    throw new KlusCvError(
      'ERR_KLUSCV_OPTION',
      'a key is compromised since a moment that has passed',
    )
  }
  return changeKey(keys, id, (key) => {
    const before = parseInstant(key.compromisedSince)
    if (before !== undefined && before < at) {
      throw conflict(`${id} is noted as compromised since ${key.compromisedSince} already`)
    }
    return { ...retire(key, utcDay(now)), compromisedSince: since }
  })
}

/**
 * Notes that a retired key signed until a later UTC day: a process went on with it.
 * @throws ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_CONFLICT for a key that is not retired, a day to come,
 *   or an earlier one: what was signed until the day noted before would count no more
 */
export function extendRetirement(
  keys: Keys,
  id: DidUrl,
  { until, today }: { readonly until: string; readonly today: string },
): Keys {
  return changeKey(keys, id, (key) => {
    if (key.until === undefined) throw conflict(`${id} is ${key.state}, and not retired`)
    if (until < key.until) throw conflict(`${id} signed until ${key.until}: no earlier day`)
    if (until > today) throw conflict(`${id} cannot have signed on a day to come`)
    return { ...key, until }
  })
}

/** Its end, once noted, stays; its secret is not needed any more, and so can no longer be stolen. */
function retire({ secretKeyMultibase: _, ...key }: HeldKey, today: string): HeldKey {
  return { ...key, state: 'retired', until: key.until ?? today }
}

function changeKey(keys: Keys, id: DidUrl, change: (key: HeldKey) => HeldKey): Keys {
  if (keys.some((key) => key.id === id)) {
    return keys.map((key) => (key.id === id ? change(key) : key))
  }
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', `the key file has no key ${id}`)
}

function conflict(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}
