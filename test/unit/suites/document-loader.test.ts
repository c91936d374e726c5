import { describe, expect, test } from 'vitest'
import { createDocumentLoader } from '../../../src/suites/document-loader.ts'
import { loadContexts } from '../../../src/suites/load-contexts.ts'
import { PLATFORM } from '../../support/keys.ts'

const load = createDocumentLoader(loadContexts(), [PLATFORM.verificationMethod])

describe('the document loader', () => {
  test('knows the shipped contexts', async () => {
    const url = 'https://www.w3.org/ns/credentials/v2'
    expect(await load(url)).toMatchObject({ documentUrl: url, document: { '@context': {} } })
  })

  test('knows the keys of the question, by their full id', async () => {
    expect(await load(PLATFORM.keyId)).toMatchObject({
      document: {
        id: PLATFORM.keyId,
        controller: PLATFORM.did,
        publicKeyMultibase: PLATFORM.publicKeyMultibase,
      },
    })
  })

  test.each([
    'https://example.org/context',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'https://www.w3.org/ns/credentials/v2/',
    'https://www.w3.org/ns/credentials/v2#',
    PLATFORM.did,
    `${PLATFORM.did}#key-2`,
    '__proto__',
    'constructor',
    '',
  ])('has never heard of %j', async (url) => {
    await expect(load(url)).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONTEXT' })
  })
})
