import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../../../src/cli/run-command.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { PROFILE, RECORD, UNRATED_RECORD } from '../../../support/issuer.ts'
import { WORKER } from '../../../support/keys.ts'

let server: TestDatabase
let folder = ''
let environment: Record<string, string> = {}

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-cli-'))
  await writeFile(join(folder, 'profile.json'), JSON.stringify(PROFILE))
  environment = {
    KLUSCV_DEVELOPMENT: 'true',
    KLUSCV_PUBLIC_URL: 'http://localhost:4199',
    KLUSCV_DATABASE_URL: await server.another(),
    KLUSCV_KEY_FILE: join(folder, 'key.dev.json'),
    KLUSCV_PROFILE_FILE: join(folder, 'profile.json'),
    KLUSCV_KEY_PASSPHRASE: 'correct horse battery staple',
  }
  await kluscv(
    'keys',
    'create',
    '--out',
    at('key.dev.json'),
    '--public-url',
    'http://localhost:4199',
  )
  return () => rm(folder, { recursive: true, force: true })
})

afterAll(() => server.stop())

/** Another worker than that of RECORD. */
const OTHER_RECORD = { ...UNRATED_RECORD, worker_ref: 'worker-2' }

const at = (name: string) => join(folder, name)

/** Runs the command in process. */
async function kluscv(...args: readonly string[]) {
  const result = { out: '', err: '', code: 0 }
  await runCommand(args, {
    out: (text) => {
      result.out += text
    },
    err: (text) => {
      result.err += text
    },
    exit: (code) => {
      result.code = code
    },
    readInput: async () => new Uint8Array(),
    environment,
  })
  return result
}

async function issue(records: unknown, out = 'out') {
  await writeFile(at('records.json'), JSON.stringify(records))
  return kluscv('issue', '--input', at('records.json'), '--out', at(out))
}

describe('kluscv keys', () => {
  test('makes an encrypted key that only its owner can read, and never over another', async () => {
    const made = await kluscv('keys', 'create', '--out', at('key.json'))
    expect(made.out).toMatch(/^did:key:z6Mk\S+ z6Mk\S+\n$/)
    expect(statSync(at('key.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(at('key.json'), 'utf8')).not.toContain('z3u2')
    const text = readFileSync(at('key.json'), 'utf8')
    const again = await kluscv('keys', 'create', '--out', at('key.json'))
    expect(again.code).toBe(64)
    expect(again.err).toContain('exists already, and a key is never replaced.')
    expect(readFileSync(at('key.json'), 'utf8')).toBe(text)
    const shown = await kluscv('keys', 'show', at('key.json'))
    expect(shown.out).toContain(`${made.out.trim()} active from 20`)
  })

  test('makes the folder of a new key, for its owner only', async () => {
    const made = await kluscv('keys', 'create', '--out', at('new/folder/key.dev.json'))
    expect(made.code).toBe(0)
    expect(statSync(at('new')).mode & 0o777).toBe(0o700)
    expect(statSync(at('new/folder/key.dev.json')).mode & 0o777).toBe(0o600)
  })

  test('says of a place that cannot hold a key no more than that', async () => {
    const { code, err } = await kluscv('keys', 'create', '--out', at('profile.json/key.dev.json'))
    expect(code).toBe(64)
    expect(err).toContain('cannot be made.')
    expect(err).not.toContain('replaced')
  })

  test.each([undefined, '', 'too short'])(
    'refuses the passphrase %j for a new key',
    async (passphrase) => {
      const { KLUSCV_KEY_PASSPHRASE: _, ...others } = environment
      environment =
        passphrase === undefined ? others : { ...others, KLUSCV_KEY_PASSPHRASE: passphrase }
      const { code } = await kluscv('keys', 'create', '--out', at('key.json'))
      expect(code).toBe(64)
      expect(existsSync(at('key.json'))).toBe(false)
    },
  )

  test('refuses a name that is no fragment', async () => {
    const flags = ['--public-url', 'https://platform.example', '--name', 'a#b']
    expect((await kluscv('keys', 'create', '--out', at('key.json'), ...flags)).code).toBe(64)
  })
})

describe('the key of an issuer', () => {
  const status = () => kluscv('status', 'revoke', 'urn:uuid:0')

  test.each([0o640, 0o604, 0o620])('is refused with mode %o', async (mode) => {
    const flags = ['--public-url', 'http://localhost:4199']
    await kluscv('keys', 'create', '--out', at('key.json'), ...flags)
    environment['KLUSCV_KEY_FILE'] = at('key.json')
    expect((await status()).err).toContain('ERR_KLUSCV_NOT_FOUND')
    await chmod(at('key.json'), mode)
    expect((await status()).err).toContain('ERR_KLUSCV_KEY')
  })

  test.runIf(process.getuid?.() === 0)('is refused when it belongs to someone else', async () => {
    const flags = ['--public-url', 'http://localhost:4199']
    await kluscv('keys', 'create', '--out', at('key.json'), ...flags)
    environment['KLUSCV_KEY_FILE'] = at('key.json')
    await chown(at('key.json'), 1, 1)
    expect((await status()).err).toContain('ERR_KLUSCV_KEY')
  })

  test('is refused with another passphrase', async () => {
    const flags = ['--public-url', 'http://localhost:4199']
    await kluscv('keys', 'create', '--out', at('key.json'), ...flags)
    environment['KLUSCV_KEY_FILE'] = at('key.json')
    environment['KLUSCV_KEY_PASSPHRASE'] = 'another horse'
    expect((await status()).err).toContain('ERR_KLUSCV_KEY')
  })

  test('in clear is refused outside development mode and under another name', async () => {
    await writeFile(at('renamed.json'), readFileSync(at('key.dev.json')), { mode: 0o600 })
    environment['KLUSCV_KEY_FILE'] = at('renamed.json')
    expect((await status()).err).toContain('ERR_KLUSCV_KEY')
    environment['KLUSCV_DEVELOPMENT'] = 'false'
    environment['KLUSCV_PUBLIC_URL'] = 'https://platform.example'
    expect((await status()).err).toContain('ERR_KLUSCV_KEY')
    environment['KLUSCV_KEY_FILE'] = at('key.dev.json')
    expect((await status()).err).toContain('ERR_KLUSCV_OPTION')
  })

  test('of another platform is refused', async () => {
    environment['KLUSCV_PUBLIC_URL'] = 'http://localhost:4200'
    expect((await status()).err).toContain('ERR_KLUSCV_OPTION')
  })
})

describe('kluscv issue', () => {
  test('writes each certificate to a file that only its owner can read', async () => {
    const { code, err, out } = await issue([RECORD, OTHER_RECORD])
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('2 of 2 records')
    expect(readdirSync(at('out'))).toEqual([
      '0001-1-WorkHistoryCredential.json',
      '0001-2-ReputationCredential.json',
      '0002-1-WorkHistoryCredential.json',
      'certificates.csv',
    ])
    expect(statSync(at('out/0001-1-WorkHistoryCredential.json')).mode & 0o777).toBe(0o600)
  })

  test('again writes the same bytes and issues nothing more', async () => {
    await issue([RECORD], 'one')
    await issue([RECORD], 'two')
    await issue([RECORD], 'one')
    expect(readdirSync(at('one'))).toEqual(readdirSync(at('two')))
    for (const name of readdirSync(at('one'))) {
      expect(readFileSync(at(`two/${name}`))).toEqual(readFileSync(at(`one/${name}`)))
    }
  })

  test('takes a record with a holder, as the API does', async () => {
    const { code } = await issue([{ ...UNRATED_RECORD, holder: WORKER.did }])
    expect(code).toBe(0)
    const name = at('out/0001-1-WorkHistoryCredential.json')
    const { credentialSubject } = JSON.parse(readFileSync(name, 'utf8'))
    expect(credentialSubject.id).toBe(WORKER.did)
  })

  test.each([['did:web:worker.example'], [7], [null]])('refuses the holder %j', async (holder) => {
    const { code, err } = await issue([{ ...UNRATED_RECORD, holder }])
    expect(code).toBe(65)
    expect(err).toContain('row 1, /holder: must be ')
  })
})

describe('kluscv issue into a folder with certificates of others', () => {
  const NAME = '0001-1-WorkHistoryCredential'
  const idIn = (file: string): string => JSON.parse(readFileSync(at(`out/${file}`), 'utf8')).id
  const table = () => readFileSync(at('out/certificates.csv'), 'utf8')

  test('replaces none, names the new one after its id, and says so', async () => {
    await issue([UNRATED_RECORD])
    const before = readFileSync(at(`out/${NAME}.json`), 'utf8')
    const { code, err } = await issue([{ ...OTHER_RECORD, worker_ref: '=cmd "x", y' }])
    expect(code).toBe(0)
    expect(err).toMatch(
      /^Written beside another certificate with the same file name: 1\. .*certificates\.csv/,
    )
    expect(readFileSync(at(`out/${NAME}.json`), 'utf8')).toBe(before)
    const [beside = ''] = readdirSync(at('out')).filter((name) => /Credential-/.test(name))
    expect(beside).toBe(`${NAME}-${idIn(beside).slice(9, 17)}.json`)
    expect(statSync(at(`out/${beside}`)).mode & 0o777).toBe(0o600)
    expect(table().split('\r\n')).toEqual([
      'worker_ref,row,type,id,file',
      `"worker-1","1","WorkHistoryCredential","${idIn(`${NAME}.json`)}","${NAME}.json"`,
      `"'=cmd ""x"", y","1","WorkHistoryCredential","${idIn(beside)}","${beside}"`,
      '',
    ])
    expect(statSync(at('out/certificates.csv')).mode & 0o777).toBe(0o600)
  })

  test('again leaves both, and says nothing of it', async () => {
    await issue([UNRATED_RECORD])
    await issue([OTHER_RECORD])
    const [names, rows] = [readdirSync(at('out')), table()]
    const { err } = await issue([OTHER_RECORD])
    expect(err).toBe('1 of 1 records have their certificates.\n')
    expect([readdirSync(at('out')), table()]).toEqual([names, rows])
  })

  test('replaces not even what is in its way by its id', async () => {
    await issue([UNRATED_RECORD])
    await issue([OTHER_RECORD])
    const [beside = ''] = readdirSync(at('out')).filter((name) => /Credential-/.test(name))
    await writeFile(at(`out/${beside}`), 'canary')
    const { code, err } = await issue([OTHER_RECORD])
    expect([code, err]).toEqual([64, expect.stringContaining('is never replaced: move it away.')])
    expect(readFileSync(at(`out/${beside}`), 'utf8')).toBe('canary')
  })
})

describe('kluscv issue with records that were issued before', () => {
  const idsIn = (folder: string) =>
    new Set(readFileSync(at(`${folder}/certificates.csv`), 'utf8').match(/urn:uuid:[0-9a-f-]+/g))

  test('issues nothing twice when rows or members come in another order', async () => {
    await issue([UNRATED_RECORD, OTHER_RECORD])
    const before = idsIn('out')
    const turned = Object.fromEntries(Object.entries(OTHER_RECORD).toReversed())
    await issue([turned, UNRATED_RECORD])
    expect(before.size).toBe(2)
    expect(idsIn('out')).toEqual(before)
  })

  test('tells a record of which the profile has changed, and does the others', async () => {
    await issue([UNRATED_RECORD])
    const profile = JSON.parse(readFileSync(at('profile.json'), 'utf8'))
    profile.service = { nl: 'oppas aan huis', en: 'babysitting at your home' }
    await writeFile(at('profile.json'), JSON.stringify(profile))
    const { code, err } = await issue([UNRATED_RECORD, OTHER_RECORD])
    expect(code).toBe(65)
    expect(err).toContain('row 1: had certificates today from another profile or key')
    expect(err).toContain('1 of 2 records have their certificates.')
  })
})

describe('kluscv issue with a file that is not all right', () => {
  test('tells what is wrong in which row, and does the others', async () => {
    const { code, err } = await issue([{ ...RECORD, name: 7, nmae: 'canary' }, OTHER_RECORD])
    expect(code).toBe(65)
    expect(err).toContain('row 1, /nmae: is not known; did you mean "name"?\n  row 1, /name: must')
    expect(err).toContain('1 of 2 records')
    expect(err).not.toContain('canary')
    expect(readdirSync(at('out'))).toEqual([
      '0002-1-WorkHistoryCredential.json',
      'certificates.csv',
    ])
  })

  test('tells it in Dutch when asked to', async () => {
    await writeFile(at('records.json'), JSON.stringify({ ...RECORD, name: 7 }))
    const files = ['--input', at('records.json'), '--out', at('out')]
    const { code, err } = await kluscv('issue', ...files, '--lang', 'nl')
    expect(code).toBe(65)
    expect(err).toContain('rij 1, /name: moet tekst zijn; er staat een getal')
    expect(err).toContain('0 van 1 records hebben hun bewijzen.')
    expect((await kluscv('issue', ...files, '--lang', 'fr')).code).toBe(64)
  })

  test('takes a table as it takes a list', async () => {
    const names = Object.keys(UNRATED_RECORD)
    const rows = [names, names.map((name) => String(UNRATED_RECORD[name]))]
    await writeFile(at('workers.csv'), rows.map((row) => row.join(';')).join('\r\n'))
    await issue(UNRATED_RECORD, 'list')
    const { code } = await kluscv('issue', '--input', at('workers.csv'), '--out', at('table'))
    expect(code).toBe(0)
    expect(readdirSync(at('table'))).toEqual([
      '0001-1-WorkHistoryCredential.json',
      'certificates.csv',
    ])
    // The same record is the same call, and has the same answer.
    const name = '0001-1-WorkHistoryCredential.json'
    expect(readFileSync(at(`table/${name}`))).toEqual(readFileSync(at(`list/${name}`)))
  })

  test.each([
    ['a file that is not there', undefined],
    ['a file that is no JSON', '{'],
    ['a file of nothing', '[]'],
    ['a member twice', '{"name": "A", "name": "B"}'],
  ])('refuses %s', async (_, text) => {
    if (text !== undefined) await writeFile(at('input.json'), text)
    const { code } = await kluscv('issue', '--input', at('input.json'), '--out', at('out'))
    expect(code).toBe(64)
  })
})

describe('what an issuer cannot open is named', () => {
  test('a database by its setting, host and name, never by its password', async () => {
    environment['KLUSCV_DATABASE_URL'] = 'postgres://someone:canary@127.0.0.1:1/work?options=canary'
    const { code, err } = await kluscv('status', 'revoke', 'urn:uuid:0')
    expect(code).toBe(70)
    expect(err).toContain('127.0.0.1:1/work (--database-url or KLUSCV_DATABASE_URL).')
    expect(err).not.toContain('canary')
  })

  test.each([['status', 'revoke', 'urn:uuid:0'], ['issuer']])(
    'a profile by its setting and place: %s',
    async (...args) => {
      environment['KLUSCV_PROFILE_FILE'] = at('no-profile.json')
      const { code, err } = await kluscv(...args)
      expect(code).toBe(64)
      expect(err).toMatch(/--profile-file or KLUSCV_PROFILE_FILE must .*no-profile\.json cannot\./)
    },
  )
})

describe('kluscv trust', () => {
  test('drafts a platform from its key, profile and certificates, and makes a list of it', async () => {
    await issue([RECORD, OTHER_RECORD])
    const names = readdirSync(at('out')).filter((name) => name.endsWith('.json'))
    const files = names.map((name) => at(`out/${name}`))
    const own = ['--key-file', at('key.dev.json'), '--profile-file', at('profile.json')]
    const draft = await kluscv('trust', 'platform', ...own, '--out', at('platform.json'), ...files)
    expect(draft).toMatchObject({ code: 0, out: '' })
    const text = readFileSync(at('platform.json'), 'utf8')
    expect(text).not.toContain('z3u2')
    expect(JSON.parse(text)).toMatchObject({
      did: 'did:web:localhost%3A4199',
      names: PROFILE['names'],
      keys: [{ id: 'did:web:localhost%3A4199#key-1' }],
      statusLists: { length: 3 },
    })
    await kluscv('keys', 'create', '--out', at('root.dev.json'))
    environment['KLUSCV_KEY_FILE'] = at('root.dev.json')
    const built = [...['--version', '1', '--out', at('lists/unsigned.json')], at('platform.json')]
    expect((await kluscv('trust', 'build', ...built)).err).toContain('Wrote 1 platform to')
    const signing = ['--out', at('lists/list.json'), at('lists/unsigned.json')]
    const signed = await kluscv('trust', 'sign', ...signing)
    await writeFile(at('trust-key.txt'), signed.out)
    const checked = await kluscv(
      ...['trust', 'check', '--trust-key', at('trust-key.txt'), at('lists/list.json')],
    )
    expect(checked.out).toContain('did:web:localhost%3A4199')
  })

  test("drafts no platform from another's certificates", async () => {
    await issue(UNRATED_RECORD)
    const other = ['--public-url', 'http://localhost:4200']
    await kluscv('keys', 'create', '--out', at('other.dev.json'), ...other)
    const { code, err } = await kluscv(
      ...['trust', 'platform', '--key-file', at('other.dev.json'), '--out', at('platform.json')],
      ...['--profile-file', at('profile.json'), at('out/0001-1-WorkHistoryCredential.json')],
    )
    expect(code).toBe(64)
    expect(err).toContain('must hold certificates of did:web:localhost%3A4200.')
    expect(existsSync(at('platform.json'))).toBe(false)
  })
})

describe('kluscv status', () => {
  test('withdraws what was issued, and then changes it no more', async () => {
    await issue(UNRATED_RECORD)
    const file = readFileSync(at('out/0001-1-WorkHistoryCredential.json'), 'utf8')
    const { id } = JSON.parse(file) as { id: string }
    expect((await kluscv('status', 'suspend', id)).out).toBe(`${id} suspended\n`)
    expect((await kluscv('status', 'supersede', id)).out).toContain('a newer one exists')
    expect((await kluscv('status', 'revoke', id, '--reason', 'mistake')).out).toContain('revoked')
    expect((await kluscv('status', 'reinstate', id)).code).toBe(64)
  })

  test.each([
    ['an unknown action', ['delete', 'urn:uuid:0']],
    ['no id', ['revoke']],
    ['an unknown id', ['revoke', 'urn:uuid:0']],
  ])('refuses %s', async (_, args) => {
    expect((await kluscv('status', ...args)).code).toBe(64)
  })
})

test.each([
  ['issue', '--input', 'records.json', '--out', 'out'],
  ['status', 'revoke', 'urn:uuid:0'],
  ['issuer'],
])('kluscv %s without its settings says which is missing', async (...args) => {
  environment = {}
  await writeFile(at('records.json'), '[]')
  const { code, err } = await kluscv(
    ...args.map((arg) => (arg.endsWith('json') || arg === 'out' ? at(arg) : arg)),
  )
  expect(code).toBe(64)
  expect(err).toContain('--public-url or KLUSCV_PUBLIC_URL is required')
})
