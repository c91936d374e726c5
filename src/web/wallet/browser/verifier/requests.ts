/**
 * An employer's request at the verifier. Only our own verifier is asked and answered, whatever a link
 * says.
 * @module
 */
import type { Binding, EmployerRequest } from '../../../../holder/index.ts'
import { problemOf, shareAccess } from '../share-access.ts'
import { openKeptKey } from '../sharing/device-key.ts'
import type { HeldCertificate, WalletStore } from '../storage/wallet-store.ts'

/** Why there is no answer. */
export type RequestProblem = 'foreign' | 'ended' | 'answered' | 'too-large' | 'offline' | 'trouble'

const PROBLEMS: Readonly<Record<string, RequestProblem>> = {
  ERR_KLUSCV_NOT_FOUND: 'ended',
  ERR_KLUSCV_GONE: 'ended',
  ERR_KLUSCV_CONFLICT: 'answered',
  ERR_KLUSCV_CREDENTIAL: 'too-large',
  // It asks for a signature for somebody else.
  ERR_KLUSCV_REQUEST: 'foreign',
}

/** Whether it is of this verifier. */
export function isOurs(requestUrl: string, verifierUrl: string): boolean {
  return requestUrl.startsWith(`${verifierUrl}/r/`)
}

/** Asks who wants what. */
export async function askRequest(requestUrl: string): Promise<EmployerRequest | RequestProblem> {
  try {
    const { openRequest } = await import('../../../../holder/index.ts')
    return await openRequest({ requestUrl, fetch: shareAccess().fetch })
  } catch (error) {
    return problemOf(error, PROBLEMS)
  }
}

/** What is sent, and for which request. */
export interface Answer {
  readonly request: EmployerRequest
  readonly held: readonly HeldCertificate[]
}

/** Answers: signed for this one employer where the certificates were issued to this map's key. */
export async function sendAnswer(
  { request, held }: Answer,
  store: WalletStore,
): Promise<Binding | RequestProblem> {
  try {
    const key = await openKeptKey(store)
    const { answerRequest } = await import('../../../../holder/index.ts')
    const credentials = held.map(({ credential }) => credential)
    return await answerRequest({ request, credentials, key, fetch: shareAccess().fetch })
  } catch (error) {
    return problemOf(error, PROBLEMS)
  }
}
