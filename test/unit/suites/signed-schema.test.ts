/**
 * The reference to the schema is signed like all else, and in the way of other implementations: a
 * plain library verifies it, in every suite and data model, and sees every change.
 * @module
 */
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import { type SuiteId, schemaUrl } from '../../../src/core/contexts.ts'
import { gateCredential } from '../../../src/core/gate.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { schemaReference } from '../../../src/suites/load-schemas.ts'
import { KINDS, SAMPLE_TYPES, signedSample } from '../../support/credentials.ts'
import { PLATFORM } from '../../support/keys.ts'
import { verifiesPlainly } from '../../support/plain-library.ts'
import { setAt } from '../../support/set-at.ts'

const NOW = '2026-11-20T12:00:00Z'
const { keyId: id, publicKeyMultibase } = PLATFORM

const verifiesElsewhere = (document: JsonObject): Promise<boolean> =>
  verifiesPlainly(document, [{ id, publicKeyMultibase }], NOW)

async function isSigned(document: JsonObject, suite: SuiteId): Promise<boolean> {
  const answer = await checkProofs({
    document,
    purpose: 'assertionMethod',
    verificationMethods: [PLATFORM.verificationMethod],
    suites: [suite],
  })
  return answer.ok
}

const isLetThrough = (document: JsonObject): boolean => gateCredential(document, CLAIM_TYPES).ok

/** How a reference can change, and whether the gate can tell by its shape alone. */
const CHANGES: readonly [name: string, pointer: string, JsonValue | undefined, gated: boolean][] = [
  ['another digest', '/digestSRI', `sha384-${'A'.repeat(64)}`, true],
  ['no digest', '/digestSRI', undefined, false],
  ['the schema of another type', '/id', schemaUrl('DiplomaCredential'), false],
  ['another type of schema', '/type', 'JsonSchemaCredential', false],
  ['no schema', '', undefined, false],
]

describe.each(KINDS)('with $suite on data model $dataModel', (kind) => {
  test.each(SAMPLE_TYPES)('a %s names its schema, and verifies elsewhere', async (type) => {
    const document = await signedSample({ ...kind, type })
    expect(document['credentialSchema']).toEqual(schemaReference(type))
    expect(await verifiesElsewhere(document)).toBe(true)
  })

  test.each(CHANGES)('%s is not what was signed', async (_, below, value, gated) => {
    const document = await signedSample(kind)
    const changed = setAt(document, `/credentialSchema${below}`, value)
    expect(isLetThrough(changed)).toBe(gated)
    expect(await isSigned(changed, kind.suite)).toBe(false)
    expect(await verifiesElsewhere(changed)).toBe(false)
  })
})
