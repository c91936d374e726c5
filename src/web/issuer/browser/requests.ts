/**
 * What the claim page asks of servers: its own, and the store of what is shared.
 * @module
 */
import type { OfferChoices } from '../../../certificate/wallet-link.ts'
import { encodeBase64url } from '../../../core/base64url.ts'
import type { Credential } from '../../../core/credential.ts'

/** An answer that was no success: its status, or 0 when there was none. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number

  constructor(status: number) {
    super()
    this.status = status
  }
}

/** Claims the offer; again with the same choices it gives the same. */
export async function claim(url: string, choices: OfferChoices): Promise<readonly Credential[]> {
  const response = await send(url, jsonOf({ choices }))
  const { certificates } = (await response.json()) as {
    readonly certificates: readonly { readonly credential: Credential }[]
  }
  return certificates.map(({ credential }) => credential)
}

/** A file, and what it is to be called. */
export interface NamedFile {
  readonly name: string
  readonly blob: Blob
}

/** The PDF of what was claimed. */
export async function fetchPdf(url: string, form: URLSearchParams): Promise<NamedFile> {
  const response = await send(url, { method: 'POST', body: form })
  const disposition = response.headers.get('content-disposition') ?? ''
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'KlusCV.pdf'
  return { name: decodeURIComponent(name), blob: await response.blob() }
}

/** What the store gets: ciphertext, and what it needs to forget it. */
export interface StoredShare {
  readonly id: string
  readonly until: string
  readonly stopTokenHash: string
  readonly blob: Uint8Array
}

/** Gives it to the store. */
export async function storeShare(url: string, { blob, ...share }: StoredShare): Promise<void> {
  await send(url, jsonOf({ ...share, blob: encodeBase64url(blob) }))
}

/** Stops a share; one that is stopped or over already counts as stopped. */
export async function stopShare(url: string, stopToken: string): Promise<void> {
  const headers = { authorization: `Bearer ${stopToken}` }
  await send(url, { method: 'DELETE', headers })
}

function jsonOf(body: object): RequestInit {
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify(body) }
}

async function send(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, {
    ...init,
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  }).catch(() => undefined)
  if (response?.ok !== true) throw new Refused(response?.status ?? 0)
  return response
}

/** A PDF on a busy server over a slow line; after that it is better to say that it failed. */
const LONGEST_WAIT_MS = 60_000
