import { describe, expect, test } from 'vitest'
import { createResultWriter } from '../../../src/cli/commands/verify-results.ts'
import type { Verdict } from '../../../src/core/check.ts'
import type { VerificationReport } from '../../../src/core/report.ts'
import type { State } from '../../../src/core/state.ts'

const GENUINE = reportOf('genuine', 'verified')
const CHANGED = reportOf('changed', 'rejected')
const UNKNOWN = reportOf('status-unknown', 'indeterminate')
const LETTER = reportOf('not-a-kluscv-file', 'rejected')

function reportOf(state: State, verdict: Verdict): VerificationReport {
  const verifiedAt = '2026-11-20T10:00:00.000Z'
  return {
    state,
    verdict,
    kind: 'credential',
    checks: [],
    binding: 'bearer',
    verifiedAt,
    parts: [],
  }
}

/** What is printed of these reports, and the exit code. */
function print(
  reports: readonly VerificationReport[],
  flags: { readonly json?: true; readonly csv?: true } = {},
  name = 'a.json',
) {
  const printed: string[] = []
  const io = { out: (text: string) => void printed.push(text) }
  const { write, end } = createResultWriter(reports.length, { lang: 'en', ...flags }, io)
  for (const report of reports) write({ name, report })
  return { code: end(), out: printed.join('') }
}

describe('the exit code', () => {
  test.each([
    ['genuine', [GENUINE], 0],
    ['changed', [CHANGED], 1],
    ['undecided', [UNKNOWN], 2],
    ['no certificate', [LETTER], 3],
    ['genuine, all of them', [GENUINE, GENUINE], 0],
    ['undecided beside genuine', [GENUINE, UNKNOWN], 2],
    ['no certificate beside undecided', [UNKNOWN, LETTER], 3],
    ['changed beside anything', [LETTER, UNKNOWN, CHANGED, GENUINE], 1],
  ])('is that of %s', (_, reports, code) => {
    expect(print(reports).code).toBe(code)
  })
})

describe('what is printed', () => {
  test('of one file is its report, of several a list with their names', () => {
    expect(JSON.parse(print([GENUINE], { json: true }).out)).toEqual(GENUINE)
    expect(JSON.parse(print([GENUINE, CHANGED], { json: true }).out)).toEqual([
      { name: 'a.json', report: GENUINE },
      { name: 'a.json', report: CHANGED },
    ])
  })

  test('steers no terminal by the name of a file', () => {
    const { out } = print([GENUINE, GENUINE], {}, 'a\u001b[2J\u202e.json')
    expect(out).toContain('a?[2J?.json')
    expect(out).not.toMatch(/[^\P{C}\n]/u)
  })
})
