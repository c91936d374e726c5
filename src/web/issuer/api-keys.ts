/**
 * Who may issue and withdraw: systems with an API key, of which only the hash is known here.
 * RFC 6750 section 2.1.
 * @module
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { KlusCvError } from '../../core/errors.ts'

/** Finds the caller of an `Authorization` header: the hash of its key. */
export type IdentifyCaller = (authorization: string | undefined) => string

/** 256 characters: more is no key of ours, and hashing it would only cost. */
const BEARER = /^Bearer ([\x21-\x7e]{1,256})$/i

/**
 * Knows callers by the SHA-256 of their keys.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` without any: nobody could issue
 */
export function createCallerCheck(hashes: readonly string[]): IdentifyCaller {
  if (hashes.length === 0) {
    const message = 'The setting --api-key-hashes or KLUSCV_API_KEY_HASHES is required.'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const known = hashes.map((hash) => Buffer.from(hash, 'hex'))
  return (authorization = '') => {
    const key = BEARER.exec(authorization)?.[1] ?? ''
    const hash = createHash('sha256').update(key).digest()
    // Every known one is compared, so that time tells neither which nor how far.
    const matches = known.filter((candidate) => timingSafeEqual(candidate, hash))
    if (matches.length > 0 && key !== '') return hash.toString('hex')
    throw new KlusCvError('ERR_KLUSCV_UNAUTHORIZED', 'The request needs a known API key as Bearer.')
  }
}
