/**
 * A platform that stopped, and its archive in memory.
 * @module
 */
import type { Credential } from '../../src/core/credential.ts'
import type { Issuer, PublishedFolder } from '../../src/issuer/index.ts'
import { RECORD, UNRATED_RECORD } from './issuer.ts'

/** A folder in memory. */
export type MemoryFolder = PublishedFolder & { readonly files: Map<string, string> }

/** A folder with these files. */
export function createMemoryFolder(
  entries: Iterable<readonly [string, string]> = [],
): MemoryFolder {
  const files = new Map(entries)
  return {
    files,
    read: async (path) => files.get(path),
    write: async (path, text) => {
      files.set(path, text)
    },
    names: async (path) => [...files.keys()].filter((name) => name.startsWith(`${path}/`)),
  }
}

const DAY_MS = 24 * 3_600_000

/** The UTC day so many days before this one; a database agrees with no other clock. */
export function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS)
}

/**
 * Two certificates of three days ago, of which the second is withdrawn, and one of today.
 * @param setClock - moves the clock of the issuer
 */
export async function issueOverDays(
  issuer: Issuer,
  setClock: (now: Date) => void,
): Promise<readonly Credential[]> {
  setClock(daysAgo(3))
  const early = await issuer.issueCertificates(RECORD)
  setClock(daysAgo(0))
  const late = await issuer.issueCertificates(UNRATED_RECORD)
  await issuer.changeStatus(early.certificates[1]?.id ?? '', 'revoke')
  return [...early.certificates, ...late.certificates].map(({ credential }) => credential)
}
