import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Check,
  type CheckName,
  type CheckOutcome,
  verdictOf,
} from '../../../src/core/check.ts'
import { PROBLEMS, type ProblemType } from '../../../src/core/problems.ts'
import { STATES, type State, stateOf, TONES, worstOf } from '../../../src/core/state.ts'

const NAMES: readonly CheckName[] = [
  ...(['parse', 'gate', 'issuer', 'resolution', 'proof'] as const),
  ...(['dates', 'status', 'binding', 'challenge'] as const),
]
const OUTCOMES: readonly CheckOutcome[] = ['passed', 'failed', 'indeterminate', 'skipped']

const check = (name: CheckName, outcome: CheckOutcome, problem?: ProblemType): Check => ({
  check: name,
  outcome,
  ...(problem === undefined ? {} : { problem }),
})

/** All checks passed, except these. */
const allBut = (...others: readonly Check[]): readonly Check[] => [
  ...NAMES.map((name) => others.find((other) => other.check === name) ?? check(name, 'passed')),
]

describe('the verdict', () => {
  test.each([
    ['verified', []],
    ['verified', [check('binding', 'skipped'), check('challenge', 'skipped')]],
    ['rejected', [check('dates', 'failed')]],
    ['rejected', [check('status', 'indeterminate'), check('gate', 'failed')]],
    ['indeterminate', [check('status', 'indeterminate')]],
    ['indeterminate', [check('issuer', 'indeterminate'), check('proof', 'skipped')]],
  ] as const)('is %s after %j', (verdict, checks) => {
    expect(verdictOf(allBut(...checks))).toBe(verdict)
  })

  test('is never "verified" without anything that passed', () => {
    expect(verdictOf([])).toBe('indeterminate')
    expect(verdictOf(NAMES.map((name) => check(name, 'skipped')))).toBe('indeterminate')
  })
})

/** The table of states of the design: what was found, what it is called. */
const TABLE: readonly (readonly [State, string, readonly Check[]])[] = [
  ['changed', 'the strict reader refused', [check('parse', 'failed', 'PARSING_ERROR')]],
  ['changed', 'the gate refused', [check('gate', 'failed', 'context_not_allowed')]],
  ['changed', 'the proof failed', [check('proof', 'failed', 'PROOF_VERIFICATION_ERROR')]],
  [
    'changed',
    "the key is not the issuer's",
    [check('issuer', 'failed', 'INVALID_VERIFICATION_METHOD')],
  ],
  ['changed', 'the DID document is of another', [check('resolution', 'failed')]],
  [
    'changed',
    'the proof is from the future',
    [check('dates', 'failed', 'PROOF_VERIFICATION_ERROR')],
  ],
  [
    'presented-by-another',
    'another is the subject',
    [check('binding', 'failed', 'holder_not_subject')],
  ],
  ['presented-by-another', 'another signed', [check('binding', 'failed', 'holder_mismatch')]],
  [
    'presented-by-another',
    'the challenge was used',
    [check('challenge', 'failed', 'INVALID_CHALLENGE_ERROR')],
  ],
  ['no-longer-trusted', 'the key leaked', [check('issuer', 'failed', 'no_longer_trusted')]],
  ['withdrawn', 'the revocation bit is set', [check('status', 'failed', 'revoked')]],
  ['suspended', 'the suspension bit is set', [check('status', 'failed', 'suspended')]],
  ['not-yet-valid', 'it starts later', [check('dates', 'failed', 'not_yet_valid')]],
  ['expired', 'it ended', [check('dates', 'failed', 'expired')]],
  [
    'issuer-unknown',
    'the issuer is not listed',
    [check('issuer', 'indeterminate', 'issuer_unknown')],
  ],
  [
    'issuer-unknown',
    'an unlisted did:web could not be resolved either',
    [
      check('issuer', 'indeterminate', 'issuer_unknown'),
      check('resolution', 'indeterminate', 'issuer_unresolvable'),
      check('proof', 'skipped'),
      check('status', 'indeterminate', 'STATUS_RETRIEVAL_ERROR'),
    ],
  ],
  [
    'status-unknown',
    'the list is missing',
    [check('status', 'indeterminate', 'STATUS_RETRIEVAL_ERROR')],
  ],
  [
    'status-unknown',
    'the list lies',
    [check('status', 'indeterminate', 'STATUS_VERIFICATION_ERROR')],
  ],
  [
    'status-unknown',
    'a check did not finish',
    [check('proof', 'indeterminate', 'check_failed_to_run')],
  ],
  ['platform-stopped', 'the platform stopped', [check('issuer', 'passed', 'platform_stopped')]],
  ['genuine', 'all passed', []],
  ['genuine', 'a bearer certificate', [check('binding', 'skipped'), check('challenge', 'skipped')]],
]

describe('the state', () => {
  test.each(TABLE)('is %s when %s', (state, _, checks) => {
    expect(stateOf(allBut(...checks))).toBe(state)
  })

  test('is not-a-kluscv-file when nothing was recognised, whatever else', () => {
    const checks = [check('parse', 'failed', 'PARSING_ERROR')]
    expect(stateOf(checks, { unrecognisable: true })).toBe('not-a-kluscv-file')
  })

  test('is other-credential for another type by a listed issuer', () => {
    expect(stateOf(allBut(), { otherType: true })).toBe('other-credential')
    const revoked = allBut(check('status', 'failed', 'revoked'))
    expect(stateOf(revoked, { otherType: true })).toBe('withdrawn')
  })

  test('is never green when nothing passed', () => {
    expect(stateOf([])).toBe('status-unknown')
    expect(stateOf(NAMES.map((name) => check(name, 'skipped')))).toBe('status-unknown')
  })

  const pairs = TABLE.flatMap(([first, , one]) =>
    TABLE.map(([second, , other]) => ({ first, second, checks: [...one, ...other] })),
  )

  test.each(pairs)('of $first and $second together is the worse of both', (pair) => {
    const { first, second, checks } = pair
    const passed = check('parse', 'passed')
    expect(stateOf([...checks, passed])).toBe(worstOf([first, second]))
  })

  const anyCheck = fc.record(
    {
      check: fc.constantFrom(...NAMES),
      outcome: fc.constantFrom(...OUTCOMES),
      problem: fc.constantFrom(...(Object.keys(PROBLEMS) as ProblemType[])),
    },
    { requiredKeys: ['check', 'outcome'] },
  )

  test('is green exactly when the verdict is "verified"', () => {
    const real = anyCheck.filter(
      ({ outcome, problem }) =>
        problem === undefined || (outcome !== 'passed' && outcome !== 'skipped'),
    )
    fc.assert(
      fc.property(fc.array(real, { maxLength: 9 }), (checks) => {
        const verdict = verdictOf(checks)
        const tone = TONES[stateOf(checks)]
        expect(tone === 'green').toBe(verdict === 'verified')
      }),
    )
  })

  test('of anything that failed is never green', () => {
    fc.assert(
      fc.property(fc.array(anyCheck), fc.nat(), (checks, place) => {
        const failed = { check: NAMES[place % NAMES.length] ?? 'gate', outcome: 'failed' } as const
        expect(TONES[stateOf([...checks, failed])]).not.toBe('green')
      }),
    )
  })
})

describe('the worst of several states', () => {
  test('is the first in the order, which names every state once', () => {
    expect(new Set(STATES).size).toBe(STATES.length)
    expect(Object.keys(TONES).sort()).toEqual([...STATES].sort())
    for (const [place, state] of STATES.entries()) {
      expect(worstOf([...STATES.slice(place)].reverse())).toBe(state)
    }
  })

  test('of none is not known', () => {
    expect(worstOf([])).toBe('status-unknown')
  })
})
