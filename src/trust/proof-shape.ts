/**
 * The shape of the one proof on a document of plain JSON: eddsa-jcs-2022, to assert, without an end.
 * @module
 */
import { didUrl, instant } from '../core/gate-values.ts'
import { LIMITS } from '../core/limits.ts'
import { closedObject, exactly, type ShapeCheck, stringThat } from '../core/shape.ts'

/** A proof as suites/sign-json.ts makes it. */
export const jsonProof: ShapeCheck = closedObject({
  type: exactly('DataIntegrityProof'),
  cryptosuite: exactly('eddsa-jcs-2022'),
  created: instant,
  verificationMethod: didUrl,
  proofPurpose: exactly('assertionMethod'),
  proofValue: stringThat('text', (value) => value.length <= LIMITS.proofValueCharacters),
})
