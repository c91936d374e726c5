import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))

/** Runs the command as a process, of which one output is read by no one. */
async function runUnread(unread: 'stdout' | 'stderr', args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args])
  const said = { stdout: '', stderr: '' }
  child[unread].destroy()
  const other = unread === 'stdout' ? 'stderr' : 'stdout'
  child[other].on('data', (text: Buffer) => {
    said[other] += text.toString()
  })
  const [code] = await once(child, 'close')
  return { code, ...said }
}

test('a result that is read by no one is no fault: kluscv … | head', async () => {
  const { code, stderr } = await runUnread('stdout', ['keys', 'api', 'create', '--offline'])
  expect([code, stderr]).toEqual([0, ''])
})

test('problems that are read by no one keep their exit code', async () => {
  const { code, stdout } = await runUnread('stderr', ['keys', 'show', 'no-such-file'])
  expect([code, stdout]).toEqual([64, ''])
})
