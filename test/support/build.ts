/**
 * Before the end-to-end tests: builds, so that the processes they start are what people install.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Builds `dist/` once for all files of the project. */
export function setup(): void {
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
