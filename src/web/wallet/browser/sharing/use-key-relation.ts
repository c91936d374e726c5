/**
 * Whether a certificate was issued to the key of this map: only those can be sent with a signature.
 * @module
 */
import { useEffect, useState } from 'preact/hooks'
import type { Credential } from '../../../../core/credential.ts'
import { useWallet } from '../context.ts'
import { readDeviceKey } from './device-key.ts'

/** To this map's key, to another map's, or to none. */
export type KeyRelation = 'own' | 'other' | 'none'

/** Undefined until the key was read. */
export function useKeyRelation(credential: Credential): KeyRelation | undefined {
  const { store } = useWallet().folder
  const [relation, setRelation] = useState<KeyRelation>()
  useEffect(() => {
    readDeviceKey(store).then(
      (key) => setRelation(relationOf(credential, key?.did)),
      () => setRelation(relationOf(credential, undefined)),
    )
  }, [store, credential])
  return relation
}

/** @param did - of the map's key, if it has one */
export function relationOf(
  { credentialSubject }: Credential,
  did: string | undefined,
): KeyRelation {
  const subject = credentialSubject['id']
  if (typeof subject !== 'string') return 'none'
  return subject === did ? 'own' : 'other'
}
