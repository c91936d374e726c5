/**
 * The gate's rule for `@context`: exactly the one array for this use, data model and suite.
 * Nothing is fetched and no context is read.
 * @module
 */
import {
  type ContextUse,
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  contextsFor,
  type DataModel,
  type SuiteId,
} from './contexts.ts'
import { proofsOf } from './credential.ts'
import { type GateResult, letThrough, stop } from './gate-result.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { isSameList } from './shape.ts'

const DATA_MODELS: ReadonlyMap<unknown, DataModel> = new Map([
  [CREDENTIALS_V2, '2.0'],
  [CREDENTIALS_V1, '1.1'],
])

/** The data model that a document follows, once its `@context` is exactly the one it must have. */
export function gateContexts(document: JsonObject, use: ContextUse): GateResult<DataModel> {
  const contexts = document['@context']
  const dataModel = DATA_MODELS.get(Array.isArray(contexts) ? contexts[0] : undefined)
  if (
    dataModel !== undefined &&
    isSameList(contexts, contextsFor(use, dataModel, suiteOf(document)))
  ) {
    return letThrough(dataModel)
  }
  const detail = 'expected exactly the list of contexts that belongs to this kind of document'
  return stop({ problem: 'context_not_allowed', pointer: '/@context', detail })
}

/** The suite that decides the contexts: the 2020 one has its own; the others share theirs. */
function suiteOf(document: JsonObject): SuiteId {
  const types = proofsOf(document).map((proof) => (isJsonObject(proof) ? proof.type : undefined))
  return types.includes('Ed25519Signature2020') ? 'Ed25519Signature2020' : 'eddsa-rdfc-2022'
}
