import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { run } from '../../cli/run.ts'

const LIVE = {
  '--public-url': 'https://cv.buurtoppas.example',
  '--name': "Buurt'Oppas",
  '--legal-name': 'BuurtOppas B.V.',
  '--kvk': '90000088',
  '--service-nl': 'oppas bij gezinnen thuis',
  '--service-en': 'babysitting at home',
}
const FILES = [
  'api.env',
  'certificates',
  'issuer.env',
  'platform.dev.json',
  'profile.json',
  'record.json',
]

let server: TestDatabase
let parent = ''
let environment: Record<string, string> = {}
const at = (...names: string[]) => join(parent, "it's here", ...names)

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kluscv-init-'))
  environment = { KLUSCV_DATABASE_URL: server.url }
  return () => rm(parent, { recursive: true, force: true })
})

afterAll(() => server.stop())

const init = (flags: Readonly<Record<string, string>> = {}) =>
  run(['init', '--dir', at(), ...Object.entries(flags).flat()], environment)

describe('kluscv init', () => {
  test('makes all that the service needs and the first certificates, and writes over nothing', async () => {
    const { code, out } = await init()
    expect(code).toBe(0)
    expect(out).toContain('48 gigs completed')
    expect(out).toContain('did:web:localhost%3A8080\n')
    expect(out).toContain('http://localhost:8080/.well-known/did.json')
    expect((await readdir(at())).toSorted()).toEqual(FILES)
    expect((await readdir(at('certificates'))).toSorted()).toEqual([
      '0001-1-WorkHistoryCredential.json',
      '0001-2-ReputationCredential.json',
      'certificates.csv',
    ])
    for (const secret of ['api.env', 'platform.dev.json', 'record.json']) {
      expect((await stat(at(secret))).mode & 0o077, secret).toBe(0)
    }
    expect(out).not.toContain((await readFile(at('api.env'), 'utf8')).trim().split('=')[1])
    const script = `set -a; . "$1"; set +a; printf '%s' "$KLUSCV_KEY_FILE"`
    const read = execFileSync('sh', ['-c', script, 'sh', at('issuer.env')], { encoding: 'utf8' })
    expect(read).toBe(at('platform.dev.json'))

    const before = await readFile(at('platform.dev.json'), 'utf8')
    const again = await init()
    expect(again.code).toBe(64)
    expect(again.err).toContain('platform.dev.json')
    expect(await readFile(at('platform.dev.json'), 'utf8')).toBe(before)
  })

  test('for an address that others reach, encrypts the key and says who it is', async () => {
    environment = {
      KLUSCV_DATABASE_URL: await server.another(),
      KLUSCV_KEY_PASSPHRASE: 'correct horse battery staple',
    }
    const { code, out, err } = await init({ ...LIVE, '--lang': 'nl', '--occupation': 'oppas' })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(await readFile(at('platform.key.json'), 'utf8')).not.toContain('z3u2')
    expect(await readFile(at('issuer.env'), 'utf8')).not.toContain('DEVELOPMENT')
    expect(out).toContain("Oppas via Buurt'Oppas")
    expect(out).toContain('did:web:cv.buurtoppas.example\n')
    expect(out).toContain('vertrouwenslijst')
  })
})

describe('kluscv init refuses', () => {
  test('an address that others reach without saying who it is: all of it is named', async () => {
    const { code, err } = await init({ '--public-url': LIVE['--public-url'], '--kvk': '90000088' })
    expect(code).toBe(64)
    expect(err).toContain('--name, --legal-name, --service-nl, --service-en')
    expect(err).not.toContain('--kvk')
  })

  test.each([
    ['no number of the trade register', { ...LIVE, '--kvk': '1234' }, '/kvk'],
    ['an unknown kind of work', { '--occupation': 'astronaut' }, '/occupation'],
    ['an address without https', { ...LIVE, '--public-url': 'http://cv.example' }, '--public-url'],
    ['an address with a slash', { '--public-url': 'http://localhost:8080/' }, '--public-url'],
  ])('%s, and writes nothing', async (_, flags, named) => {
    const { code, err } = await init(flags)
    expect(code).toBe(64)
    expect(err).toContain(named)
    await expect(readdir(at())).rejects.toThrow('ENOENT')
  })

  test('to make a key without a passphrase for an address that others reach', async () => {
    const { code, err } = await init(LIVE)
    expect(code).toBe(64)
    expect(err).toContain('KLUSCV_KEY_PASSPHRASE')
  })
})
