/**
 * Which of the certificates that came in are new.
 * @module
 */
import { type Credential, proofsOf } from '../../../../core/credential.ts'
import type { HeldCertificate } from '../storage/wallet-store.ts'

/** Those that came in, apart. */
export interface SortedCertificates {
  readonly added: readonly Credential[]
  /** Already in the map, and the same. */
  readonly known: readonly Credential[]
  /** Some have the number of one in the map and another signature: they are left out. */
  readonly isConflicting: boolean
}

/** A certificate in the map is never replaced by another one with its number. */
export function sortReceived(
  received: readonly Credential[],
  held: readonly HeldCertificate[],
): SortedCertificates {
  const twins = new Map(held.map(({ id, credential }) => [id, credential]))
  const isSame = (credential: Credential): boolean => {
    const twin = twins.get(credential.id)
    return twin !== undefined && signatureOf(twin) === signatureOf(credential)
  }
  const known = received.filter(isSame)
  const others = received.filter((credential) => !isSame(credential))
  const added = others.filter(({ id }, at) => {
    const isFirst = others.findIndex((other) => other.id === id) === at
    return !twins.has(id) && isFirst
  })
  return { added, known, isConflicting: others.some(({ id }) => twins.has(id)) }
}

function signatureOf(credential: Credential): string {
  return proofsOf(credential)
    .map(({ proofValue }) => proofValue)
    .join(' ')
}
