import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCheckCounts } from '../../../src/verifier/index.ts'
import { run } from './run.ts'

let folder = ''
let cache = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-cli-'))
  cache = join(folder, 'cache')
  const counts = await openCheckCounts({
    directory: cache,
    clock: () => new Date('2026-01-31T00:00:00Z'),
  })
  for (let at = 0; at < 8; at += 1) counts.countCheck('genuine', 'recruiter')
  for (let at = 0; at < 11; at += 1) counts.countClarity('genuine', 'no')
  await counts.save()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const row = (counter: string, value: string, mark = '') =>
  `"1","2026-01",${counter},"${value}","${mark}"\r\n`

describe('kluscv counters of a verifier', () => {
  test('writes months that are over, with what is small suppressed, and needs no database', async () => {
    const { code, out, err } = await run(['counters', '--out', '-', '--cache', cache])
    expect(code).toBe(0)
    expect(err).toMatch(/^\d+ months? of counts\.\n$/)
    expect(out).toContain(row('"checks_by_state","genuine"', '', 'suppressed'))
    expect(out).toContain(row('"checks_by_role","recruiter"', '', 'suppressed'))
    expect(out).toContain(row('"clear_by_state","genuine/no"', '10'))
  })

  test('adds up several, and each once', async () => {
    const other = join(folder, 'other')
    const counts = await openCheckCounts({
      directory: other,
      clock: () => new Date('2026-01-01T00:00:00Z'),
    })
    for (let at = 0; at < 6; at += 1) counts.countCheck('genuine', 'recruiter')
    await counts.save()
    const directories = ['--cache', cache, other, cache]
    const { out } = await run(['counters', '--out', '-', ...directories])
    expect(out).toContain(row('"checks_by_state","genuine"', '15'))
  })

  test('says when nothing was counted', async () => {
    const { code, err } = await run(['counters', '--out', '-', '--cache', join(folder, 'empty')])
    expect(code).toBe(0)
    expect(err).toContain('Nothing was counted in a month that is over.')
  })

  test('refuses a file of something else', async () => {
    const directory = join(folder, 'broken')
    await mkdir(directory)
    await writeFile(join(directory, 'counters.json'), '{"name":"Zebravis"}')
    const { code, out, err } = await run(['counters', '--out', '-', '--cache', directory])
    expect([code === 0, out]).toEqual([false, ''])
    expect(err).toContain('does not hold the counts of a verifier')
    expect(err).not.toContain('Zebravis')
  })

  test('explains its counters', async () => {
    const { out } = await run(['counters', '--help'])
    for (const word of ['checks_by_state', 'checks_by_role', 'clear_by_state', 'not_said']) {
      expect(out).toContain(word)
    }
  })
})
