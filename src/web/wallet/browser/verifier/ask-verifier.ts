/**
 * What the wallet asks the verifier, without telling it which certificate it is about: the platforms,
 * and status lists whole.
 *
 *     GET verifierUrl/v1/platforms          GET verifierUrl/v1/lists?url=<address of a list>
 *
 * @module
 */

import { validityOf } from '../../../../core/credential.ts'
import { KlusCvError } from '../../../../core/errors.ts'
import { isJsonObject } from '../../../../core/json.ts'
import { type Instant, parseInstant } from '../../../../core/time.ts'
import type { HeldCertificate } from '../storage/wallet-store.ts'
import { type Finding, readFindings } from './findings.ts'
import { type KnownPlatforms, readPlatforms } from './platforms.ts'

/** A phone on a bad line gets an answer within this, or is told that there is none. */
const PATIENCE_MS = 10_000

/** The platforms. Rejects without a network. */
export async function askPlatforms(verifierUrl: string): Promise<KnownPlatforms> {
  const answer: unknown = JSON.parse(await askText(`${verifierUrl}/v1/platforms`))
  return { at: new Date().toISOString(), platforms: readPlatforms(answer) }
}

/** What the lists say of these certificates. One whose lists the verifier does not hold is absent. */
export async function askFindings(
  verifierUrl: string,
  held: readonly HeldCertificate[],
): Promise<Readonly<Record<string, Finding>>> {
  if (held.length === 0) return {}
  const { checkHeldStatus, statusListsOf } = await import('../../../../holder/index.ts')
  const now = new Date()
  const urls = [...new Set(held.flatMap(({ credential }) => statusListsOf(credential)))]
  const texts = await Promise.all(urls.map((url) => askList(verifierUrl, url)))
  const found = held.map(async ({ id, credential }) => {
    const lists = statusListsOf(credential).flatMap((url) => texts[urls.indexOf(url)] ?? [])
    const status = await checkHeldStatus({ credential, lists, now })
    return [id, { at: now.toISOString(), validUntil: firstEndOf(lists), status }] as const
  })
  return readFindings(Object.fromEntries(await Promise.all(found)))
}

/** Undefined when the verifier does not hold it. */
async function askList(verifierUrl: string, url: string): Promise<string | undefined> {
  const address = `${verifierUrl}/v1/lists?url=${encodeURIComponent(url)}`
  return askText(address).catch(() => undefined)
}

/** The earliest end of these lists; they were read before, so each has one. */
function firstEndOf(lists: readonly string[]): Instant | undefined {
  const ends = lists.flatMap((text) => {
    const list: unknown = JSON.parse(text)
    return isJsonObject(list) ? (validityOf(list).until ?? []) : []
  })
  const [first] = ends.toSorted((a, b) => (parseInstant(a) ?? 0) - (parseInstant(b) ?? 0))
  return first
}

async function askText(url: string): Promise<string> {
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!response.ok) {
    throw new KlusCvError('ERR_KLUSCV_FETCH', `The verifier answered ${response.status}.`)
  }
  return response.text()
}
