/**
 * What must hold after processes were killed: nothing twice, nothing lost, lists as the rows.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { queryRows } from './database-backup.ts'
import type { IssuerProcesses } from './issuer-processes.ts'
import { type KillOutcome, type KillPlan, placesOf } from './kill-scenario.ts'
import { entryOf, listNameOf, readList } from './published-lists.ts'
import { withdrawAll } from './withdraw-all.ts'

/** Expects every request to have one certificate, the acknowledged one. */
export async function expectEachOnce(
  { databaseUrl }: IssuerProcesses,
  { certificates, changed, unanswered }: KillOutcome,
  plan: KillPlan,
): Promise<void> {
  expect(unanswered).toHaveLength(plan.kills)
  for (const waiting of unanswered) expect(waiting).toBeGreaterThan(0)
  expect(changed).toBe(0)
  expect(certificates).toHaveLength(plan.certificates)
  expect(new Set(certificates.map(({ id }) => id)).size).toBe(plan.certificates)
  expect(new Set(placesOf(certificates)).size).toBe(plan.certificates)
  const issued = await queryRows<{ readonly id: string }>(
    databaseUrl,
    `select id from certificate where state = 'issued'`,
  )
  expect(issued.map(({ id }) => id).toSorted()).toEqual(certificates.map(({ id }) => id).toSorted())
}

/** Withdraws everything at once, and expects the published list to say so and nothing else. */
export async function expectAllWithdrawn(
  { databaseUrl, publishedDirectory }: IssuerProcesses,
  { client, certificates }: KillOutcome,
): Promise<void> {
  const { refused, unseen, versions } = await withdrawAll(client, certificates)
  expect(refused).toEqual([])
  expect(unseen).toEqual([])
  expect(versions).toEqual(versions.toSorted())
  const [first] = certificates
  const entry = entryOf(first?.credential ?? {}, 'revocation')
  const text = await client.get(`/status-lists/${listNameOf(entry)}`)
  const list = readList(text, entry.statusListCredential)
  const set = Array.from({ length: list.entries }, (_, index) => index).filter(list.isSet)
  const rows = await queryRows<{ readonly list_index: number }>(
    databaseUrl,
    'select list_index from certificate where revoked order by list_index',
  )
  expect(set).toEqual(rows.map(({ list_index }) => list_index))
  expect(set).toHaveLength(certificates.length)
  const kept = join(publishedDirectory, 'public/status-lists', listNameOf(entry))
  expect(await readFile(kept, 'utf8')).toBe(text)
}
