/**
 * Issuing, withdrawing and publishing while something fails once: what was acknowledged holds, a
 * second try succeeds, and the lists say what the rows say.
 * @module
 */
import type { IssuedCertificate, Issuer, PublishedFolder } from '../../src/issuer/index.ts'
import { queryRows } from './database-backup.ts'
import { UNRATED_RECORD } from './issuer.ts'
import { entryOf, isSet, listNameOf, readList } from './published-lists.ts'

/** What the caller of one round was told. */
interface Told {
  readonly issued: IssuedCertificate | undefined
  readonly isRevoked: boolean
}

/** One round: a certificate that is issued and withdrawn, under a name of its own. */
export interface FaultRound {
  /** Asks, and takes every refusal for what it is. Rejects with anything else than a KlusCvError. */
  readonly run: () => Promise<Told>
  /** Whether what the caller was told is so: of a withdrawal, in the list that is published. */
  readonly holds: (told: Told) => Promise<boolean>
  /** Asks again as a caller does who was told this: rejects when that does not succeed. */
  readonly repeat: (told: Told) => Promise<void>
}

/** A round of an issuer. */
export function createFaultRound(issuer: Issuer, name: string): FaultRound {
  const record = { ...UNRATED_RECORD, worker_ref: name }
  const issue = async () => {
    const { certificates } = await issuer.issueCertificates(record, { idempotencyKey: name })
    const [certificate] = certificates
    if (certificate === undefined) throw new TypeError('nothing was issued')
    return certificate
  }
  return {
    run: async () => {
      const issued = await unlessRefused(issue)
      if (issued === undefined) return { issued, isRevoked: false }
      const revoked = await unlessRefused(() => issuer.changeStatus(issued.id, 'revoke'))
      return { issued, isRevoked: revoked?.status === 'revoked' }
    },
    holds: async ({ issued, isRevoked }) => {
      if (issued === undefined || !isRevoked) return true
      const entry = entryOf(issued.credential, 'revocation')
      return isSet(await issuer.statusList(listNameOf(entry)), entry)
    },
    repeat: async ({ issued }) => {
      const again = await issue()
      const isSame = JSON.stringify(issued ?? again) === JSON.stringify(again)
      if (!isSame) throw new TypeError('another certificate')
      const { status } = await issuer.changeStatus(again.id, 'revoke')
      if (status !== 'revoked') throw new TypeError('not revoked')
    },
  }
}

async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'KlusCvError') return undefined
    throw error
  }
}

interface RowOfBit {
  readonly name: string
  readonly base_url: string
  readonly bits: readonly number[] | null
}

/** The lists whose published bits are not those of the rows, or that the folder has otherwise. */
export async function listsThatDiffer(
  issuer: Issuer,
  databaseUrl: string,
  folder: PublishedFolder,
): Promise<readonly string[]> {
  const rows = await queryRows<RowOfBit>(
    databaseUrl,
    `select g.id || '-' || p.purpose as name, g.base_url,
      array_agg(c.list_index order by c.list_index) as bits
    from list_group g cross join (values ('revocation'), ('suspension'), ('refresh')) p (purpose)
    left join certificate c on c.list_group = g.id
      and case p.purpose when 'revocation' then c.revoked when 'suspension' then c.suspended
        else c.superseded end
    group by g.id, g.base_url, p.purpose`,
  )
  const differing: string[] = []
  for (const { name, base_url, bits } of rows) {
    const text = await issuer.statusList(name)
    const list = readList(text, `${base_url}/status-lists/${name}`)
    const set = Array.from({ length: list.entries }, (_, index) => index).filter(list.isSet)
    const expected = (bits ?? []).filter((bit) => bit !== null)
    const kept = await folder.read(`public/status-lists/${name}`)
    if (JSON.stringify(set) !== JSON.stringify(expected) || kept !== text) differing.push(name)
  }
  return differing
}
