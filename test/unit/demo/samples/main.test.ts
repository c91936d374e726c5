/**
 * `npm run samples` as a process.
 * @module
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BadRow } from '../../../../src/demo/samples/spread-mistakes.ts'
import { openRecordFile } from '../../../../src/issuer/record-file/record-file.ts'

const root = resolve(import.meta.dirname, '../../../..')
const TIMEOUT = 60_000

const samples = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/demo/samples/main.ts', ...args], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-samples-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command', { timeout: TIMEOUT }, () => {
  test('writes twenty workers to standard output, a line each', async () => {
    const { stdout, stderr } = await samples('--platform', 'winkelscan')
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).worker_ref).at(-1)).toBe('ws-000020')
    expect(lines).toHaveLength(20)
    expect(stderr).toBe('')
  })

  test('writes a table with mistakes, and beside it which rows they are in', async () => {
    const out = join(folder, 'table.csv')
    const flags = ['--platform', 'oppasmaat', '--workers', '200', '--seed', '9']
    await samples(...flags, '--format', 'csv', '--bad-share', '0.1', '--out', out)
    const bad: readonly BadRow[] = JSON.parse(await readFile(`${out}.bad-rows.json`, 'utf8'))
    expect(bad.length).toBeGreaterThan(5)
    const { columns, rows } = await openRecordFile([await readFile(out)], 'csv')
    expect(columns?.columns.some(({ name }) => name.startsWith('gig_list'))).toBe(false)
    const inForm = bad.filter(({ pointer }) => ['/hours_worked', '/period_start'].includes(pointer))
    const found: { row: number; pointer: string }[] = []
    for await (const { row, problems } of rows) {
      found.push(...problems.map(({ pointer }) => ({ row, pointer })))
    }
    expect(found).toEqual(inForm.map(({ row, pointer }) => ({ row, pointer })))
  })

  test.each([
    ['without a platform', [], /--platform <slug>/],
    ['of workers that cannot be counted', ['--platform', 'oppasmaat', '--workers', '1e3'], /whole/],
    ['of no workers', ['--platform', 'oppasmaat', '--workers', '0'], /from 1 to/],
    ['with more mistakes than records', ['--platform', 'oppasmaat', '--bad-share', '2'], /0 to 1/],
    [
      'with mistakes that nobody is told of',
      ['--platform', 'oppasmaat', '--bad-share', '1'],
      /--out/,
    ],
  ])('refuses to write %s, and says what is expected', async (_what, flags, said) => {
    await expect(samples(...flags)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(said),
    })
  })
})
