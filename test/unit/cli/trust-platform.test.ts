import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/core/json.ts'
import { formatDevelopmentKeyFile } from '../../../src/suites/key-file.ts'
import { parseTrustList } from '../../../src/trust/parse-trust-list.ts'
import { signedSample } from '../../support/credentials.ts'
import { PROFILE } from '../../support/issuer.ts'
import { type Actor, actor, WORKER } from '../../support/keys.ts'
import { without } from '../../support/profiles.ts'
import { unsignedTrustList } from '../../support/trust.ts'
import { run } from './run.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-trust-platform-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What is drafted for a platform that has this key and this profile. */
async function draft(platform: Actor, profile: JsonObject = PROFILE) {
  const at = (name: string) => join(folder, name)
  const { keyId: id, publicKeyMultibase, secretKeyMultibase } = platform
  const key = formatDevelopmentKeyFile({ id, publicKeyMultibase, secretKeyMultibase })
  await writeFile(at('key.dev.json'), key)
  await writeFile(at('profile.json'), JSON.stringify(profile))
  await writeFile(at('certificate.json'), JSON.stringify(await signedSample({ issuer: platform })))
  const flags = ['--key-file', at('key.dev.json'), '--profile-file', at('profile.json')]
  const ran = await run([
    ...['trust', 'platform', ...flags, '--out', at('out.json')],
    at('certificate.json'),
  ])
  const text = ran.code === 0 ? await readFile(at('out.json'), 'utf8') : '{}'
  return { ...ran, platform: JSON.parse(text) as JsonObject }
}

describe('kluscv trust platform', () => {
  test.each([
    ['did:web:tempo.example', 'https://tempo.example/profile'],
    ['did:web:tempo.example:work:nl', 'https://tempo.example/work/nl/profile'],
    ['did:web:localhost%3A4101', 'http://localhost:4101/profile'],
  ])('drafts where the profile of %s is published', async (did, profile) => {
    const { code, platform } = await draft(actor('drafted', did))
    expect(code).toBe(0)
    expect(platform).toMatchObject({ did, profile, kvk: '12345678', names: PROFILE['names'] })
    expect(parseTrustList(unsignedTrustList({ platforms: [platform as never] }))).toMatchObject({
      ok: true,
    })
  })

  test('drafts nothing from a profile that does not say who is behind it', async () => {
    const { code, err } = await draft(
      actor('drafted', 'did:web:tempo.example'),
      without(PROFILE, 'kvk'),
    )
    expect(code).toBe(64)
    expect(err).toContain('/kvk is required and missing')
  })

  test('drafts nothing for a key that has no address', async () => {
    const { code, err } = await draft(WORKER)
    expect(code).toBe(64)
    expect(err).toContain('must be of a did:web')
  })
})
