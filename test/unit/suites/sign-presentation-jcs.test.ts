/** Presentations signed without JSON-LD: what the library signs, byte for byte, and what is refused. */
import { describe, expect, test } from 'vitest'
import { contextsFor } from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { signPresentation as inBrowser } from '../../../src/suites/sign-presentation.browser.ts'
import {
  signPresentation,
  type UnsignedPresentation,
} from '../../../src/suites/sign-presentation.ts'
import { signPresentationJcs } from '../../../src/suites/sign-presentation-jcs.ts'
import { STRANGER, WORKER } from '../../support/keys.ts'
import { bearerCredential } from '../holder/held.ts'

const created = '2026-02-01T09:30:00.250Z'
const { signer } = WORKER

function presentationOf(members: JsonObject = {}): UnsignedPresentation {
  return {
    '@context': contextsFor('presentation', '2.0', 'eddsa-jcs-2022'),
    type: ['VerifiablePresentation'],
    holder: WORKER.did,
    ...members,
  } as unknown as UnsignedPresentation
}

describe('a presentation signed with eddsa-jcs-2022', () => {
  test.each([
    ['a challenge', { challenge: 'z4Kx0Jm3v8mKq1', domain: 'https://verifier.example' }],
    ['none', {}],
  ])('over %s is the one of the library', async (_, asked) => {
    const presentation = presentationOf({ verifiableCredential: [await bearerCredential(1)] })
    const request = { presentation, signer, created, ...asked }
    const signed = await signPresentationJcs(request)
    expect(signed).toEqual(await signPresentation({ ...request, suite: 'eddsa-jcs-2022' }))
    expect(Object.isFrozen(signed.proof)).toBe(true)
  })

  test.each([
    ['by another key', { signer: STRANGER.signer }, 'ERR_KLUSCV_KEY'],
    ['by nobody', { presentation: presentationOf({ holder: '' }) }, 'ERR_KLUSCV_KEY'],
    ['twice', { presentation: presentationOf({ proof: {} }) }, 'ERR_KLUSCV_CREDENTIAL'],
    ['at no time', { created: '2026-02-30T00:00:00Z' }, 'ERR_KLUSCV_OPTION'],
  ])('is not signed %s', async (_, change, code) => {
    const request = { presentation: presentationOf(), signer, created, ...change }
    await expect(signPresentationJcs(request)).rejects.toMatchObject({ code })
  })

  test('is the only one in a browser', async () => {
    const request = { presentation: presentationOf(), signer, created } as const
    const signing = inBrowser({ ...request, suite: 'eddsa-rdfc-2022' })
    await expect(signing).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
  })
})
