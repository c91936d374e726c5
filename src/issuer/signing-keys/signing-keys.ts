/**
 * The keys of one process: which it publishes, and whether the one that it signs with still may.
 *
 * A key changes while processes run. Those that were started before go on with the key before, which
 * is right until the end of its last day; then, or once it is known as compromised, they sign no
 * more and say so to whoever monitors them. They hear of it from the database, within a minute.
 * @module
 */
import type { DidUrl } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Signer } from '../../core/signer.ts'
import { type Clock, type Instant, utcDay } from '../../core/time.ts'
import type { PublishedKey } from '../../did/did-document.ts'
import type { RememberedKey, SigningKeyStore } from './ports.ts'

/** What the keys of a process are made of. */
export interface SigningKeysOptions {
  readonly signer: Signer
  readonly publicKeyMultibase: string
  /** Keys that are published beside it: the next one, and those that signed before. */
  readonly otherKeys?: readonly PublishedKey[]
  /** First UTC day on which the signer's key may sign. */
  readonly signsFrom?: string
  readonly clock: Clock
}

/** The keys of one process. */
export interface SigningKeys {
  /** All keys of the DID document: the signer's first. */
  readonly published: readonly PublishedKey[]
  /** The signer, which refuses (`ERR_KLUSCV_SIGNER`) once its key has ended. */
  readonly signer: Signer
  /**
   * Holds the keys against what is remembered, and remembers them; to be repeated every minute.
   * @throws ERR_KLUSCV_KEY when the key file is not the newest, ERR_KLUSCV_SIGNER when the key ended
   */
  readonly check: () => Promise<void>
  /** @throws ERR_KLUSCV_SIGNER when the signer's key has ended, as far as was heard */
  readonly assertMaySign: () => void
  /** @throws ERR_KLUSCV_CONFLICT for a day before the signer's key: no verifier would count it */
  readonly assertCountsOn: (day: Instant) => void
  /** The keys, others than the signer's, that ended: what they published is to be signed anew. */
  readonly ended: () => ReadonlySet<DidUrl>
  /** The public key behind this id, when it is ours and was not compromised. */
  readonly publicKeyOf: (id: DidUrl) => string | undefined
}

/** The keys of this process; nothing is looked up before the first check. */
export function createSigningKeys(
  options: SigningKeysOptions,
  store: SigningKeyStore,
): SigningKeys {
  const { signer, publicKeyMultibase, otherKeys = [], signsFrom = '', clock } = options
  const published = [{ id: signer.id, publicKeyMultibase }, ...otherKeys]
  let known: readonly RememberedKey[] = published
  let usedOn = ''

  const assertMaySign = (): void => assertNotEnded(find(known, signer.id), clock())
  const isFirst = () => usedOn === ''
  return {
    published,
    signer: {
      ...signer,
      sign: async (request) => {
        assertMaySign()
        return signer.sign(request)
      },
    },
    check: async () => {
      known = isFirst() ? await store.remember(published) : await store.all()
      if (isFirst()) for (const key of published) assertNewest(key, find(known, key.id))
      assertMaySign()
      const today = utcDay(clock())
      if (today !== usedOn) await store.noteUse(signer.id, today)
      usedOn = today
    },
    assertMaySign,
    assertCountsOn: (day) => {
      if (day.slice(0, 10) >= signsFrom) return
      const message =
        `the key signs from ${signsFrom} on, and this was begun before: ` +
        'send a new Idempotency-Key, or look at the clock'
      throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
    },
    ended: () => {
      const ended = known.filter(({ expires, revoked }) => (expires ?? revoked) !== undefined)
      return new Set(ended.map(({ id }) => id).filter((id) => id !== signer.id))
    },
    publicKeyOf: (id) => {
      const isCompromised = find(known, id)?.revoked !== undefined
      return isCompromised ? undefined : find(published, id)?.publicKeyMultibase
    },
  }
}

function find<Key extends PublishedKey>(keys: readonly Key[], id: DidUrl): Key | undefined {
  return keys.find((key) => key.id === id)
}

function assertNotEnded(key: RememberedKey | undefined, now: Date): void {
  const { id, expires, revoked } = key ?? {}
  const isOver = expires !== undefined && Date.parse(expires) < now.getTime()
  if (revoked === undefined && !isOver) return
  const why = revoked === undefined ? `retired on ${expires?.slice(0, 10)}` : 'is compromised'
  const message = `${id} ${why}: start again with the newest key file, in which another key signs`
  throw new KlusCvError('ERR_KLUSCV_SIGNER', message)
}

/** What a key file says of a key is at least what was heard of it before. */
function assertNewest(key: PublishedKey, remembered: RememberedKey | undefined): void {
  if (remembered === undefined) return
  const { id, expires } = key
  if (remembered.publicKeyMultibase !== key.publicKeyMultibase) {
    const message = `${id} was another key before: a new key needs another name`
    throw new KlusCvError('ERR_KLUSCV_KEY', message)
  }
  const { usedUntil = '', revoked } = remembered
  if (expires === undefined || revoked !== undefined) return
  const until = utcDay(new Date(expires))
  if (usedUntil <= until) return
  const message =
    `${id} signed until ${usedUntil}, and its key file says ${until}: ` +
    `kluscv keys retire ${id} --until ${usedUntil}`
  throw new KlusCvError('ERR_KLUSCV_KEY', message)
}
