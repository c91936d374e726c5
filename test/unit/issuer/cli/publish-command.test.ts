import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { backUpRows, queryRows } from '../../../support/database-backup.ts'
import { PROFILE, UNRATED_RECORD } from '../../../support/issuer.ts'
import { entryOf, isSet, listNameOf, placeOf } from '../../../support/published-lists.ts'
import { run } from '../../cli/run.ts'

const PUBLIC_URL = 'http://localhost:4198'

let server: TestDatabase
let folder = ''
let environment: Record<string, string> = {}
const at = (...names: readonly string[]) => join(folder, ...names)

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-cli-'))
  await writeFile(at('profile.json'), JSON.stringify(PROFILE))
  environment = {
    KLUSCV_DEVELOPMENT: 'true',
    KLUSCV_PUBLIC_URL: PUBLIC_URL,
    KLUSCV_DATABASE_URL: await server.another(),
    KLUSCV_KEY_FILE: at('key.dev.json'),
    KLUSCV_PROFILE_FILE: at('profile.json'),
    KLUSCV_SUITE: 'eddsa-jcs-2022',
  }
  await run(
    ['keys', 'create', '--out', at('key.dev.json'), '--public-url', PUBLIC_URL],
    environment,
  )
  return () => rm(folder, { recursive: true, force: true })
})

afterAll(() => server.stop())

/** Issues one certificate: its id and its entry in the lists of withdrawals. */
async function issueOne(out: string) {
  await writeFile(at('records.json'), JSON.stringify([{ ...UNRATED_RECORD, worker_ref: out }]))
  await run(['issue', '--input', at('records.json'), '--out', at(out)], environment)
  const name = '0001-1-WorkHistoryCredential.json'
  const credential = JSON.parse(await readFile(at(out, name), 'utf8'))
  return { id: String(credential.id), entry: entryOf(credential, 'revocation') }
}

describe('kluscv publish', () => {
  test('writes what everyone may read as files, and how to serve them', async () => {
    const { id, entry } = await issueOne('certificates')
    await run(['status', 'revoke', id], environment)
    const { code, out, err } = await run(['publish', '--out', at('site')], environment)
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'file                  Content-Type          Cache-Control',
      '.well-known/did.json  application/did+json  public, max-age=60',
      'did.json              application/did+json  public, max-age=60',
      'issued/index.json     application/json      public, max-age=60',
      'profile               application/json      public, max-age=60',
      'status-lists/*        application/vc        public, max-age=60',
      '',
    ])
    expect(err).toContain(`7 files in ${at('site')}`)
    expect(err).toContain('Access-Control-Allow-Origin: *')
    expect((await readdir(at('site'))).toSorted()).toEqual(
      ['.well-known', 'did.json', 'issued', 'profile', 'status-lists'].toSorted(),
    )
    const list = await readFile(at('site/status-lists', listNameOf(entry)), 'utf8')
    expect(isSet(list, entry)).toBe(true)
    const did = await readFile(at('site/did.json'), 'utf8')
    expect(await readFile(at('site/.well-known/did.json'), 'utf8')).toBe(did)
    expect(JSON.parse(did).id).toBe('did:web:localhost%3A4198')
    expect(JSON.parse(await readFile(at('site/profile'), 'utf8')).type).toBe(
      'KlusCVPlatformProfile',
    )
  })

  test('into what cannot be a folder is told', async () => {
    await writeFile(at('file'), '')
    const { code, err } = await run(['publish', '--out', at('file')], environment)
    expect(code).toBe(64)
    expect(err).toContain('cannot be written')
  })
})

describe('kluscv recover', () => {
  test('takes over withdrawals from copies of the lists, after which places are enough', async () => {
    const known = await issueOne('before')
    const playBack = await backUpRows(environment['KLUSCV_DATABASE_URL'] ?? '')
    const lost = await issueOne('later')
    await run(['status', 'revoke', known.id], environment)
    await run(['publish', '--out', at('copies')], environment)
    await playBack()
    const recovered = await run(['recover', '--lists', at('copies/status-lists')], environment)
    expect(recovered).toMatchObject({
      ...{ code: 0, out: 'New lists for new certificates: epoch 2. Taken over: 1.\n' },
      err: expect.stringContaining('someone said so'),
    })
    const place = placeOf(lost.entry)
    expect(await run(['status', 'revoke', place], environment)).toMatchObject({
      ...{ code: 0, out: `${place} revoked\n` },
    })
    await run(['publish', '--out', at('site')], environment)
    for (const { entry } of [known, lost]) {
      const list = await readFile(at('site/status-lists', listNameOf(entry)), 'utf8')
      expect(isSet(list, entry)).toBe(true)
    }
  })

  test.each([
    ['no folder', 'nowhere', /cannot be read/],
    ['a file that is no list', '.', /must be a status list of this issuer/],
  ])('with %s changes nothing', async (_, lists, message) => {
    await issueOne('certificates')
    await rm(at('certificates'), { recursive: true })
    const { code, err } = await run(['recover', '--lists', at(lists)], environment)
    expect(code).toBe(64)
    expect(err).toMatch(message)
    const epochs = await queryRows(
      environment['KLUSCV_DATABASE_URL'] ?? '',
      'select epoch from issuer',
    )
    expect(epochs).toEqual([{ epoch: 1 }])
  })
})
