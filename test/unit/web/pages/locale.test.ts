import { describe, expect, test } from 'vitest'
import { chooseLocale } from '../../../../src/web/shared/pages/locale.ts'

describe('chooseLocale', () => {
  test.each([
    ['the address before the browser', 'en', 'nl-NL,nl;q=0.9', 'en'],
    ['the browser when the address says nothing', undefined, 'nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['the first that we have', undefined, 'tr-TR,tr;q=0.9,nl;q=0.8,en;q=0.7', 'nl'],
    ['by weight, not by place', undefined, 'nl;q=0.2,en;q=0.9', 'en'],
    ['English for a stranger', undefined, 'ar,uk;q=0.5', 'en'],
    ['English when Dutch is refused', undefined, 'nl;q=0', 'en'],
    ['Dutch when the browser says nothing', undefined, undefined, 'nl'],
    ['Dutch for an empty header', undefined, ' ', 'nl'],
    ['nothing from a language we do not have', 'de', 'nl', 'nl'],
    ['nothing from a list', ['en', 'nl'], 'nl', 'nl'],
    ['English for nonsense', undefined, ';;;q=x,,', 'en'],
  ])('takes %s', (_, asked, header, locale) => {
    expect(chooseLocale(asked, header)).toBe(locale)
  })

  test('reads only the start of an endless header', () => {
    expect(chooseLocale(undefined, `${'tr,'.repeat(100_000)}nl`)).toBe('en')
  })
})
