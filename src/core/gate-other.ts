/**
 * The gate for credentials of types that are not ours. Nobody here knows their shape, so whatever
 * could say the same under one signature in two ways is refused: contexts that are not shipped or
 * stand inside, keywords and IRIs as names, one node in two places, a value twice. VC Data Model 2.0
 * and 1.1 decide the rest (well-formed/). That each word has a meaning, and that its JSON is the one
 * spelling of its graph, is held by suites/ before the signature is computed.
 * @module
 */
import { type DataModel, OTHERS_CONTEXTS } from './contexts.ts'
import type { Credential } from './credential.ts'
import { openDocument, unsupported } from './gate-document.ts'
import { checkOtherProofs } from './gate-other-proof.ts'
import { checkOtherTree } from './gate-other-tree.ts'
import { firstProblem, type GateResult, letThrough, stop } from './gate-result.ts'
import { type JsonObject, type JsonValue, pointerTo } from './json.ts'
import { checkSize } from './measure-credential.ts'
import type { Problem } from './problems.ts'
import { contexts, dataModelOf } from './well-formed/contexts.ts'
import { validateCredential } from './well-formed/validate-credential.ts'

/** A credential of a type that is not ours. */
export interface GatedOther {
  /** Its issuer, types and subjects may be spelled in any way of the data model. */
  readonly credential: Credential
  readonly dataModel: DataModel
}

/** Gates a signed credential that is none of ours. */
export function gateOtherCredential(value: JsonValue): GateResult<GatedOther> {
  const [oversize] = checkSize(value)
  if (oversize !== undefined) return stop(oversize)
  const opened = openDocument(value)
  if (!opened.ok) return opened
  const credential = opened.gated
  const problem = firstProblem([
    () => checkKind(credential),
    () => checkContexts(credential),
    () => checkOtherTree(credential),
    () => validateCredential(credential),
    () => checkOtherProofs(credential),
  ])
  if (problem !== undefined) return stop(problem)
  const dataModel = dataModelOf(credential) ?? '2.0'
  return letThrough({ credential: credential as Credential, dataModel })
}

/** What is no signed credential at all was not altered: it is another kind of document. */
function checkKind(document: JsonObject): readonly Problem[] {
  if (![document['type']].flat().includes('VerifiableCredential')) {
    return [unsupported('a credential', '/type')]
  }
  const missing = ['@context', 'proof'].find((member) => document[member] === undefined)
  return missing === undefined ? [] : [unsupported('a credential with a proof', `/${missing}`)]
}

/** Only what is shipped: an unknown one is refused by its name, and nothing is fetched. */
function checkContexts(credential: JsonObject): readonly Problem[] {
  const all = credential['@context']
  if (!Array.isArray(all)) return contexts(all ?? null, '/@context')
  const unknown = all.findIndex((context) => !OTHERS_CONTEXTS.has(context))
  if (unknown < 0) return contexts(all, '/@context')
  const detail = 'expected the address of a context that is shipped with this verifier'
  return [{ problem: 'context_not_allowed', pointer: pointerTo('/@context', unknown), detail }]
}
