/**
 * What the wallet asks the verifier, without telling it which certificate it is about: the platforms,
 * and status lists whole.
 *
 *     GET verifierUrl/v1/platforms          GET verifierUrl/v1/lists?url=<address of a list>
 *
 * @module
 */
import type { HeldCertificate } from '../storage/wallet-store.ts'
import { type Finding, findStatus } from './findings.ts'
import { type KnownPlatforms, readPlatforms } from './platforms.ts'
import { readStatusList, type StatusList, statusPlacesOf } from './status-bits.ts'

/** How questions are asked; `fetch` of the browser. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** A phone on a bad line gets an answer within this, or is told that there is none. */
const PATIENCE_MS = 10_000

/** The platforms. Rejects without a network. */
export async function askPlatforms(verifierUrl: string, fetch: Fetch): Promise<KnownPlatforms> {
  const answer = await askJson(`${verifierUrl}/v1/platforms`, fetch)
  return { at: new Date().toISOString(), platforms: readPlatforms(answer) }
}

/** What the lists say of these certificates. One whose lists the verifier does not hold is absent. */
export async function askFindings(
  verifierUrl: string,
  held: readonly HeldCertificate[],
  fetch: Fetch,
): Promise<Readonly<Record<string, Finding>>> {
  const answers = new Map<string, Promise<unknown>>()
  const ask = (url: string): Promise<unknown> => {
    const address = `${verifierUrl}/v1/lists?url=${encodeURIComponent(url)}`
    const answer = answers.get(url) ?? askJson(address, fetch).catch(() => undefined)
    answers.set(url, answer)
    return answer
  }
  const found = held.map(async ({ id, credential }) => {
    const places = statusPlacesOf(credential)
    const lists = await Promise.all(
      places.map(async ({ url }) => readStatusList(await ask(url), url, credential)),
    )
    return [id, findStatus(places, lists as readonly (StatusList | undefined)[])] as const
  })
  const entries = (await Promise.all(found)).filter(([, finding]) => finding !== undefined)
  return Object.fromEntries(entries) as Readonly<Record<string, Finding>>
}

async function askJson(url: string, fetch: Fetch): Promise<unknown> {
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!response.ok) throw new TypeError(`The verifier answered ${response.status}.`)
  return response.json()
}
