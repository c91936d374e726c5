import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { verifyDocument } from '../../../../src/verifier/verify-document.ts'
import { readReport } from '../../../../src/web/verifier/pages/read-report.ts'
import { renderCertificate } from '../../../../src/web/verifier/pages/result-certificate.ts'
import { PLATFORM } from '../../../support/keys.ts'
import { SCHOOL, signedDiploma } from '../../../support/other-credentials.ts'
import { NOW, verifyOptions } from '../../../support/trust.ts'

const RDFC = { suite: 'eddsa-rdfc-2022', dataModel: '2.0' } as const
const HOSTILE = '<img src=x onerror=alert(1)>\u202e" javascript:alert(1) https://evil.example/'

/** What the page of one credential says of it, in this language. */
async function page(
  changes: JsonObject = {},
  {
    issuer = PLATFORM,
    locale = 'nl' as 'nl' | 'en',
    edit = (credential: object) => credential,
  } = {},
): Promise<string> {
  const signed = edit(await signedDiploma(RDFC, changes, issuer))
  const report = await verifyDocument(JSON.stringify(signed), await verifyOptions())
  const view = readReport({ report }, { locale, now: new Date(NOW) })
  const [part] = view.parts
  return String((part && renderCertificate(part, view)) ?? '')
}

describe('the page of a credential of others', () => {
  test('lists everything in it, and says that we do not know what it means', async () => {
    const text = await page()
    expect(text).toContain('<details open>')
    expect(text).toContain('Wat de gegevens en cijfers betekenen, weten wij niet.')
    for (const said of [
      'Bachelor of Logistics',
      '180',
      'Road transport',
      'Safety',
      'Warehousing',
    ]) {
      expect(text).toContain(said)
    }
    expect(await page({}, { locale: 'en' })).toContain('What the data and figures mean')
  })

  test('says what was not looked at', async () => {
    const digestSRI = `sha256-${'A'.repeat(43)}=`
    const text = await page({ relatedResource: { id: 'https://a.example/x', digestSRI } })
    expect(text).toContain('Het verwijst naar een bestand dat wij niet hebben bekeken.')
  })

  test('shows foreign text as text: no markup, no link, no hidden character', async () => {
    const text = await page({ credentialSubject: { note: HOSTILE, '<b>x</b>': HOSTILE } })
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;[U+202E]&quot; javascript:alert(1)')
    expect(text).not.toMatch(/<(?:img|b>x|a[ >]|script)|href=|src="|\u202e/)
    expect(text).toContain('&lt;b&gt;x&lt;/b&gt;')
  })

  test('is closed and doubted by an unknown maker', async () => {
    const text = await page({}, { issuer: SCHOOL })
    expect(text).toContain('<details data-closed>')
    expect(text).not.toContain('<details open>')
  })

  test('of one that was altered after it was signed is closed and doubted', async () => {
    const edit = (credential: object) => ({ ...credential, name: 'Another' })
    const text = await page({}, { edit })
    expect(text).toContain('untrusted')
    expect(text).not.toContain('<details open>')
  })
})
