import { beforeAll, describe, expect, test } from 'vitest'
import { actor, PLATFORM } from '../../../support/keys.ts'
import { OTHER_PLATFORM, signedTrustList, trustedPlatform } from '../../../support/trust.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

const HOSTILE = '<img src=x onerror=alert(1)>'

/** The text of the page in a language, without its markup. */
let pages: Readonly<Record<'nl' | 'en', string>> = { nl: '', en: '' }
let answer: { readonly statusCode: number; readonly body: string; readonly headers: object }

beforeAll(async () => {
  const trust = await signedTrustList({
    version: 7,
    platforms: [
      trustedPlatform(PLATFORM, { names: { nl: HOSTILE, en: HOSTILE } }),
      trustedPlatform(OTHER_PLATFORM, {
        names: { nl: 'SnelFiets', en: 'FastBike' },
        lifecycle: { state: 'bankrupt', since: '2026-11-10' },
        mirrored: 'a'.repeat(64),
      }),
      trustedPlatform(actor('café', 'did:web:xn--caf-dma.example'), {
        names: { nl: 'Café Werk', en: 'Café Work' },
        types: ['WorkHistoryCredential', 'OtherCredential'],
        lifecycle: { state: 'stopped', since: '2026-11-19' },
      }),
      trustedPlatform(actor('soon', 'did:web:soon.example'), {
        names: { nl: 'Straks', en: 'Soon' },
        lifecycle: { state: 'stopped', since: '2026-11-21' },
      }),
    ],
  })
  const app = await openTestVerifierApp({ trust })
  answer = await app.inject({ method: 'GET', url: '/platforms?lang=nl' })
  const edition = (locale: 'nl' | 'en') =>
    (answer.body.split(`class="edition" lang="${locale}"`)[1] ?? '')
      .split('class="edition"')[0]
      ?.replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ') ?? ''
  pages = { nl: edition('nl'), en: edition('en') }
})

describe('the page of platforms', () => {
  test('names each with its number, domain, first day and kinds of certificates', () => {
    expect(pages.nl).toContain('KvK-nummer 12345678')
    expect(pages.nl).toContain('tempo.example')
    expect(pages.nl).toContain('Op de lijst sinds 1 januari 2026')
    expect(pages.nl).toContain('Werkbewijs en OtherCredential')
    expect(pages.en).toContain('On the list since 1 January 2026')
    expect(pages.en).toContain('FastBike')
  })

  test('shows a domain in other letters as browsers send it too', () => {
    expect(pages.nl).toContain('café.example xn--caf-dma.example')
  })

  test('says what became of a platform, and what that means for what it issued', () => {
    expect(pages.nl).toContain(
      'Failliet sinds 10 november 2026. Wat daarvoor is uitgegeven, kunt u hier nog controleren.',
    )
    expect(pages.nl).toContain(
      'Gestopt op 19 november 2026. De bewijzen zijn niet meer te controleren.',
    )
    expect(pages.en).toContain('Bankrupt since 10 November 2026.')
  })

  test('says nothing yet of a platform that stops tomorrow', () => {
    expect(pages.nl).not.toContain('21 november')
  })

  test('says of which version it is, and how another platform gets on it', () => {
    expect(pages.nl).toContain('Versie 7 van de lijst')
    expect(pages.nl).toContain('Een mens zoekt uw naam op bij de KvK.')
  })

  test('shows a name as text, whatever is in it', () => {
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('<img')
    expect(answer.body).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('needs no script and is not kept for long', () => {
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      vary: expect.stringContaining('accept-language') as string,
    })
  })
})
