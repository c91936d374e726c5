import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, html, type Part } from '../../../../src/web/shared/pages/html.ts'

describe('html', () => {
  test('keeps its own markup and escapes what is put in', () => {
    const name = `<script>alert("1")</script> & 'co'`
    expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;</p>',
    )
  })

  test('leaves nothing behind for undefined and false, and joins lists', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
    expect(html`<ul>${items}${undefined}${false}</ul>`.toString()).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
    )
  })

  test('shows zero', () => {
    expect(html`${0}`.toString()).toBe('0')
  })

  test.each([
    ['an object that looks like markup', { '#markup': '<b>', toString: (): string => '<b>' }],
    ['an object of a document', { html: '<b>' }],
  ])('never takes %s for markup', (_, foreign) => {
    expect(html`${foreign as unknown as Part}`.toString()).not.toContain('<')
  })

  test('lets no character through that could end a text or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text)
        expect(escaped).not.toMatch(/[<>"']/)
        const back = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
        expect(back).toBe(text)
      }),
    )
  })
})
