/**
 * Publishes status lists: on every change, and before they grow old. Bitstring Status List 1.0
 * section 2.2. A list is derived from the rows each time, and never from the list before it.
 * @module
 */
import type { StatusPurpose } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { formatInstant, type Instant } from '../core/time.ts'
import { createBitstring, decodeBitstring, setBit } from '../status/bitstring.ts'
import { createStatusListCredential } from '../status/create-status-list.ts'
import { signCredential } from '../suites/sign-credential.ts'
import { checkOwnStatusList } from './check-own-output.ts'
import type { IssuerContext } from './issuer-context.ts'
import { listUrl } from './list-url.ts'
import { nextVersion } from './next-version.ts'
import type { ListFacts, ListName, ListState, PublishedList } from './ports.ts'

const HOUR_MS = 3_600_000
/** A verifier accepts a list until 48 hours after it was made: a weekend without us. */
const VALID_FOR_MS = 48 * HOUR_MS
/** It is made anew after 6 hours: seven tries before the last one counts no more. */
const RENEW_AFTER_MS = 6 * HOUR_MS
/** With a quarter of its validity left, something is wrong for more than a day. */
const ALARM_AFTER_MS = (VALID_FOR_MS * 3) / 4
/** A hint to verifiers: ask again after 5 minutes. */
const TTL_MS = 300_000

/** Bits that, once set, stay set: a missing one would bring back what was withdrawn. */
const FINAL_PURPOSES: readonly StatusPurpose[] = ['revocation', 'refresh']

/** Publishes what changed, grows old or was signed with a key that ended, among all lists. */
export async function publishDueLists(issuer: IssuerContext): Promise<void> {
  await publishThose(issuer, async (state) => {
    if (isDue(state, issuer.clock())) return true
    if (issuer.keys.ended().size === 0) return false
    return isOfEndedKey(issuer, await issuer.store.findPublished(state.list))
  })
}

/** Publishes what changed among the lists of these groups. */
export async function publishGroups(
  issuer: IssuerContext,
  groups: ReadonlySet<string>,
): Promise<void> {
  await publishThose(issuer, ({ list, changed }) => groups.has(list.group) && changed)
}

async function publishThose(
  issuer: IssuerContext,
  isWanted: (state: ListState) => boolean | Promise<boolean>,
): Promise<void> {
  for (const state of await issuer.store.lists()) {
    if (await isWanted(state)) await publishList(issuer, state.list)
  }
}

/**
 * Publishes the lists that never were: a certificate must not leave before its lists can be found.
 * Refuses when a list is of the future, because then the clock is wrong and so would the dates be.
 */
export async function publishFirstLists(issuer: IssuerContext): Promise<void> {
  const lists = await issuer.store.lists()
  const latest = issuer.clock().getTime() + LIMITS.clockSkewSeconds * 1000
  if (lists.some(({ version }) => version !== undefined && Date.parse(version) > latest)) {
    throw new KlusCvError('ERR_KLUSCV_SIGNER', 'the clock is behind what was signed before')
  }
  for (const { list, version } of lists) {
    if (version === undefined) await publishList(issuer, list)
  }
}

/** Whether a list has not been renewed for so long that someone must look. */
export function isOverdue({ version }: ListState, now: Date): boolean {
  return version === undefined || now.getTime() - Date.parse(version) > ALARM_AFTER_MS
}

async function publishList(issuer: IssuerContext, list: ListName): Promise<void> {
  await issuer.store.publish(list, async (facts) => {
    // Another process may have published between our question and our lock.
    const due = isDue({ ...facts, ...facts.previous }, issuer.clock())
    if (!due && !isOfEndedKey(issuer, facts.previous)) return undefined
    const bits = createBitstring(facts.entries)
    for (const index of facts.setIndexes) setBit(bits, index)
    if (FINAL_PURPOSES.includes(list.purpose)) assertNothingCameBack(bits, facts.previous)
    return signList(issuer, list, { ...facts, bits })
  })
}

function isDue(state: { changed: boolean; version?: Instant }, now: Date): boolean {
  if (state.version === undefined || state.changed) return true
  return now.getTime() - Date.parse(state.version) >= RENEW_AFTER_MS
}

function isOfEndedKey({ keys }: IssuerContext, published: PublishedList | undefined): boolean {
  if (published === undefined) return false
  const { proof }: { proof?: JsonValue } = JSON.parse(published.text)
  const method = isJsonObject(proof) ? proof['verificationMethod'] : undefined
  return typeof method === 'string' && keys.ended().has(method)
}

/**
 * Every bit of the list before is still set, whatever became of the rows. A database set back to
 * an earlier moment is not noticed: the list before comes from it too, and was set back with it.
 */
function assertNothingCameBack(bits: Uint8Array, previous: PublishedList | undefined): void {
  if (previous === undefined) return
  const before = bitsOf(previous.text)
  const isKept = before.every((byte, index) => (byte & ~(bits[index] ?? 0)) === 0)
  if (before.length === bits.length && isKept) return
  throw new KlusCvError(
    'ERR_KLUSCV_STORAGE',
    'the database knows fewer withdrawals than its published list: its rows were lost or altered',
  )
}

function bitsOf(text: string): Uint8Array {
  const { credentialSubject }: { credentialSubject?: JsonValue } = JSON.parse(text)
  const encoded = isJsonObject(credentialSubject) ? credentialSubject['encodedList'] : undefined
  const decoded = decodeBitstring(typeof encoded === 'string' ? encoded : '')
  if (decoded.ok) return decoded.bits
  throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the list that was published cannot be read')
}

async function signList(
  issuer: IssuerContext,
  list: ListName,
  facts: ListFacts & { readonly bits: Uint8Array },
): Promise<PublishedList> {
  const { did, dataModel, suite, signer } = issuer
  const version = nextVersion(issuer.clock(), facts.previous?.version)
  const unsigned = createStatusListCredential({
    id: listUrl(facts.baseUrl, list),
    issuer: did,
    purpose: list.purpose,
    bits: facts.bits,
    validFrom: version,
    validUntil: formatInstant(new Date(Date.parse(version) + VALID_FOR_MS)),
    ttlMs: TTL_MS,
    dataModel,
    suite,
  })
  const signed = await signCredential({ credential: unsigned, suite, signer, created: version })
  const text = JSON.stringify(signed)
  await checkOwnStatusList(issuer, text)
  return { version, text }
}
