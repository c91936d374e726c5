/** Both validators of shapes say the same, of what fits and of what does not. */
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../../src/claims/claim-types.ts'
import { createValidator as compile } from '../../../src/claims/compiled-validator.ts'
import { createValidator as interpret } from '../../../src/claims/interpreted-validator.ts'
import { fullWorkHistory } from '../../support/subjects.ts'

describe('the validators of browsers and of servers', () => {
  test.each(CLAIM_TYPES)('agree on $type', ({ subjectSchema }) => {
    const [compiled, interpreted] = [compile(subjectSchema), interpret(subjectSchema)]
    const subject = fullWorkHistory()
    const values = [
      subject,
      ...Object.keys(subject).map((member) => ({ ...subject, [member]: undefined })),
      ...Object.keys(subject).map((member) => ({ ...subject, [member]: ['x'.repeat(1_000)] })),
      { ...subject, other: 1 },
      null,
      'text',
      [],
    ]
    for (const value of values) {
      expect(interpreted.fits(value)).toBe(compiled.fits(value))
      expect(interpreted.errorsOf(value)).toEqual(compiled.errorsOf(value))
    }
  })

  test('accept and refuse', () => {
    const [work] = CLAIM_TYPES
    const { fits } = interpret(work?.subjectSchema ?? {})
    expect(fits(fullWorkHistory())).toBe(true)
    expect(fits({ ...fullWorkHistory(), gigsCompleted: -1 })).toBe(false)
  })
})
