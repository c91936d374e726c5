/**
 * The canonical N-Quads of a proof's options, written directly. Data Integrity 1.0 with
 * eddsa-rdfc-2022 section 3.2.5, Ed25519Signature2020 section 3.2.5. A proof of our own is always
 * the same five statements, and expanding them anew through the contexts is a fifth of the work of
 * a verification. What is not exactly that is left to the library, which tests hold this against.
 *
 * ```
 * _:c14n0 <http://purl.org/dc/terms/created> "2026-11-02T00:00:00Z"^^<…#dateTime> .
 * _:c14n0 <…#type> <https://w3id.org/security#DataIntegrityProof> .
 * _:c14n0 <https://w3id.org/security#cryptosuite> "eddsa-rdfc-2022"^^<…#cryptosuiteString> .
 * _:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .
 * _:c14n0 <https://w3id.org/security#verificationMethod> <did:web:platform.example#key-1> .
 * ```
 * @module
 */
import { type ContextUse, contextsFor, type DataModel, SUITES } from '../core/contexts.ts'
import { isDidUrl } from '../core/did.ts'
import { isJsonObject } from '../core/json.ts'
import { parseInstant } from '../core/time.ts'

const SECURITY = 'https://w3id.org/security#'
const MEMBERS: ReadonlySet<string> = new Set([
  '@context',
  'type',
  'cryptosuite',
  'created',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
])
/** What the contexts make of the two purposes. */
const PURPOSES = new Map<unknown, string>([
  ['assertionMethod', 'assertionMethod'],
  ['authentication', 'authenticationMethod'],
])
const USES: readonly ContextUse[] = ['certificate', 'statusList', 'presentation']
const DATA_MODELS: readonly DataModel[] = ['2.0', '1.1']

/** Other contexts could give the same words another meaning. */
const KNOWN_CONTEXTS: ReadonlySet<string> = new Set(
  USES.flatMap((use) =>
    DATA_MODELS.flatMap((dataModel) =>
      SUITES.map((suite) => JSON.stringify(contextsFor(use, dataModel, suite))),
    ),
  ),
)

/** The statements of a proof under a document's contexts; undefined when the library must do it. */
export function canonicalizeProof(proof: object, contexts: unknown): string | undefined {
  if (!isJsonObject(proof) || !areKnown(contexts)) return undefined
  // The library hands the document's contexts down to the proof; any others are the proof's own.
  if (proof['@context'] !== undefined && !areKnown(proof['@context'])) return undefined
  if (!Object.keys(proof).every((member) => MEMBERS.has(member))) return undefined
  const { created, verificationMethod } = proof
  const purpose = PURPOSES.get(proof['proofPurpose'])
  const suite = suiteStatements(proof['type'], proof['cryptosuite'])
  // Each is spelled such that it stands in N-Quads as it is, without an escape.
  if (suite === undefined || parseInstant(created) === undefined) return undefined
  if (typeof verificationMethod !== 'string' || !isDidUrl(verificationMethod)) return undefined
  if (purpose === undefined) return undefined
  const statements = [
    `<http://purl.org/dc/terms/created> "${created}"^^<http://www.w3.org/2001/XMLSchema#dateTime>`,
    ...suite,
    `<${SECURITY}proofPurpose> <${SECURITY}${purpose}>`,
    `<${SECURITY}verificationMethod> <${verificationMethod}>`,
  ]
  return statements.map((statement) => `_:c14n0 ${statement} .\n`).join('')
}

function areKnown(contexts: unknown): boolean {
  return KNOWN_CONTEXTS.has(JSON.stringify(contexts))
}

function suiteStatements(type: unknown, cryptosuite: unknown): readonly string[] | undefined {
  const typed = `<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${SECURITY}${type}>`
  if (type === 'Ed25519Signature2020' && cryptosuite === undefined) return [typed]
  if (type !== 'DataIntegrityProof' || cryptosuite !== 'eddsa-rdfc-2022') return undefined
  return [typed, `<${SECURITY}cryptosuite> "${cryptosuite}"^^<${SECURITY}cryptosuiteString>`]
}
