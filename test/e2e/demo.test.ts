/**
 * The demo as someone runs it, and what it leaves behind checked again without it: by our command
 * offline, and where nothing was altered by a library that has never heard of us. The demo that waits
 * for a person: test/long/demo-visit.test.ts.
 * @module
 */
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isJsonObject, type JsonObject } from '../../src/core/json.ts'
import type { VerificationReport } from '../../src/core/report.ts'
import type { KeptExpectation } from '../../src/demo/keep-step.ts'
import { isExpected } from '../../src/demo/scenario/describe-step.ts'
import { STEPS } from '../../src/demo/scenario/play-scenario.ts'
import type { Step } from '../../src/demo/scenario/stage.ts'
import { verifiesPlainly } from '../support/plain-library.ts'
import { startDemo } from '../support/start-demo.ts'
import { run } from '../unit/cli/run.ts'

const EXIT_CODES = { verified: 0, rejected: 1, indeterminate: 2 } as const

describe('the scenario without a person', () => {
  let out = ''
  let said = ''
  let code: unknown

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'kluscv-demo-out-'))
    const demo = startDemo(['--once', '--out', out])
    const ended = once(demo, 'exit')
    if (demo.stdout !== null) said = await text(demo.stdout)
    ;[code] = await ended
  }, 300_000)

  afterAll(() => rm(out, { recursive: true, force: true }))

  const folders = async () => (await readdir(out)).filter((name) => /^\d\d-/.test(name)).sort()
  const readJson = async (...path: readonly string[]) =>
    JSON.parse(await readFile(join(out, ...path), 'utf8'))

  test('comes out as expected, step by step', () => {
    expect(stepsIn(said)).toEqual(STEPS.map(expectedLine))
    expect(said).toContain(`${STEPS.length} of ${STEPS.length} steps came out as expected.`)
    expect(said).toMatch(/ThuisSchoon, proof of ratings: withdrawn[\s\S]*HorecaFlex.*: suspended/)
    expect(said).toMatch(/^bearer {2}without a signature/m)
    expect(code).toBe(0)
  })

  test('uses every suite in its first bundle', async () => {
    const [first = ''] = await folders()
    const { verifiableCredential: credentials } = await readJson(first, 'input.json')
    const suites = credentials.map(
      ({ proof }: { proof: { cryptosuite?: string; type: string } }) =>
        proof.cryptosuite ?? proof.type,
    )
    expect(new Set(suites)).toEqual(
      new Set(['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'Ed25519Signature2020']),
    )
  })

  test('leaves every step such that kluscv verify finds the same offline', async () => {
    const names = await folders()
    expect(names).toHaveLength(STEPS.length)
    for (const name of names) {
      const expected: KeptExpectation = await readJson(name, 'expected.json')
      const ran = await run(verifyArguments(out, name, expected))
      const report: VerificationReport = JSON.parse(ran.out)
      expect(isExpected(report, expected), `${name}: ${report.state}, ${report.binding}`).toBe(true)
      expect(ran.code).toBe(EXIT_CODES[report.verdict])
    }
  })

  test('leaves what was not altered such that a plain library verifies it', async () => {
    const { platforms } = await readJson('trust-list.json')
    const keys = platforms.flatMap(({ keys: of }: { keys: readonly object[] }) => of)
    const names = await folders()
    const { at } = await readJson(names[0] ?? '', 'expected.json')
    let plain = 0
    for (const name of names) {
      const { isAltered }: KeptExpectation = await readJson(name, 'expected.json')
      const input = await readJson(name, 'input.json')
      if (isAltered) continue
      for (const document of plainDocumentsOf(input)) {
        expect(await verifiesPlainly(document, keys, at), name).toBe(true)
        plain += 1
      }
    }
    expect(plain).toBeGreaterThan(8)
  })
})

/** The library takes no presentation without a challenge: of that one, what is in it. */
function plainDocumentsOf(input: JsonObject): readonly JsonObject[] {
  const { proof, verifiableCredential: credentials } = input
  const isChallenged = isJsonObject(proof) && proof['challenge'] !== undefined
  return Array.isArray(credentials) && !isChallenged ? credentials.filter(isJsonObject) : [input]
}

/** The line of each step, with single spaces. */
function stepsIn(said: string): readonly string[] {
  const lines = said.split('\n').filter((line) => /^(ok|NOT) /.test(line))
  return lines.map((line) => line.replaceAll(/ +/g, ' '))
}

function expectedLine({ title, expected: { state, binding } }: Step, index: number): string {
  const outcome = `${state} ${binding}`
  return `ok ${index + 1} ${title} expected ${outcome} got ${outcome}`
}

function verifyArguments(out: string, name: string, { at, asked }: KeptExpectation) {
  const { challenge, domain } = asked ?? {}
  return [
    'verify',
    join(out, name, 'input.json'),
    ...['--trust-list', join(out, 'trust-list.json'), '--trust-key', join(out, 'trust-key.txt')],
    ...['--cache', join(out, name, 'cache'), '--at', at],
    ...(challenge && domain ? ['--challenge', challenge, '--domain', domain] : []),
    ...['--offline', '--development', '--json'],
  ]
}
