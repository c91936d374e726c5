/**
 * Offers as rows that nobody can read here: found by the hash of a token, gone when they are over
 * or when their worker is.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import { formatInstant, type Instant } from '../core/time.ts'
import type { FoundOffer, NewOffer, OfferStore } from '../issuer/index.ts'
import { addCounts } from './counters.ts'
import { reportTrouble } from './database.ts'
import { enqueueEvent } from './events.ts'
import { assertIssuing, findIssuingPeriod } from './issuing-period.ts'
import type { Tables } from './tables.ts'
import { workerTag } from './worker-tag.ts'

/** The offers of an issuer in this database. */
export function createOfferStore(db: Kysely<Tables>): OfferStore {
  return {
    create: (offer) => reportTrouble(() => createOffer(db, offer)),
    find: (tokenHash) => reportTrouble(() => findOffer(db, tokenHash)),
    removeEnded: (now, forgottenBefore) =>
      reportTrouble(() => removeEnded(db, now, forgottenBefore)),
  }
}

async function createOffer(db: Kysely<Tables>, offer: NewOffer): Promise<void> {
  const { id, tokenHash, sealed, expiresAt, workerRef, counts } = offer
  await db.transaction().execute(async (tx) => {
    assertIssuing(await findIssuingPeriod(tx), expiresAt)
    const row = {
      id,
      token_hash: Buffer.from(tokenHash),
      sealed: Buffer.from(sealed),
      worker_tag: await workerTag(tx, workerRef),
      expires_at: new Date(expiresAt),
    }
    await tx.insertInto('offer').values(row).execute()
    await addCounts(tx, counts)
  })
}

async function findOffer(
  db: Kysely<Tables>,
  tokenHash: Uint8Array,
): Promise<FoundOffer | undefined> {
  const row = await db
    .selectFrom('offer')
    .select(['id', 'sealed', 'expires_at', 'claimed'])
    .where('token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { sealed, expires_at: end, ...offer } = row
  return { ...offer, expiresAt: formatInstant(end), ...(sealed === null ? {} : { sealed }) }
}

async function removeEnded(
  db: Kysely<Tables>,
  now: Instant,
  forgottenBefore: Instant,
): Promise<void> {
  const [ended, forgotten] = [new Date(now), new Date(forgottenBefore)]
  await db
    .deleteFrom('offer')
    .where('expires_at', '<=', ended)
    .where(({ eb, or }) => or([eb('claimed', '=', true), eb('expires_at', '<=', forgotten)]))
    .execute()
  // The row stays a while, to tell who comes late that the time is over.
  await db
    .updateTable('offer')
    .set({ sealed: null })
    .where('expires_at', '<=', ended)
    .where('sealed', 'is not', null)
    .execute()
}

/** Marks an offer as claimed and notes the event, in the transaction that releases what it gave. */
export async function noteClaim(
  tx: Transaction<Tables>,
  offer: string,
  certificates: readonly string[],
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('offer')
    .set({ claimed: true })
    .where('id', '=', offer)
    .executeTakeFirst()
  // The worker was deleted meanwhile, or the offer was over: then nothing leaves the house.
  if (numUpdatedRows === 0n) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no such offer any more')
  }
  await enqueueEvent(tx, { type: 'offer.claimed', data: { offer, certificates } })
}

/** Forgets the open offers of a worker, in the transaction that forgets the worker. */
export async function removeOffersOf(tx: Transaction<Tables>, workerTag: Buffer): Promise<void> {
  await tx.deleteFrom('offer').where('worker_tag', '=', workerTag).execute()
}
