import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKeyFile } from '../../../src/cli/key-file.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { createSigner } from '../../../src/suites/keys.ts'
import { findDevelopmentPlatform } from '../../../src/trust/development.ts'
import { signTrustList } from '../../../src/trust/sign-trust-list.ts'
import { openVerifier } from '../../../src/verifier/open-verifier.ts'
import { PLATFORM } from '../../support/keys.ts'
import { NOW, signedTrustList, trustedPlatform, unsignedTrustList } from '../../support/trust.ts'

const folder = resolve(import.meta.dirname, '../../../keys')
const files = readdirSync(folder).filter((name) => name !== 'README.md')

describe('the keys in this repository', () => {
  test('are named as what they are', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((name) => !name.endsWith('.dev.json'))).toEqual([])
  })

  test.each(files)('%s works in development mode, for this machine or a worker', async (name) => {
    const { id } = await readKeyFile(join(folder, name), { development: true })
    expect(id).toMatch(/^did:(web:localhost%3A\d+#key-1|key:z6Mk\w+#z6Mk\w+)$/)
  })

  test.each(files)('%s makes a trust list that names it one for development', async (name) => {
    const { publicKeyMultibase } = await readKeyFile(join(folder, name), { development: true })
    const { did, keys } = trustedPlatform()
    const named = trustedPlatform(PLATFORM, {
      keys: keys.map((key) => ({ ...key, publicKeyMultibase })),
    })
    const list = await signedTrustList({ platforms: [named] })
    expect(findDevelopmentPlatform(list)?.did).toBe(did)
  })

  test.each(files)('%s is refused as the trust key outside development mode', async (name) => {
    const keys = await readKeyFile(join(folder, name), { development: true })
    const list = await signTrustList(unsignedTrustList(), {
      signer: createSigner(keys),
      created: NOW,
    })
    const options = {
      trustList: new TextEncoder().encode(JSON.stringify(list)),
      trustKey: keys.publicKeyMultibase,
      proofs: checkProofs,
      clock: () => new Date(NOW),
    }
    await expect(openVerifier(options)).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    await expect(openVerifier({ ...options, development: true })).resolves.toBeDefined()
  })

  test.each(files)('%s is refused anywhere else', async (name) => {
    const reading = readKeyFile(join(folder, name), { development: false })
    await expect(reading).rejects.toMatchObject({ code: 'ERR_KLUSCV_KEY' })
  })
})
