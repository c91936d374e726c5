import { readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readKeyFile, readKeys } from '../../../../src/cli/key-file.ts'
import { encryptKeyFile } from '../../../../src/suites/key-file.ts'
import { generateKeyPair } from '../../../../src/suites/keys.ts'
import type { NamedKeyPair } from '../../../../src/suites/parse-key-file.ts'
import {
  ISSUER_IDENTITY_SETTINGS,
  type IssuerSettings,
  openIssuer,
  REQUIRED_ISSUER_SETTINGS,
} from '../../../../src/web/issuer/open-issuer.ts'
import { readSettings } from '../../../../src/web/shared/read-settings.ts'
import { PROFILE } from '../../../support/issuer.ts'

const KEYS = resolve(import.meta.dirname, '../../../../keys')
const published = readdirSync(KEYS).filter((name) => name.endsWith('.dev.json'))
const PASSPHRASE = 'correct horse battery staple'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-open-'))
  await writeFile(join(folder, 'profile.json'), JSON.stringify(PROFILE))
  return () => rm(folder, { recursive: true, force: true })
})

/** Opens an issuer with these keys, encrypted under a name of its own. */
async function open(keys: NamedKeyPair, changes: Partial<IssuerSettings> = {}) {
  const settings = settingsOf(changes)
  await writeFile(settings.keyFile, await encryptKeyFile(keys, PASSPHRASE), { mode: 0o600 })
  return openIssuer(settings, readKeys)
}

/** The settings of a platform; no database answers. */
function settingsOf(changes: Partial<IssuerSettings> = {}): IssuerSettings {
  const settings = readSettings({
    use: ISSUER_IDENTITY_SETTINGS,
    required: REQUIRED_ISSUER_SETTINGS,
    flags: {
      publicUrl: 'https://platform.example',
      databaseUrl: 'postgres://127.0.0.1:1/nothing',
      publishedDirectory: join(folder, 'published'),
      keyFile: join(folder, 'production.json'),
      profileFile: join(folder, 'profile.json'),
    },
    environment: { KLUSCV_KEY_PASSPHRASE: PASSPHRASE },
  })
  return { ...settings, ...changes }
}

describe('the key of an issuer', () => {
  test.each(published)('%s in an encrypted file is refused before anything opens', async (name) => {
    const keys = await readKeyFile(join(KEYS, name), { development: true })
    await expect(open({ ...keys, id: 'did:web:platform.example#key-1' })).rejects.toMatchObject({
      code: 'ERR_KLUSCV_KEY',
      message: expect.stringContaining('development mode only'),
    })
  })

  test('that everyone has is good enough in development mode', async () => {
    const keys = await readKeyFile(join(KEYS, 'platform.dev.json'), { development: true })
    const own = { ...keys, id: 'did:web:platform.example#key-1' } as const
    await expect(open(own, { development: true })).rejects.toMatchObject({
      code: 'ERR_KLUSCV_STORAGE',
    })
  })

  test.each([
    ['did:web:other.example#key-1', 'did:web:other.example'],
    ['did:web:platform.example.org#key-1', 'did:web:platform.example.org'],
    ['did:key:z6Mkx#z6Mkx', 'did:key:z6Mkx'],
  ] as const)('made for another address is told so: %s', async (id, owner) => {
    await expect(open({ id, ...generateKeyPair() })).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
      message: `This key was made for ${owner}, and --public-url or KLUSCV_PUBLIC_URL makes did:web:platform.example: make another key, or use that address.`,
    })
  })

  test('that is in the file and in a program too is refused', async () => {
    const keys = { id: 'did:web:platform.example#key-1', ...generateKeyPair() }
    await expect(open(keys, { signerCommand: ['a-program'] })).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
      message: expect.stringContaining('nothing to sign'),
    })
  })

  test.each([
    ['waits to be activated', { state: 'next' }, 'kluscv keys activate'],
    ['retired', { state: 'retired', until: '2026-03-01' }, 'kluscv keys activate'],
    ['is in no program that was named', { state: 'active' }, '--signer-command'],
  ] as const)('that %s signs nothing', async (_, life, said) => {
    const { publicKeyMultibase } = generateKeyPair()
    const key = { id: 'did:web:platform.example#key-1', publicKeyMultibase, ...life }
    await expect(openIssuer(settingsOf(), async () => [key])).rejects.toThrow(said)
  })

  test('that is its own is taken', async () => {
    const keys = { id: 'did:web:platform.example#key-1', ...generateKeyPair() }
    await expect(open(keys)).rejects.toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
  })
})
