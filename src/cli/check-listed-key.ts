/**
 * Whether a trust list knows the key that is to sign: for a listed platform only the list's keys
 * count, and what another one signs is refused.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { utcDay } from '../core/time.ts'
import type { KeyEntry } from '../suites/parse-key-file.ts'
import { openTrustList } from '../trust/check-trust-list.ts'
import {
  findPlatform,
  findTrustedKey,
  isKeyCompromised,
  keyCountsOn,
} from '../trust/find-platform.ts'
import type { TrustList } from '../trust/trust-list.ts'
import { namesOf } from '../web/shared/config.ts'
import { readTrust } from './read-trust.ts'

/** What a command was given to look the key up in. */
export interface ListGiven {
  readonly trustList?: string | undefined
  readonly trustKey?: string | undefined
  /** Said in so many words: sign also with a key that no list knows. */
  readonly withoutTrustList?: boolean | undefined
}

/** Refuses (`ERR_KLUSCV_CONFLICT`) a key that may not sign today as far as the list says. */
export type AssertListed = (key: KeyEntry | undefined) => void

/**
 * Opens the list, before anything is changed.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when there is none and nobody said to go on without,
 *   `ERR_KLUSCV_TRUST_LIST`
 */
export async function assertListed(given: ListGiven): Promise<AssertListed> {
  const { trustList, trustKey, withoutTrustList = false } = given
  if (withoutTrustList) return () => undefined
  if (trustList === undefined || trustKey === undefined) {
    const message =
      `Give the trust list that verifiers use, with ${namesOf('trustList')} and ${namesOf('trustKey')}: ` +
      'they refuse what a key signs that their list has not. ' +
      'If no list names you yet, or they may refuse it for now: --without-trust-list.'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const trust = await readTrust({ trustList, trustKey })
  const now = new Date()
  const list = openTrustList(trust.trustList, { rootKey: trust.trustKey, now })
  return (key) => {
    const why = key && whyNot(list, key, utcDay(now))
    if (why === undefined) return
    const message = `Version ${list.version} of the trust list ${why}: give the key to who keeps it, and activate it when it does.`
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
  }
}

function whyNot(list: TrustList, { id, publicKeyMultibase }: KeyEntry, today: string) {
  const did = id.split('#', 1)[0] ?? ''
  const platform = findPlatform(list, did)
  if (platform === undefined) return `does not have ${did}`
  const key = findTrustedKey(platform, id)
  if (key === undefined) return `does not have ${id}`
  if (key.publicKeyMultibase !== publicKeyMultibase) return `has another key as ${id}`
  if (isKeyCompromised(key, today)) return `has ${id} as compromised`
  if (!keyCountsOn(key, today)) return `counts ${id} from ${key.from} until ${key.until} only`
  return undefined
}
