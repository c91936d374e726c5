/**
 * Structure-aware rewrites of one document: what a person with a text editor does so that the
 * signed graph stays what it was while the JSON says something else. Each is a text, because some
 * live in the text only. None may ever be accepted.
 * @module
 */
import type { JsonObject } from '../../src/core/json.ts'
import { contextMutants } from './mutants/contexts.ts'
import { dateMutants } from './mutants/dates.ts'
import { memberMutants } from './mutants/members.ts'
import type { Mutant } from './mutants/mutant.ts'
import { proofMutants } from './mutants/proof.ts'
import { schemaMutants } from './mutants/schema.ts'
import { statusMutants } from './mutants/status.ts'
import { subjectMutants } from './mutants/subject.ts'
import { textMutants } from './mutants/text.ts'

export type { Mutant } from './mutants/mutant.ts'

/** Every rewrite of one certificate of ours. */
export function mutantsOf(credential: JsonObject): readonly Mutant[] {
  return [
    ...memberMutants(credential),
    ...contextMutants(credential),
    ...subjectMutants(credential),
    ...schemaMutants(credential),
    ...statusMutants(credential),
    ...dateMutants(credential),
    ...proofMutants(credential),
    ...textMutants(credential),
  ]
}
