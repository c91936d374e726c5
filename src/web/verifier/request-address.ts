/**
 * Where this verifier is, as an answer to a request must say it. Never what a caller says: someone
 * between a wallet and us could say anything, and pass on an answer that was made for them.
 * @module
 */
import type { FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { namesOf } from '../shared/config.ts'

/** The address of this verifier, without a slash at its end. */
export type AddressOf = (request: FastifyRequest) => string

/**
 * The address that was set. In development mode, which listens to this machine alone, where the
 * caller found it.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when it must be set and is not
 */
export function ownAddress(options: {
  readonly publicUrl?: string | undefined
  readonly development: boolean
}): AddressOf {
  const { publicUrl, development } = options
  if (publicUrl !== undefined) return () => publicUrl
  if (development) return ({ protocol, host }) => `${protocol}://${host}`
  const message = `Answers to requests are made for one verifier: with ${namesOf('walletUrl')}, set ${namesOf('publicUrl')} too.`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}
