/**
 * Publishes status lists: on every change, and before they grow old. Bitstring Status List 1.0
 * section 2.2. A list is derived from the rows each time, and never from the list before it.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { formatInstant, type Instant } from '../core/time.ts'
import { createBitstring, setBit } from '../status/bitstring.ts'
import { createStatusListCredential } from '../status/create-status-list.ts'
import { signCredential } from '../suites/sign-credential.ts'
import { checkOwnStatusList } from './check-own-output.ts'
import type { IssuerContext } from './issuer-context.ts'
import { listUrl } from './list-url.ts'
import { nextVersion } from './next-version.ts'
import type { ListFacts, ListName, ListState, PublishedList } from './ports.ts'
import { nothingCameBack } from './restore/check-nothing-came-back.ts'
import { mendingRestore } from './restore/detect-restore.ts'

const HOUR_MS = 3_600_000
/** A verifier accepts a list until 48 hours after it was made: a weekend without us. */
const VALID_FOR_MS = 48 * HOUR_MS
/** It is made anew after 6 hours: seven tries before the last one counts no more. */
const RENEW_AFTER_MS = 6 * HOUR_MS
/** With a quarter of its validity left, something is wrong for more than a day. */
const ALARM_AFTER_MS = (VALID_FOR_MS * 3) / 4
/** A hint to verifiers: ask again after 5 minutes. */
const TTL_MS = 300_000

/** Publishes what changed, grows old or was signed with a key that ended, among all lists. */
export async function publishDueLists(issuer: IssuerContext): Promise<void> {
  const isWanted = async (state: ListState): Promise<boolean> => {
    if (isDue(state, issuer.clock())) return true
    if (issuer.keys.ended().size === 0) return false
    return isOfEndedKey(issuer, await issuer.store.findPublished(state.list))
  }
  let refused = 0
  await eachOf(await issuer.store.lists(), async (state) => {
    if ((await isWanted(state)) && !(await publishList(issuer, state.list))) refused += 1
  })
  if (refused === 0) issuer.alarms.clear('list-refused')
}

/** Publishes what changed among the lists of these groups. */
export async function publishGroups(
  issuer: IssuerContext,
  groups: ReadonlySet<string>,
): Promise<void> {
  const states = await issuer.store.lists()
  await eachOf(
    states.filter(({ list }) => groups.has(list.group)),
    async ({ list, changed, version }) => {
      // What another process has just published is not in the folder of this one.
      if (!changed) await issuer.publication.keepList(list, version)
      else if (!(await publishList(issuer, list))) throw refusal()
    },
  )
}

/** One list that cannot be published keeps no other from being renewed. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
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
    if (version === undefined && !(await publishList(issuer, list))) throw refusal()
  }
}

/** Whether a list has not been renewed for so long that someone must look. */
export function isOverdue({ version }: ListState, now: Date): boolean {
  return version === undefined || now.getTime() - Date.parse(version) > ALARM_AFTER_MS
}

const REFUSED =
  'the database knows fewer withdrawals than its published list: its rows were lost or altered; ' +
  '`kluscv recover` takes them over from the list'

function refusal(): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_STORAGE', REFUSED)
}

/** Publishes a list if it is due. False when it was refused: it would take back withdrawals. */
async function publishList(issuer: IssuerContext, list: ListName): Promise<boolean> {
  const isRight = await mendingRestore(issuer, () => publishDerived(issuer, list))
  if (!isRight) issuer.alarms.raise({ kind: 'list-refused', message: REFUSED })
  await issuer.publication.keepList(list)
  return isRight
}

async function publishDerived(issuer: IssuerContext, list: ListName): Promise<boolean> {
  const { purpose } = list
  let isRight = true
  const kept = await issuer.publication.keptList(list)
  await issuer.store.publish(list, async (facts) => {
    const { previous } = facts
    // Another process may have published between our question and our lock.
    const due = isDue({ ...facts, ...previous }, issuer.clock())
    if (!due && !isOfEndedKey(issuer, previous)) return undefined
    const bits = createBitstring(facts.entries)
    for (const index of facts.setIndexes) setBit(bits, index)
    isRight = await nothingCameBack(issuer, { purpose, bits, previous, kept })
    return isRight ? signList(issuer, list, { ...facts, bits }) : undefined
  })
  return isRight
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
