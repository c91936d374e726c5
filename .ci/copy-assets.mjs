/**
 * Copies what the compiler leaves behind into dist/: the pages' style sheets and browser script.
 */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ASSET = /\.(css|js)$/

for (const path of readdirSync('src', { recursive: true })) {
  if (ASSET.test(path)) cpSync(join('src', path), join('dist', path))
}
