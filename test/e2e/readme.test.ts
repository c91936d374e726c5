/**
 * The commands of the README, as they stand there, from top to bottom in one folder: the first
 * certificate, the service and its calls, a bundle, a trust list and the verifier. The test runs
 * every block once, in the README's order, and writes no file that they need.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReadmeCommands, type ReadmeCommands } from '../support/readme-commands.ts'

interface Issued {
  readonly certificates: readonly { readonly id: string; readonly type: string }[]
}

/** What each block leaves or says, in the order of the README. */
const STEPS: Readonly<Record<string, (readme: ReadmeCommands, block: string) => Promise<void>>> = {
  'first certificate': async (readme, block) => {
    const { stdout } = await readme.run(block)
    expect(stdout).toContain('48 gigs completed')
    expect(stdout).toContain('/.well-known/did.json')
  },
  preview: async (readme, block) => {
    const { stdout, stderr } = await readme.run(block)
    expect(stdout).toContain('4,8 van 5, gemiddelde van 31 beoordelingen door huishoudens')
    expect(stderr).toContain('Er is niets ondertekend.')
  },
  'dry run': async (readme, block) => {
    expect((await readme.run(block)).stderr).toContain(
      '2 of 2 records are right. Nothing was signed.',
    )
  },
  service: (readme, block) => readme.start(block),
  'api key': async (readme, block) => {
    await readme.run(block)
    expect(await readFile(readme.at('.kluscv/office.env'), 'utf8')).toMatch(/^API_KEY=.+\n$/)
  },
  issue: async (readme, block) => {
    const { certificates } = JSON.parse((await readme.run(block)).stdout) as Issued
    const types = certificates.map(({ type }) => type)
    expect(types).toEqual(['WorkHistoryCredential', 'ReputationCredential'])
  },
  withdraw: async (readme, block) => {
    expect((await readme.run(block)).stdout).toContain('revoked')
  },
  present: async (readme, block) => {
    expect((await readme.run(block)).stderr).toContain('2 certificates in an unsigned bundle')
  },
  'trust list': async (readme, block) => {
    expect((await readme.run(block)).stdout).toContain('Mijn Platform')
  },
  verifier: (readme, block) => readme.start(block),
  verify: async (readme, block) => {
    expect((await readme.run(block)).stdout).toContain('Dit bewijs is echt.')
  },
}

describe('the commands of the README', () => {
  let readme: ReadmeCommands

  beforeAll(async () => {
    readme = await openReadmeCommands()
  })
  afterAll(() => readme.close())

  test('are all known here, in their order', () => {
    expect(readme.blocks).toEqual(Object.keys(STEPS))
  })

  test.each(Object.entries(STEPS))('%s', (block, runs) => runs(readme, block))

  test('leave a bundle of which the page says what was withdrawn', async () => {
    const bundle = await readFile(readme.at('.kluscv/bundle.json'), 'utf8')
    const answer = await fetch(`${readme.verifierUrl}/v1/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"document": ${bundle}}`,
    })
    expect(await answer.json()).toMatchObject({
      state: 'withdrawn',
      parts: [{ state: 'genuine' }, { state: 'withdrawn' }],
    })
  })
})
