import { expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../src/claims/claim-types.ts'
import { gateCredential } from '../../src/core/gate.ts'
import { parseJson } from '../../src/core/parse-json.ts'
import { KINDS, SAMPLE_TYPES, signedSample } from '../support/credentials.ts'
import { mutantsOf } from '../support/mutators.ts'

/** Every type that we issue, in every suite and data model that we sign with. */
const SAMPLES = SAMPLE_TYPES.flatMap((type) => KINDS.map((kind) => ({ type, ...kind })))

const readAndGate = (text: string) => {
  const parsed = parseJson(text)
  return parsed.ok ? gateCredential(parsed.value, CLAIM_TYPES) : parsed
}

test.each(SAMPLES)(
  'a signed $type ($suite, $dataModel) passes, no rewrite of it does',
  async (sample) => {
    const credential = await signedSample(sample)
    expect(readAndGate(JSON.stringify(credential))).toMatchObject({ ok: true })
    const mutants = mutantsOf(credential)
    const refusals = mutants.map(({ name, text }) => {
      const result = readAndGate(text)
      return { name, ...(result.ok ? {} : result.problem), detail: undefined }
    })
    expect(mutants.length).toBeGreaterThan(200)
    expect(refusals).toEqual(
      mutants.map(({ name, problem, pointer }) => ({ name, problem, pointer, detail: undefined })),
    )
  },
)
