/**
 * One retrieval whose failure is an answer: nobody was there, for whatever reason.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Fetcher, FetchRequest } from '../core/fetcher.ts'

/** The body, or undefined when it could not be retrieved. Passes on what is not about retrieving. */
export async function retrieve(
  request: FetchRequest,
  fetcher: Fetcher,
): Promise<Uint8Array | undefined> {
  try {
    return (await fetcher(request)).bytes
  } catch (error) {
    if (error instanceof KlusCvError && error.code === 'ERR_KLUSCV_FETCH') return undefined
    throw error
  }
}
