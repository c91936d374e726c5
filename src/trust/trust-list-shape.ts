/**
 * The closed shape of a trust list, member by member. What spans several members is
 * parse-trust-list.ts.
 * @module
 */
import { isDid, isDidUrl } from '../core/did.ts'
import { isJsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import {
  closedObject,
  listOf,
  malformed,
  oneOf,
  type ShapeCheck,
  stringThat,
} from '../core/shape.ts'
import { isDay, parseInstant } from '../core/time.ts'

const matching = (expected: string, pattern: RegExp): ShapeCheck =>
  stringThat(expected, (text) => text.length <= LIMITS.didCharacters && pattern.test(text))

const instant = stringThat(
  'a time with a zone',
  (text) => text.endsWith('Z') && parseInstant(text) !== undefined,
)
const day = stringThat('a day, YYYY-MM-DD', isDay)
const url = stringThat('an https address, or http on localhost', isAddress)
// No control, formatting or direction characters: a name is shown to people as it stands.
const name = matching('a name of at most 100 visible characters', /^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u)

const version: ShapeCheck = (value, pointer) =>
  Number.isSafeInteger(value) && Number(value) >= 1
    ? []
    : [malformed('a whole number from 1', value, pointer)]

const publicKey = matching('a key (z6Mk…)', /^z6Mk[1-9A-HJ-NP-Za-km-z]{1,60}$/)

const key = closedObject(
  {
    id: stringThat('a DID with a fragment', isDidUrl),
    publicKeyMultibase: publicKey,
    from: day,
    until: day,
  },
  { compromisedSince: day },
)

const platform = closedObject(
  {
    did: stringThat('a did:web or did:key', isDid),
    names: closedObject({ nl: name, en: name }),
    keys: listOf(key, { min: 1, max: 100 }),
    types: listOf(matching('a type', /^[A-Z][A-Za-z]{1,99}$/), { min: 1, max: 20 }),
    statusLists: listOf(url, { min: 0, max: 1000 }),
    lifecycle: closedObject({
      state: oneOf(['active', 'stopped', 'bankrupt', 'compromised']),
      since: day,
    }),
  },
  {
    kvk: matching('eight digits', /^[0-9]{8}$/),
    register: url,
    profile: url,
    mirrors: listOf(url, { min: 0, max: 20 }),
    mirrored: matching('a SHA-256 in 64 lowercase hex characters', /^[0-9a-f]{64}$/),
  },
)

/** Whether a value is shaped like a trust list; its proof is the signature check's. */
export const checkTrustListShape: ShapeCheck = closedObject(
  {
    version,
    validFrom: instant,
    validUntil: instant,
    platforms: listOf(platform, { min: 0, max: 10_000 }),
  },
  {
    nextRootKey: publicKey,
    proof: (value, pointer) =>
      isJsonObject(value) ? [] : [malformed('an object', value, pointer)],
  },
)

/** In its one spelling, so that equal addresses are equal texts. */
function isAddress(text: string): boolean {
  if (text.length > LIMITS.didCharacters || !URL.canParse(text)) return false
  const { href, protocol, hostname, username, password, hash } = new URL(text)
  if (href !== text || username !== '' || password !== '' || hash !== '') return false
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))
  )
}
