/**
 * The closed envelopes around several credentials: a presentation, signed by its holder, and a
 * bundle, signed by nobody. Each credential in them is gated on its own.
 * VC Data Model 2.0 section 4.13.
 * @module
 */
import { judgedElsewhere } from './gate-certificate.ts'
import { did, didKey, urnUuid } from './gate-values.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problems.ts'
import { closedObject, exactList, exactly, listOf } from './shape.ts'

const presentationShape = closedObject(
  {
    '@context': judgedElsewhere,
    type: exactList(['VerifiablePresentation']),
    holder: didKey,
    verifiableCredential: judgedElsewhere,
    proof: judgedElsewhere,
  },
  { id: urnUuid },
)

/** The data model leaves out whose it is, and what is in it. */
const standardShape = closedObject(
  {
    '@context': judgedElsewhere,
    type: exactList(['VerifiablePresentation']),
    proof: judgedElsewhere,
  },
  { id: urnUuid, holder: did, verifiableCredential: judgedElsewhere },
)

const holderProofShape = closedObject(
  {
    '@context': judgedElsewhere,
    type: exactList(['VerifiablePresentation']),
    holder: didKey,
    proof: judgedElsewhere,
  },
  { id: urnUuid },
)

const bundleShape = closedObject({
  type: exactly('KlusCVBundle'),
  verifiableCredential: judgedElsewhere,
})

/** The envelope of a presentation. Its contexts, proof and credentials are judged elsewhere. */
export function checkPresentationShape(presentation: JsonObject): readonly Problem[] {
  return presentationShape(presentation, '')
}

/** The envelope of a presentation as the data model has it: without holder or credentials too. */
export function checkStandardShape(presentation: JsonObject): readonly Problem[] {
  return standardShape(presentation, '')
}

/** The envelope of a presentation without credentials. */
export function checkHolderProofShape(presentation: JsonObject): readonly Problem[] {
  return holderProofShape(presentation, '')
}

/** The envelope of a bundle. */
export function checkBundleShape(bundle: JsonObject): readonly Problem[] {
  return bundleShape(bundle, '')
}

/** Between one credential and {@link LIMITS.bundleCredentials}. */
export function checkCredentialList(document: JsonObject): readonly Problem[] {
  const pointer = '/verifiableCredential'
  const credentials: JsonValue = document['verifiableCredential'] ?? []
  if (Array.isArray(credentials) && credentials.length === 0) {
    const detail = 'expected at least one credential, got none'
    return [{ problem: 'no_credentials', pointer, detail }]
  }
  return listOf(() => [], { min: 1, max: LIMITS.bundleCredentials })(credentials, pointer)
}
