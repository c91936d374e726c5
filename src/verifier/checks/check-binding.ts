/**
 * Who shows it? The presentation must be signed by its own holder, and every certificate in it must
 * be about that holder.
 * @module
 */
import type { Check } from '../../core/check.ts'
import type { Credential, Did, Presentation } from '../../core/credential.ts'
import { isMethodOf, placedProofsOf } from '../proof-links.ts'
import { failed, passed } from './outcome.ts'

/** The conclusion about a presentation: whether whoever signed it is the holder it names. */
export function checkHolder(presentation: Presentation): Check {
  const foreign = placedProofsOf(presentation).find(
    ({ proof }) => !isMethodOf(proof, presentation.holder),
  )
  if (foreign === undefined) return passed('binding')
  return failed('binding', 'holder_mismatch', `${foreign.pointer}/verificationMethod`)
}

/**
 * The conclusion about one certificate in it: a certificate without a subject id is about nobody, and
 * one of others that is about several people is not about the holder alone.
 */
export function checkSubject(credential: Credential, holder: Did): Check {
  const subjects = [credential.credentialSubject].flat()
  const foreign = subjects.find(({ id }) => id !== holder)
  if (foreign === undefined) return passed('binding')
  const { id } = foreign
  const pointer = id === undefined ? '/credentialSubject' : '/credentialSubject/id'
  return failed('binding', 'holder_not_subject', pointer)
}
