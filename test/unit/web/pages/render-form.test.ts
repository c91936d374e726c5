import { describe, expect, test } from 'vitest'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'
import { renderErrorPage } from '../../../../src/web/shared/pages/render-error-page.ts'
import { renderForm } from '../../../../src/web/verifier/pages/render-form.ts'

const frame = { assets: loadPageAssets(), development: false }

describe('renderForm', () => {
  test('posts a file or a text without a script', () => {
    const page = renderForm(frame, { locale: 'nl' })
    expect(page).toContain('method="post" action="/verify?lang=nl" enctype="multipart/form-data"')
    expect(page).toMatch(/<input id="file-nl" name="file" type="file" multiple/)
    expect(page).toMatch(/<input id="photo-nl" name="photo" type="file" accept="image\/\*" capture/)
    expect(page).toMatch(/<textarea id="text-nl" name="text"/)
  })

  test('says in its own language which files it takes', () => {
    const page = renderForm(frame, { locale: 'nl' })
    expect(page).toContain('<label class="button outline" for="file-nl">Kies het bestand</label>')
    expect(page).toContain('Een PDF, een foto van de QR-code of een KlusCV-bestand.')
    expect(page).toContain('A PDF, a photo of the QR code or a KlusCV file.')
  })

  test('opens in the language asked for and holds the other', () => {
    const page = renderForm(frame, { locale: 'en' })
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('<title>Is this work certificate genuine? – KlusCV</title>')
    expect(page.indexOf('Is this work')).toBeLessThan(page.indexOf('Is dit werkbewijs echt?'))
    expect(page).toContain('href="#nl" lang="nl"')
  })

  test.each([
    ['nothing-chosen', 'Kies eerst een bestand'],
    ['too-large', 'Dit is te groot.'],
    ['too-many-files', 'Dit is te veel in 1 keer.'],
    ['code-of-link', 'In deze QR-code zit een deellink.'],
  ] as const)('says %s under the field, and ties it to the field', (error, text) => {
    const page = renderForm(frame, { locale: 'nl', error })
    expect(page).toContain(`<title>${text}`)
    expect(page).toMatch(
      /aria-describedby="file-nl-problem file-nl-hint" aria-invalid="true" autofocus/,
    )
    expect(page).toMatch(new RegExp(`id="file-nl-problem">.*${text}`))
  })

  test('says under the text that it is a link which only its reader may open', () => {
    const page = renderForm(frame, { locale: 'en', error: 'share-link' })
    expect(page).toMatch(
      /<textarea id="text-en" [^>]* aria-describedby="text-en-problem" aria-invalid/,
    )
    expect(page).toMatch(/id="text-en-problem">.*This is a share link\. We may not open it\./)
    expect(page).not.toContain('id="file-en-problem"')
  })

  test('leads on from a picture of a link where links open, and else says how to', () => {
    const shareLink = `https://other.example/s#${'A'.repeat(22)}.${'B'.repeat(43)}`
    const page = renderForm(frame, { locale: 'en', error: 'code-of-link', shareLink })
    expect(page).toContain(
      `<a href="/s?lang=en#${'A'.repeat(22)}.${'B'.repeat(43)}">Open this link`,
    )
    expect(page).not.toContain('other.example')
    expect(page).not.toContain('camera of your phone')
    const without = renderForm(frame, { locale: 'en', error: 'code-of-link' })
    expect(without).toContain('Scan the code with the camera of your phone.')
    const hostile = { error: 'code-of-link', shareLink: 'javascript:alert(1)' } as const
    expect(renderForm(frame, { locale: 'en', ...hostile })).not.toContain('javascript:')
  })

  test('shows the demo banner in development mode, and only then', () => {
    expect(renderForm({ ...frame, development: true }, { locale: 'nl' })).toContain('<b>DEMO</b>')
    expect(renderForm(frame, { locale: 'nl' })).not.toContain('DEMO')
  })
})

describe('renderErrorPage', () => {
  test.each([
    [404, 'Deze pagina bestaat niet.'],
    [413, 'Dit bestand is te groot.'],
    [429, 'Even wachten.'],
    [400, 'Dit lukte niet.'],
    [500, 'Er ging bij ons iets mis.'],
    [503, 'Het is nu druk.'],
    [408, 'Het duurde te lang.'],
    [415, 'Dit kunnen wij niet lezen.'],
  ])('says for %i what people can do', (status, title) => {
    expect(renderErrorPage(frame, { locale: 'nl', status })).toContain(`<h1>${title}</h1>`)
  })

  test('gives a reference for our own faults only', () => {
    const page = (status: number): string =>
      renderErrorPage(frame, { locale: 'nl', status, requestId: '<req-7>' })
    expect(page(500)).toContain('Kenmerk: &lt;req-7&gt;')
    expect(page(404)).not.toContain('req-7')
  })
})
