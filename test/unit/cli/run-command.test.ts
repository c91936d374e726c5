import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { addSettingOptions } from '../../../src/cli/setting-options.ts'
import { flagOf, SETTINGS, type SettingName } from '../../../src/web/shared/config.ts'
import { certificate } from '../../support/documents.ts'
import { ROOT } from '../../support/trust.ts'
import { run } from './run.ts'

const PACKAGE = new URL('../../../package.json', import.meta.url)
const { version: VERSION } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }

describe('the command', () => {
  test('says its version, and leaves the flag of that name to its subcommands', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: `${VERSION}\n` })
    const { code, err } = await run(['trust', 'build', '--version', '1', 'x.json'])
    expect([code, err]).toEqual([64, expect.stringContaining('--out')])
  })

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

  test.each(['0', '3651', '999999999', '1.5'])('builds no trust list for %s days', async (days) => {
    const flags = ['--version', '1', '--out', '/nowhere/list.json', '--days', days]
    const { code, err } = await run(['trust', 'build', ...flags, PACKAGE.pathname])
    expect(code).toBe(64)
    expect(err).toContain('The flag --days must be a whole number from 1 to 3650.')
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

describe('the trust list and its key', () => {
  test.each(['verify', 'verifier'])('%s looks at the trust key before the list', async (name) => {
    const files = ['--trust-list', 'no-list.json', '--trust-key']
    const input = name === 'verify' ? ['-'] : []
    const { err } = await run([name, ...input, ...files, 'no-key.txt'])
    expect(err).toBe(
      'The setting --trust-key or KLUSCV_TRUST_KEY must be a key (z6Mk…) or a file with one; ' +
        'no-key.txt is neither. (ERR_KLUSCV_OPTION)\n',
    )
    const again = await run([name, ...input, ...files, ROOT.publicKeyMultibase])
    expect(again.err).toBe(
      'The setting --trust-list or KLUSCV_TRUST_LIST must name a file that can be read; ' +
        'no-list.json cannot. (ERR_KLUSCV_OPTION)\n',
    )
  })

  test('repeats nothing that was meant as a key', async () => {
    const secret = ROOT.secretKeyMultibase
    const flags = ['--trust-list', 'no-list.json', '--trust-key', secret]
    const { code, err } = await run(['verify', '-', ...flags])
    expect(code).toBe(64)
    expect(err).not.toContain(secret)
  })
})

describe('flags of settings', () => {
  const names = Object.keys(SETTINGS) as SettingName[]

  test('exist for each, but not for secrets', () => {
    const command = addSettingOptions(new Command(), names)
    const flags = command.options.map(({ long }) => long)
    const expected = names.filter((name) => !('variableOnly' in SETTINGS[name])).map(flagOf)
    expect(flags).toEqual(expected)
  })

  test('arrive under the name of their setting', () => {
    const command = addSettingOptions(new Command(), names).exitOverride()
    command.parse(['--clock-offset-seconds', '60', '--development'], { from: 'user' })
    expect(command.opts()).toEqual({ clockOffsetSeconds: '60', development: true })
  })

  test('say which are required, what may be chosen, and which secret is a variable', () => {
    const command = addSettingOptions(
      new Command(),
      ['keyFile', 'keyPassphrase', 'dataModel'],
      ['keyFile'],
    )
    let help = ''
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
    help = help.replaceAll(/\s+/g, ' ')
    expect(help).toContain('(required; KLUSCV_KEY_FILE)')
    expect(help).toContain('(one of 2.0, 1.1; KLUSCV_DATA_MODEL; default 2.0)')
    expect(help).toContain('From the environment only: KLUSCV_KEY_PASSPHRASE,')
  })

  test('say their variable and their default', () => {
    const command = addSettingOptions(new Command(), ['port', 'trustList', 'apiKeyHashes'])
    const help = command.helpInformation().replaceAll(/\s+/g, ' ')
    expect(help).toContain('(KLUSCV_PORT; default 8080)')
    expect(help).toContain('(KLUSCV_TRUST_LIST)')
    expect(help).toContain('(KLUSCV_API_KEY_HASHES)')
  })
})
