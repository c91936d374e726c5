/**
 * Before the tests of single parts: builds what runs in browsers, as pages name it.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Builds `dist/browser/` once for all files of the project. */
export function setup(): void {
  const stdio = ['ignore', 'ignore', 'inherit'] as const
  execFileSync('npm', ['run', 'build:browser'], { cwd: root, stdio: [...stdio] })
}
