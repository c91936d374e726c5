/**
 * Builds the code that runs in browsers: each role's into a folder of its own in dist/browser/, so
 * that a verifier ships no file of an issuer. Entries are `src/web/<role>/browser/<name>.entry.ts(x)`.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

for (const role of ['issuer', 'verifier', 'wallet']) {
  const folder = join(root, 'src/web', role, 'browser')
  const entries = readEntries(folder)
  if (Object.keys(entries).length > 0) await buildRole(role, folder, entries)
}

/** `{claim: ".../claim.entry.ts"}` */
function readEntries(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const files = names.filter((name) => /\.entry\.tsx?$/.test(name))
  return Object.fromEntries(files.map((name) => [basename(name).split('.')[0], join(folder, name)]))
}

async function buildRole(role, folder, input) {
  await build({
    root: folder,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(root, 'dist/browser', role), rolldownOptions: { input } },
  })
}
