/**
 * A batch over HTTP, as a platform sends it and waits for it.
 * @module
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { BatchProgress, BatchRowResult } from '../../src/issuer/index.ts'
import { AUTHORIZATION } from './issuer-processes.ts'

const LOOK_EVERY_MS = 50

/** Sends a file, as a text or a stream of it, and gives the id of its batch. */
export async function sendBatch(
  url: string,
  body: string | ReadableStream<Uint8Array>,
  mediaType = 'text/csv',
): Promise<string> {
  // The types of node 20 do not know that a stream needs it.
  const request: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': mediaType, ...AUTHORIZATION },
    body,
    duplex: 'half',
  }
  const answer = await fetch(`${url}/v1/batches`, request)
  if (answer.status !== 202) throw new TypeError(`${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as BatchProgress).id
}

/** How far a batch is. */
export async function findBatch(url: string, id: string): Promise<BatchProgress> {
  const answer = await fetch(`${url}/v1/batches/${id}`, { headers: AUTHORIZATION })
  return (await answer.json()) as BatchProgress
}

/** Waits until so many rows have their answer, or all. */
export async function untilWorked(url: string, id: string, rows?: number): Promise<BatchProgress> {
  for (;;) {
    const batch = await findBatch(url, id)
    const { total, issued, refused } = batch.rows
    if (issued + refused >= (rows ?? total)) return batch
    await wait(LOOK_EVERY_MS)
  }
}

/** What became of each row. */
export async function fetchResults(url: string, id: string): Promise<readonly BatchRowResult[]> {
  const answer = await fetch(`${url}/v1/batches/${id}/results`, { headers: AUTHORIZATION })
  const lines = (await answer.text()).split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}
