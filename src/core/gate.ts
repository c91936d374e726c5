/**
 * The structural gate: every document passes it before any cryptography, on all roles. A signature
 * over a graph does not sign the JSON that carries it, so only the one
 * spelling of each document is let through. What passes is frozen; what is shown, dated and looked
 * up afterwards is that same object. The gate verifies nothing, resolves nothing, knows no time.
 * @module
 */
import type { DataModel } from './contexts.ts'
import type { Credential, Did, Presentation, Proof } from './credential.ts'
import { certificateShape } from './gate-certificate.ts'
import { gateContexts } from './gate-contexts.ts'
import { openDocument, unsupported } from './gate-document.ts'
import {
  checkBundleShape,
  checkCredentialList,
  checkHolderProofShape,
  checkPresentationShape,
  checkStandardShape,
} from './gate-presentation.ts'
import { checkProofSet, checkSingleProof } from './gate-proof.ts'
import { firstProblem, type GateResult, letThrough, stop } from './gate-result.ts'
import { checkStatusListShape } from './gate-status-list.ts'
import { checkTree } from './gate-tree.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { checkSize } from './measure-credential.ts'
import type { ShapeCheck } from './shape.ts'

export type { GateResult } from './gate-result.ts'

/** A credential type that is known, and what its subject must look like, `id` included. */
export interface CredentialTypeRule {
  /** The name beside `VerifiableCredential`: `WorkHistoryCredential`. */
  readonly type: string
  readonly checkSubject: ShapeCheck
}

/** A credential of a known type. */
export interface GatedCredential {
  readonly credential: Credential
  readonly typeName: string
  readonly dataModel: DataModel
}

/** The envelope of a presentation; its credentials are not gated yet. */
export interface GatedPresentation {
  readonly presentation: Presentation
  readonly dataModel: DataModel
  readonly credentials: readonly JsonValue[]
}

/** A presentation without credentials: it shows whose key it is, and nothing else. */
export interface GatedHolderProof {
  readonly presentation: JsonObject
  readonly holder: Did
  readonly proof: Proof
}

/** Gates a credential of one of the given types, which are our own. */
export function gateCredential(
  value: JsonValue,
  rules: readonly CredentialTypeRule[],
): GateResult<GatedCredential> {
  const [oversize] = checkSize(value)
  if (oversize !== undefined) return stop(oversize)
  const opened = openDocument(value)
  if (!opened.ok) return opened
  const credential = opened.gated
  const rule = gateType(credential, rules)
  if (!rule.ok) return rule
  const dataModel = gateContexts(credential, 'certificate')
  if (!dataModel.ok) return dataModel
  const { type: typeName, checkSubject } = rule.gated
  const problem = firstProblem([
    () => checkTree(credential),
    () => certificateShape(dataModel.gated, typeName)(credential, ''),
    () => checkProofSet(credential),
    () => checkSubject(credential['credentialSubject'] ?? null, '/credentialSubject'),
  ])
  if (problem !== undefined) return stop(problem)
  return letThrough({
    credential: credential as Credential,
    typeName,
    dataModel: dataModel.gated,
  })
}

/** Gates the envelope of a presentation. */
export function gatePresentation(value: JsonValue): GateResult<GatedPresentation> {
  const opened = openDocument(value)
  if (!opened.ok) return opened
  const presentation = opened.gated
  const dataModel = gateContexts(presentation, 'presentation')
  if (!dataModel.ok) return dataModel
  const problem = firstProblem([
    () => checkCredentialList(presentation),
    () => checkPresentationShape(presentation),
    () => checkSingleProof(presentation, 'authentication'),
  ])
  if (problem !== undefined) return stop(problem)
  return letThrough({
    presentation: presentation as Presentation,
    dataModel: dataModel.gated,
    credentials: presentation['verifiableCredential'] as readonly JsonValue[],
  })
}

/**
 * Gates the envelope of a presentation as the data model has it: without a holder, and without
 * credentials too. For the W3C's question; to an employer both are missing.
 */
export function gateStandardPresentation(value: JsonValue): GateResult<GatedPresentation> {
  const opened = openDocument(value)
  if (!opened.ok) return opened
  const presentation = opened.gated
  const dataModel = gateContexts(presentation, 'presentation')
  if (!dataModel.ok) return dataModel
  const { verifiableCredential: credentials = [] } = presentation
  const isEmpty = Array.isArray(credentials) && credentials.length === 0
  const problem = firstProblem([
    () => (isEmpty ? [] : checkCredentialList(presentation)),
    () => checkStandardShape(presentation),
    () => checkSingleProof(presentation, 'authentication'),
  ])
  if (problem !== undefined) return stop(problem)
  return letThrough({
    presentation: presentation as Presentation,
    dataModel: dataModel.gated,
    credentials: credentials as readonly JsonValue[],
  })
}

/** Gates a presentation without credentials. */
export function gateHolderProof(value: JsonValue): GateResult<GatedHolderProof> {
  const opened = openDocument(value)
  if (!opened.ok) return opened
  const presentation = opened.gated
  const dataModel = gateContexts(presentation, 'presentation')
  if (!dataModel.ok) return dataModel
  const problem = firstProblem([
    () => checkHolderProofShape(presentation),
    () => checkSingleProof(presentation, 'authentication'),
  ])
  if (problem !== undefined) return stop(problem)
  return letThrough({
    presentation,
    holder: presentation['holder'] as Did,
    proof: presentation['proof'] as Proof,
  })
}

/** Gates the envelope of a bundle: several credentials, no proof. */
export function gateBundle(
  value: JsonValue,
): GateResult<{ readonly credentials: readonly JsonValue[] }> {
  const opened = openDocument(value)
  if (!opened.ok) return opened
  const problem = firstProblem([
    () => checkCredentialList(opened.gated),
    () => checkBundleShape(opened.gated),
  ])
  if (problem !== undefined) return stop(problem)
  return letThrough({ credentials: opened.gated['verifiableCredential'] as readonly JsonValue[] })
}

/** Gates a status list credential. */
export function gateStatusList(
  value: JsonValue,
): GateResult<{ readonly credential: Credential; readonly dataModel: DataModel }> {
  const opened = openDocument(value)
  if (!opened.ok) return opened
  const dataModel = gateContexts(opened.gated, 'statusList')
  if (!dataModel.ok) return dataModel
  const problem = firstProblem([
    () => checkStatusListShape(opened.gated, dataModel.gated),
    () => checkSingleProof(opened.gated, 'assertionMethod'),
  ])
  if (problem !== undefined) return stop(problem)
  return letThrough({ credential: opened.gated as Credential, dataModel: dataModel.gated })
}

/** The rule of the one known type that a credential names. */
function gateType(
  credential: JsonObject,
  rules: readonly CredentialTypeRule[],
): GateResult<CredentialTypeRule> {
  const types = [credential['type']].flat()
  const rule = rules.find(({ type }) => types.includes(type))
  return rule === undefined
    ? stop(unsupported('a credential of a known type', '/type'))
    : letThrough(rule)
}
