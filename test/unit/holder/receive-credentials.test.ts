import { describe, expect, test } from 'vitest'
import { bundleCredentials, receiveCredentials } from '../../../src/holder/index.ts'
import { KINDS, signedPresentation } from '../../support/credentials.ts'
import { bearerCredential, ownCredential } from './held.ts'

const received = (value: unknown) => receiveCredentials(JSON.stringify(value))

describe('receiving certificates', () => {
  test.each(KINDS)('takes one of $suite and data model $dataModel', async (kind) => {
    const credential = await ownCredential(1, kind)
    expect(received(credential)).toEqual({ ok: true, credentials: [credential] })
  })

  test('takes those of a bundle and of a presentation', async () => {
    const credentials = [await ownCredential(1), await ownCredential(2)]
    expect(received(bundleCredentials(credentials))).toEqual({ ok: true, credentials })
    expect(received(await signedPresentation({ credentials }))).toEqual({ ok: true, credentials })
  })

  test('gives what nobody can change afterwards', async () => {
    const result = received(await ownCredential(1))
    if (!result.ok) throw new Error('must be received')
    const subject = result.credentials[0]?.credentialSubject as Record<string, unknown>
    expect(() => Object.assign(subject, { name: 'Someone Else' })).toThrow(TypeError)
  })

  test.each([
    ['text that is no JSON', '{"type":', 'PARSING_ERROR'],
    ['a name twice', '{"type":"KlusCVBundle","type":"KlusCVBundle"}', 'PARSING_ERROR'],
    ['something else', '{"dear":"reader"}', 'unsupported_format'],
    ['a list', '[]', 'unsupported_format'],
    ['an empty bundle', '{"type":"KlusCVBundle","verifiableCredential":[]}', 'no_credentials'],
  ])('refuses %s', (_name, text, problem) => {
    expect(receiveCredentials(text)).toMatchObject({ ok: false, problem: { problem } })
  })

  test('refuses a bundle whole when one certificate was altered, and says where', async () => {
    const good = await bearerCredential(1)
    const bad = { ...(await bearerCredential(2)), extra: 'member' }
    const bundle = { type: 'KlusCVBundle', verifiableCredential: [good, bad] }
    expect(received(bundle)).toMatchObject({
      ok: false,
      problem: { problem: 'MALFORMED_VALUE_ERROR', pointer: '/verifiableCredential/1/extra' },
    })
  })

  test('says where in a single certificate, without a prefix', async () => {
    const credential = { ...(await bearerCredential(1)), extra: 'member' }
    expect(received(credential)).toMatchObject({ ok: false, problem: { pointer: '/extra' } })
  })

  test('refuses a certificate of a type that is not ours', async () => {
    const credential = {
      ...(await bearerCredential(1)),
      type: ['VerifiableCredential', 'DiplomaCredential'],
    }
    expect(received(credential)).toMatchObject({
      ok: false,
      problem: { problem: 'unsupported_format', pointer: '/type' },
    })
  })
})
