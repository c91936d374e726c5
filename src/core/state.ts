/**
 * States: what an employer reads. Derived from checks; the order says which is worse.
 * @module
 */
import type { Check } from './check.ts'
import type { ProblemType } from './problems.ts'

/** All states, worst first: the first that applies is the state. */
export const STATES = [
  'not-a-kluscv-file',
  'changed',
  'presented-by-another',
  'no-longer-trusted',
  'withdrawn',
  'suspended',
  'not-yet-valid',
  'expired',
  'issuer-unknown',
  'status-unknown',
  'other-credential',
  'platform-stopped',
  'genuine',
] as const

/** One of {@link STATES}. */
export type State = (typeof STATES)[number]

/** How a state looks and weighs: yes, no, wait or careful, we do not know. */
export type Tone = 'green' | 'red' | 'amber' | 'slate'

/** The tone of each state. */
export const TONES: Readonly<Record<State, Tone>> = {
  'not-a-kluscv-file': 'slate',
  changed: 'red',
  'presented-by-another': 'red',
  'no-longer-trusted': 'red',
  withdrawn: 'red',
  suspended: 'amber',
  'not-yet-valid': 'amber',
  expired: 'amber',
  'issuer-unknown': 'amber',
  'status-unknown': 'slate',
  'other-credential': 'amber',
  'platform-stopped': 'green',
  genuine: 'green',
}

/** What a state needs to know beside the checks. */
export interface StateFacts {
  /** Nothing in the input is a credential, presentation or bundle. */
  readonly unrecognisable?: boolean
  /** The issuer is listed, the type is not one of ours. */
  readonly otherType?: boolean
}

type Rule = readonly [State, (check: Check) => boolean]

const has =
  (problem: ProblemType) =>
  (check: Check): boolean =>
    check.problem === problem

const failed =
  (...names: readonly Check['check'][]) =>
  (check: Check): boolean =>
    check.outcome === 'failed' && names.includes(check.check)

// Several may apply: the worst is the state. A failed `issuer` check that is not about trust (a key
// that is not the issuer's) is a broken binding to the DID, so `changed`.
const RULES: readonly Rule[] = [
  ['changed', (c) => failed('parse', 'gate', 'resolution', 'proof')(c)],
  ['changed', (c) => failed('issuer')(c) && c.problem !== 'no_longer_trusted'],
  ['presented-by-another', failed('binding', 'challenge')],
  ['no-longer-trusted', has('no_longer_trusted')],
  ['withdrawn', has('revoked')],
  [
    'changed',
    (c) => failed('dates')(c) && c.problem !== 'expired' && c.problem !== 'not_yet_valid',
  ],
  ['changed', (c) => failed('status')(c) && c.problem !== 'revoked' && c.problem !== 'suspended'],
  ['suspended', has('suspended')],
  ['not-yet-valid', has('not_yet_valid')],
  ['expired', has('expired')],
  ['issuer-unknown', has('issuer_unknown')],
  ['status-unknown', (c) => c.outcome === 'indeterminate'],
  ['platform-stopped', has('platform_stopped')],
]

/** The state that follows from the checks of one credential, or of a whole without its parts. */
export function stateOf(checks: readonly Check[], facts: StateFacts = {}): State {
  if (facts.unrecognisable === true) return 'not-a-kluscv-file'
  const found = RULES.filter(([, applies]) => checks.some(applies)).map(([state]) => state)
  if (!checks.some(({ outcome }) => outcome === 'passed')) found.push('status-unknown')
  if (facts.otherType === true) found.push('other-credential')
  return worstOf(['genuine', ...found])
}

/** The worst of several states. */
export function worstOf(states: readonly State[]): State {
  return STATES.find((state) => states.includes(state)) ?? 'status-unknown'
}
