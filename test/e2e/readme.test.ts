/**
 * The commands of the README, as they stand there, one after the other: the first certificate, the
 * service and its calls, a trust list, a bundle and the verifier.
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Credential } from '../../src/core/credential.ts'
import { openReadmeCommands, type ReadmeCommands } from '../support/readme-commands.ts'

interface Issued {
  readonly certificates: readonly { readonly id: string; readonly credential: Credential }[]
}

describe('the commands of the README', () => {
  let readme: ReadmeCommands
  const readJson = async <T>(file: string) =>
    JSON.parse(await readFile(readme.at(file), 'utf8')) as T
  const writeJson = (file: string, value: unknown) =>
    writeFile(readme.at(file), JSON.stringify(value))
  const publicKeyIn = async (file: string) =>
    (await readJson<{ publicKeyMultibase: string }>(file)).publicKeyMultibase

  beforeAll(async () => {
    readme = await openReadmeCommands()
  })
  afterAll(() => readme.close())

  test('give a first certificate', async () => {
    const { stderr } = await readme.run('first certificate')
    expect(stderr).toContain('1 of 1 records have their certificates')
  })

  test('start a service that issues and withdraws', async () => {
    const [, key = '', hash = ''] =
      /key\s+(\S+)\s+hash\s+(\S+)/.exec((await readme.run('api key')).stdout) ?? []
    Object.assign(readme.variables, { API_KEY: key, API_KEY_HASH: hash })
    await readme.start('service')
    const [work, ratings] = (JSON.parse((await readme.run('issue')).stdout) as Issued).certificates
    await writeJson('first.json', work?.credential)
    await writeJson('second.json', ratings?.credential)
    readme.variables['CERTIFICATE_ID'] = ratings?.id ?? ''
    expect((await readme.run('withdraw')).stdout).toContain('revoked')
  })

  test('make a trust list and start a verifier with it', async () => {
    const credential = await readJson<Credential>('first.json')
    const platform = platformOf(credential, await publicKeyIn('platform.dev.json'))
    await writeJson('platform.json', platform)
    await readme.run('root key')
    readme.variables['TRUST_KEY'] = await publicKeyIn('trust.dev.json')
    expect((await readme.run('trust list')).stdout).toContain('Buurtklus')
    await readme.start('verifier')
  })

  test('put certificates together, and check them', async () => {
    await readme.run('present')
    expect((await readme.run('verify')).stdout).toContain('Dit bewijs is echt.')
    const answer = await fetch(`${readme.verifierUrl}/v1/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"document": ${await readFile(readme.at('bundle.json'), 'utf8')}}`,
    })
    expect(await answer.json()).toMatchObject({
      state: 'withdrawn',
      parts: [{ state: 'genuine' }, { state: 'withdrawn' }],
    })
  })
})

/** The platform as a trust list names it, made from what it published. */
function platformOf({ issuer, credentialStatus }: Credential, publicKeyMultibase: string) {
  const entries = credentialStatus as readonly { readonly statusListCredential: string }[]
  const year = new Date().getUTCFullYear()
  const id = `${issuer}#key-1`
  return {
    did: issuer,
    names: { nl: 'Buurtklus', en: 'Buurtklus' },
    kvk: '90000077',
    keys: [{ id, publicKeyMultibase, from: `${year}-01-01`, until: `${year + 1}-12-31` }],
    types: ['WorkHistoryCredential', 'ReputationCredential'],
    statusLists: entries.map(({ statusListCredential }) => statusListCredential),
    lifecycle: { state: 'active', since: `${year}-01-01` },
  }
}
