import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/index.ts'
import { createSigner, generateKeyPair } from '../../src/suites/keys.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { run } from '../unit/cli/run.ts'
import record from './record.json' with { type: 'json' }
import { openIssuer, vaultSigner } from './sign-elsewhere.ts'

const PROGRAM = join(import.meta.dirname, 'signing-process.mjs')

let server: TestDatabase
let folder = ''
const at = (name: string) => join(folder, name)
const keys = generateKeyPairSync('ed25519')

beforeAll(async () => {
  server = await startTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kluscv-elsewhere-'))
  await writeFile(at('key.pem'), keys.privateKey.export({ format: 'pem', type: 'pkcs8' }))
  await writeFile(at('key.pub.pem'), keys.publicKey.export({ format: 'pem', type: 'spki' }))
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('a key in another process', () => {
  test('signs for an issuer that is embedded', async () => {
    const database = await openDatabase({ url: server.url })
    const created = ['--out', at('embedded.dev.json'), '--public-url', 'https://buurtklus.example']
    await run(['keys', 'create', ...created, '--public-key', at('key.pub.pem')])
    const command = [process.execPath, PROGRAM, at('key.pem')] as const
    const issuer = await openIssuer(database, at('embedded.dev.json'), command)
    // Each is checked with the public key before it leaves.
    const { certificates } = await issuer.issueCertificates(record)
    expect(certificates.map(({ type }) => type)).toContain('WorkHistoryCredential')
    await database.close()
  })

  test('signs for the command and the service, whose key file has no secret', async () => {
    const environment = {
      KLUSCV_DEVELOPMENT: 'true',
      KLUSCV_PUBLIC_URL: 'http://localhost:4187',
      KLUSCV_DATABASE_URL: await server.another(),
      KLUSCV_KEY_FILE: at('platform.dev.json'),
      KLUSCV_PROFILE_FILE: join(import.meta.dirname, 'profile.json'),
    }
    const kluscv = (...args: readonly string[]) => run(args, environment)
    const create = ['--out', at('platform.dev.json'), '--public-url', 'http://localhost:4187']
    await kluscv('keys', 'create', ...create, '--public-key', at('key.pub.pem'))
    const issue = ['issue', '--input', join(import.meta.dirname, 'record.json')]
    const alone = await kluscv(...issue, '--out', at('none'))
    expect([alone.code, alone.err]).toEqual([64, expect.stringContaining('--signer-command')])
    const program = `${process.execPath} ${PROGRAM} ${at('key.pem')}`
    const issued = await kluscv(...issue, '--out', at('out'), '--signer-command', program)
    expect([issued.code, await readdir(at('out'))]).toEqual([
      0,
      expect.arrayContaining(['0001-1-WorkHistoryCredential.json']),
    ])
  })

  test('may be wherever a function can ask', async () => {
    const { secretKeyMultibase } = generateKeyPair()
    const vault = createSigner({ id: 'did:web:vault.example#key', secretKeyMultibase })
    const id = 'did:web:buurtklus.example#key-1'
    const signer = vaultSigner(id, (data) => vault.sign({ data }))
    expect(signer.id).toBe(id)
    expect(await signer.sign({ data: new Uint8Array(64) })).toHaveLength(64)
  })
})

test.each([
  ['a private key', keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()],
  [
    'a key of another kind',
    generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .publicKey.export({ format: 'pem', type: 'spki' })
      .toString(),
  ],
  ['no key', 'canary'],
])('%s is no public key to make a key file of', async (_, pem) => {
  await writeFile(at('given.pem'), pem)
  const out = ['--out', at('refused.dev.json'), '--public-key', at('given.pem')]
  const { code, err } = await run(['keys', 'create', ...out])
  expect([code, err]).toEqual([64, expect.stringContaining('public half')])
  expect(await readdir(folder)).not.toContain('refused.dev.json')
})
