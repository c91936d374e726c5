import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { addSettingOptions } from '../../../src/cli/setting-options.ts'
import { flagOf, SETTINGS, type SettingName } from '../../../src/web/shared/config.ts'
import { certificate } from '../../support/documents.ts'
import { run } from './run.ts'

describe('the command', () => {
  test('lists its subcommands', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const name of ['keys', 'issuer', 'issue', 'status', 'present', 'verify', 'trust']) {
      expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    }
  })

  test.each([
    ['an unknown subcommand', ['fly'], 'fly'],
    ['an unknown flag', ['present', 'x.json', '--out', '-', '--fly'], '--fly'],
    ['a missing argument', ['verify'], 'file'],
    ['a missing flag', ['present', 'x.json'], '--out'],
  ])('refuses %s with one sentence and exit code 64', async (_name, args, named) => {
    const { code, out, err } = await run(args)
    expect(code).toBe(64)
    expect(out).toBe('')
    expect(err).toContain(named)
  })

  test('says what is wrong with a setting, by its names', async () => {
    const { code, err } = await run(['verifier', '--port', '70000'])
    expect(code).toBe(64)
    expect(err).toBe(
      'The setting --port or KLUSCV_PORT must be a whole number from 0 to 65535. (ERR_KLUSCV_OPTION)\n',
    )
  })

  test('hands no control character of a document to the terminal', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'kluscv-command-'))
    const file = join(directory, 'certificate.json')
    const name = 'x:\u001b]0;verified\u0007\u009b2J\u202e\r'
    await writeFile(file, JSON.stringify({ ...certificate(), [name]: 1 }))
    const { code, err } = await run(['present', file, '--out', '-'])
    await rm(directory, { recursive: true })
    expect(code).toBe(64)
    expect(err).toContain('/x:?]0;verified??2J??')
    expect(err).not.toMatch(/[^\P{C}\n]/u)
  })

  test('reads settings from the environment it is given, and no other', async () => {
    const { err } = await run(['verifier'], { KLUSCV_PORT: 'x' })
    expect(err).toContain('KLUSCV_PORT must be')
  })
})

describe('flags of settings', () => {
  const names = Object.keys(SETTINGS) as SettingName[]

  test('exist for each, but not for secrets', () => {
    const command = addSettingOptions(new Command(), names)
    const flags = command.options.map(({ long }) => long)
    const expected = names.filter((name) => name !== 'keyPassphrase').map((name) => flagOf(name))
    expect(flags).toEqual(expected)
  })

  test('arrive under the name of their setting', () => {
    const command = addSettingOptions(new Command(), names).exitOverride()
    command.parse(['--clock-offset-seconds', '60', '--development'], { from: 'user' })
    expect(command.opts()).toEqual({ clockOffsetSeconds: '60', development: true })
  })

  test('say their variable and their default', () => {
    const command = addSettingOptions(new Command(), ['port', 'trustList', 'apiKeyHashes'])
    const help = command.helpInformation().replaceAll(/\s+/g, ' ')
    expect(help).toContain('(KLUSCV_PORT, default 8080)')
    expect(help).toContain('(KLUSCV_TRUST_LIST)')
    expect(help).toContain('(KLUSCV_API_KEY_HASHES)')
  })
})
