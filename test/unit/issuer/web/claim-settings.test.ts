import { expect, test } from 'vitest'
import type { Credential } from '../../../../src/core/credential.ts'
import { documentOf, endOfLink } from '../../../../src/web/issuer/claimed-document.ts'
import { attachmentNamed, pdfFileName } from '../../../../src/web/issuer/pdf-file-name.ts'
import { RICH_RECORD } from '../../../support/claim-world.ts'
import { openTestIssuerApp } from '../../../support/issuer-app.ts'

test('a file is named after person and platform, and nothing else comes along', () => {
  expect(pdfFileName('Samira El Amrani', 'Tempo')).toBe('KlusCV Samira El Amrani - Tempo.pdf')
  expect(pdfFileName('a/b\\c:d"e;f\r\nSet-Cookie: x\u202egnp', 'T*')).toBe(
    'KlusCV a b c d e f Set-Cookie x gnp - T.pdf',
  )
  expect(pdfFileName('x'.repeat(300), 'T').length).toBeLessThan(100)
})

test('the header has it in plain letters and in its own', () => {
  expect(attachmentNamed('KlusCV Nguyễn (Ánh) - T.pdf')).toBe(
    'attachment; filename="KlusCV Nguyen (Anh) - T.pdf"; filename*=UTF-8\'\'KlusCV%20Nguy%E1%BB%85n%20%28%C3%81nh%29%20-%20T.pdf',
  )
  expect(attachmentNamed('محمد.pdf')).toContain('filename="____.pdf"')
  expect(() => attachmentNamed(pdfFileName('\ud800', 'T'))).not.toThrow()
})

test('wide marks in a name do not become marks of the header', () => {
  const header = attachmentNamed(pdfFileName('Sam＂； filename=＂evil.exe＼', 'T'))
  expect(header).toMatch(/^attachment; filename="[^"\\;%]+"; filename\*=UTF-8''[^";\\]+$/)
})

test('one certificate is passed on as it is, several as a bundle', () => {
  const one = { id: 'urn:uuid:1' } as unknown as Credential
  expect(documentOf([one])).toBe('{"id":"urn:uuid:1"}')
  expect(JSON.parse(documentOf([one, one]))).toEqual({
    type: 'KlusCVBundle',
    verifiableCredential: [one, one],
  })
})

test('a link ends after its days, and never later than what is behind it', () => {
  const ending = (validUntil: string) => ({ validUntil }) as unknown as Credential
  const now = new Date('2026-11-27T00:00:00Z')
  const late = ending('2027-06-01T00:00:00Z')
  expect(Date.parse(endOfLink([late], 30, now))).toBe(Date.parse('2026-12-27T00:00:00Z'))
  const soon = endOfLink([late, ending('2026-12-01T00:00:00Z')], 30, now)
  expect(Date.parse(soon)).toBe(Date.parse('2026-12-01T00:00:00Z'))
})

test('without wallet and verifier the page offers neither link, folder nor PDF', async () => {
  const opened = await openTestIssuerApp({ verifierUrl: undefined })
  try {
    const { claimUrl } = await opened.issuer.offers.create(RICH_RECORD)
    const path = `/claim/${claimUrl.split('/').at(-1)}`
    const page = await opened.app.inject(path)
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).not.toContain('connect-src')
    expect(page.body).not.toContain('<b>DEMO</b>')
    for (const absent of ['data-keep', 'data-share', 'data-download>']) {
      expect(page.body).not.toContain(absent)
    }
    const pdf = await opened.app.inject({
      method: 'POST',
      url: `${path}/certificate.pdf`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'language=nl',
    })
    expect(pdf.statusCode).toBe(500)
    const asked = await opened.app.inject({
      method: 'POST',
      url: '/v1/certificates',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${opened.keys.issue}` },
      payload: JSON.stringify({ ...RICH_RECORD, pdf: { language: 'nl' } }),
    })
    expect([asked.statusCode, asked.json().errors[0].pointer]).toEqual([400, '/pdf'])
  } finally {
    await opened.close()
  }
})
