import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/certificate/reading/read-pdf.ts'
import { gateBundle, gatePresentation } from '../../../src/core/gate.ts'
import { encryptKeyFile, formatDevelopmentKeyFile } from '../../../src/suites/key-file.ts'
import { PLATFORM, STRANGER, WORKER } from '../../support/keys.ts'
import { bearerCredential, ownCredential } from '../holder/held.ts'
import { run } from './run.ts'

let folder = ''
const at = (name: string) => join(folder, name)
const workerKey = { ...WORKER, id: WORKER.keyId }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-present-'))
  const files: Record<string, string> = {
    'own-1.json': JSON.stringify(await ownCredential(1)),
    'own-2.json': JSON.stringify(await ownCredential(2)),
    'bearer.json': JSON.stringify(await bearerCredential(3)),
    'letter.json': '{"dear": "reader"}',
    'worker.dev.json': formatDevelopmentKeyFile(workerKey),
    'stranger.dev.json': formatDevelopmentKeyFile({ ...STRANGER, id: STRANGER.keyId }),
    'platform.dev.json': formatDevelopmentKeyFile({ ...PLATFORM, id: PLATFORM.keyId }),
    'worker.json': await encryptKeyFile(workerKey, 'a long passphrase'),
    'open.json': await encryptKeyFile(workerKey, 'a long passphrase'),
  }
  for (const [name, text] of Object.entries(files)) {
    await writeFile(at(name), text, { mode: name === 'open.json' ? 0o644 : 0o600 })
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const present = (...args: readonly string[]) => run(['present', ...args])
const withKey = (name: string) => ['--key', at(name), '--development']

describe('kluscv present', () => {
  test('signs certificates as the answer to a challenge', async () => {
    const asked = ['--challenge', 'z4Kx0Jm3v8mKq1', '--domain', 'https://verifier.example']
    const files = [at('own-1.json'), at('own-2.json')]
    const ran = await present(...files, ...withKey('worker.dev.json'), ...asked, '--out', '-')
    expect(ran).toMatchObject({ code: 0, err: '2 certificates in a signed presentation.\n' })
    const document = JSON.parse(ran.out)
    expect(gatePresentation(document)).toMatchObject({ ok: true })
    expect(document.proof).toMatchObject({
      challenge: 'z4Kx0Jm3v8mKq1',
      domain: 'https://verifier.example',
    })
  })

  test('writes a PDF that holds the same document, for its owner only', async () => {
    const files = [at('bearer.json'), '--pdf', at('out.pdf'), '--lang', 'nl']
    const ran = await present(...files, '--verifier-url', 'https://verify.example', '--out', '-')
    expect(ran).toMatchObject({ code: 0, err: '1 certificate in an unsigned bundle.\n' })
    const reading = await readPdf(await readFile(at('out.pdf')))
    const document = 'document' in reading ? Buffer.from(reading.document).toString() : '{}'
    expect(JSON.parse(document)).toEqual(JSON.parse(ran.out))
    expect((await stat(at('out.pdf'))).mode & 0o777).toBe(0o600)
  })

  test('writes no PDF that does not say where to check it', async () => {
    const ran = await present(at('bearer.json'), '--pdf', at('nowhere.pdf'))
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain('A PDF needs')
  })

  test('signs with an encrypted key, and writes a file for its owner only', async () => {
    const args = ['present', at('own-1.json'), '--key', at('worker.json'), '--out', at('out.json')]
    const ran = await run(args, { KLUSCV_KEY_PASSPHRASE: 'a long passphrase' })
    expect(ran).toMatchObject({ code: 0, out: '' })
    const { proof } = JSON.parse(await readFile(at('out.json'), 'utf8'))
    expect(proof.challenge).toBeUndefined()
    expect((await stat(at('out.json'))).mode & 0o777).toBe(0o600)
  })

  test('makes the folder it writes to', async () => {
    const ran = await present(at('own-1.json'), '--out', at('new/folder/bundle.json'))
    expect(ran).toMatchObject({ code: 0, err: '1 certificate in an unsigned bundle.\n' })
    expect((await stat(at('new/folder/bundle.json'))).mode & 0o777).toBe(0o600)
    expect((await stat(at('new'))).mode & 0o777).toBe(0o700)
  })

  test('bundles without a key, from whatever holds certificates', async () => {
    const first = await present(at('own-1.json'), at('bearer.json'), '--out', at('bundle.json'))
    expect(first.err).toBe('2 certificates in an unsigned bundle.\n')
    const ran = await present(at('bundle.json'), at('own-2.json'), '--out', '-')
    expect(gateBundle(JSON.parse(ran.out))).toMatchObject({ ok: true })
    expect(JSON.parse(ran.out).verifiableCredential).toHaveLength(3)
  })
})

describe('kluscv present refuses', () => {
  const own = () => at('own-1.json')

  test.each([
    ['a file that is not there', () => [at('none.json')], 'cannot be read'],
    ['a file that is not ours', () => [at('letter.json')], 'holds no certificates'],
    ['one certificate twice', () => [own(), own()], '/verifiableCredential/1'],
    ['a challenge without a key', () => [own(), '--challenge', 'c', '--domain', 'd'], '--key'],
    [
      'a challenge without a domain',
      () => [own(), ...withKey('worker.dev.json'), '--challenge', 'c'],
      'go together',
    ],
    [
      'an empty domain',
      () => [own(), ...withKey('worker.dev.json'), '--challenge', 'c', '--domain', ''],
      'go together',
    ],
    [
      "someone else's key",
      () => [own(), ...withKey('stranger.dev.json')],
      '/verifiableCredential/0/credentialSubject/id',
    ],
    [
      'a certificate of nobody under a key',
      () => [at('bearer.json'), ...withKey('worker.dev.json')],
      '/verifiableCredential/0/credentialSubject/id',
    ],
    ["a platform's key", () => [own(), ...withKey('platform.dev.json')], 'not of a worker'],
    ['a key in clear', () => [own(), '--key', at('worker.dev.json')], 'development mode only'],
    [
      'a key without its passphrase',
      () => [own(), '--key', at('worker.json')],
      'KLUSCV_KEY_PASSPHRASE is required',
    ],
    ['a key that others can read', () => [own(), '--key', at('open.json')], 'read by others'],
  ])('%s', async (_name, args, said) => {
    const { code, out, err } = await present(...args(), '--out', '-')
    expect(code).toBe(64)
    expect(out).toBe('')
    expect(err).toContain(said)
    expect(err).not.toMatch(/z3u2|El Amrani/)
  })

  test('a place that cannot be written', async () => {
    const { code, err } = await present(own(), '--out', at('own-2.json/bundle.json'))
    expect([code, err]).toEqual([64, expect.stringMatching(/folder .*own-2\.json cannot be made/)])
    const folder = await present(own(), '--out', at('.'))
    expect([folder.code, folder.err]).toEqual([64, expect.stringContaining('cannot be written')])
  })
})
