/**
 * Sharing in the demo, as the wallet's page does it: sealed here, kept by the store, stopped by whoever
 * has the stop token.
 * @module
 */
import { sealShare } from '../certificate/seal-share.ts'
import { createShareLink } from '../certificate/share-link.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { formatInstant } from '../core/time.ts'
import type { DemoWorld } from './start-world.ts'

/** Something that is shared. */
export interface DemoShare {
  /** To send to an employer. */
  readonly link: string
  /** From then on nobody can open the link. */
  readonly stop: () => Promise<void>
}

const WEEK_MS = 7 * 86_400_000

/** Shares a document for a week. */
export async function shareForWeek(
  { wallet, verifier }: Pick<DemoWorld, 'wallet' | 'verifier'>,
  document: JsonObject,
): Promise<DemoShare> {
  const { id, key, blob, stopToken, stopTokenHash } = await sealShare(JSON.stringify(document))
  const until = formatInstant(new Date(Date.now() + WEEK_MS))
  const shares = `${wallet.url}/v1/shares`
  await call(shares, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, until, stopTokenHash, blob: encode(blob) }),
  })
  const headers = { authorization: `Bearer ${stopToken}` }
  return {
    link: createShareLink({ verifierUrl: verifier.url, id, key }),
    stop: () => call(`${shares}/${id}`, { method: 'DELETE', headers }),
  }
}

async function call(url: string, request: RequestInit): Promise<void> {
  const answer = await fetch(url, request)
  await answer.body?.cancel()
  if (answer.ok) return
  const message = `the share store answered ${answer.status} to ${request.method}`
  throw new KlusCvError('ERR_KLUSCV_FETCH', message)
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
