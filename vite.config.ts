import { defineConfig } from 'vite'

/**
 * How browser code is built; .ci/build-browser.mjs says of what. Servers read the manifest and name the
 * files in their pages; `assets/` is served as it is. Nothing stands inline, as our
 * Content-Security-Policy forbids that.
 */
export default defineConfig({
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Phones of six years ago, as far as their browser was updated once since.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    manifest: true,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
