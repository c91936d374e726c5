import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadPageAssets } from '../../../../src/web/shared/pages/assets.ts'

const assets = loadPageAssets()
const textOf = (path: string): string => assets.byPath.get(path)?.bytes.toString('utf8') ?? ''
const css = textOf(assets.styleSheet)

describe('loadPageAssets', () => {
  test('names every asset by the hash of its content', () => {
    for (const [path, { bytes }] of assets.byPath) {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
      expect(path).toMatch(new RegExp(`^/assets/[a-z0-9-]+\\.${hash}\\.(css|js|svg|woff2)$`))
    }
  })

  test('gives every asset its content type', () => {
    const types = new Set([...assets.byPath.values()].map(({ contentType }) => contentType))
    expect([...types].sort()).toEqual([
      'font/woff2',
      'image/svg+xml',
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
    ])
  })

  test('refers to nothing outside of itself', () => {
    const addresses = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(8)
    for (const address of addresses) expect(assets.byPath.has(`/assets/${address}`)).toBe(true)
    expect(css).not.toMatch(/@import|https?:/)
  })

  test('has a font for Latin, Vietnamese, Cyrillic and Arabic names', () => {
    const names = [...assets.byPath.keys()].join(' ')
    for (const script of ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'arabic']) {
      expect(names).toMatch(new RegExp(`-${script}-wght-normal\\.`))
    }
  })

  test('preloads the two fonts that every page needs', () => {
    expect(assets.preloadFonts).toHaveLength(2)
    for (const path of assets.preloadFonts) expect(assets.byPath.has(path)).toBe(true)
  })

  test('keeps every rule when it drops comments', () => {
    expect(css).not.toContain('/*')
    for (const rule of ['@media print', '@media (forced-colors:active)', 'prefers-color-scheme']) {
      expect(css.replaceAll(': ', ':')).toContain(rule)
    }
    expect(css.split('{')).toHaveLength(css.split('}').length)
  })

  test('defines every colour that it uses', () => {
    const used = [...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name)
    for (const name of new Set(used)) expect(css).toContain(`${name}:`)
  })
})
