import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCheckCounts } from '../../../../src/verifier/counters/count-checks.ts'
import { readCheckCounts } from '../../../../src/verifier/counters/counter-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-counts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const at = (month: string) => () => new Date(`${month}-17T12:34:56.789Z`)

describe('the counts of a verifier', () => {
  test('are kept over restarts, by the month and nothing finer', async () => {
    const directory = join(folder, 'kept')
    const before = await openCheckCounts({ directory, clock: at('2026-10') })
    before.countCheck('genuine', 'recruiter')
    before.countCheck('genuine', 'recruiter')
    before.countClarity('genuine', 'yes')
    await before.save()
    const after = await openCheckCounts({ directory, clock: at('2026-11') })
    after.countCheck('genuine', 'recruiter')
    await Promise.all([after.save(), after.save()])
    expect(await readdir(directory)).toEqual(['counters.json'])
    expect(JSON.parse(await readFile(join(directory, 'counters.json'), 'utf8'))).toEqual({
      format: 'kluscv-check-counters-1',
      months: {
        '2026-10': {
          checks_by_state_and_role: { 'genuine/recruiter': 2 },
          clear_by_state: { 'genuine/yes': 1 },
        },
        '2026-11': {
          checks_by_state_and_role: { 'genuine/recruiter': 1 },
          clear_by_state: {},
        },
      },
    })
  })

  test('keep no more than sixty months', async () => {
    const directory = join(folder, 'bounded')
    let now = new Date('2020-01-15T00:00:00Z')
    const counts = await openCheckCounts({ directory, clock: () => now })
    for (let month = 0; month < 70; month += 1) {
      now = new Date(Date.UTC(2020, month, 15))
      counts.countCheck('changed', 'other')
    }
    await counts.save()
    const months = (await readCheckCounts(directory)).map(({ month }) => month)
    expect(months).toHaveLength(60)
    expect([months[0], months.at(-1)]).toEqual(['2020-11', '2025-10'])
  })

  test('that cannot be written stay, and are written the next time', async () => {
    const blocker = join(folder, 'blocked')
    const directory = join(blocker, 'cache')
    const counts = await openCheckCounts({ directory, clock: at('2026-11') })
    await writeFile(blocker, 'a file where a folder should be')
    counts.countCheck('expired', 'worker')
    await expect(counts.save()).rejects.toThrow()
    await rm(blocker)
    await counts.save()
    expect(await readCheckCounts(directory)).toHaveLength(1)
  })
})

describe('a file that is not one of counts', () => {
  const months = (value: unknown) =>
    JSON.stringify({ format: 'kluscv-check-counters-1', months: value })
  const cells = (checks: unknown, clear: unknown = {}) =>
    months({ '2026-11': { checks_by_state_and_role: checks, clear_by_state: clear } })

  test.each([
    ['empty', ''],
    ['another format', '{"format":"kluscv-check-counters-2","months":{}}'],
    ['without months', '{"format":"kluscv-check-counters-1"}'],
    ['with a member more', '{"format":"kluscv-check-counters-1","months":{},"x":1}'],
    ['a month that is a day', months({ '2026-11-17': {} })],
    ['a thirteenth month', cells({}).replace('2026-11', '2026-13')],
    ['a counter less', months({ '2026-11': { clear_by_state: {} } })],
    ['an unknown state', cells({ 'perfect/recruiter': 1 })],
    ['an unknown role', cells({ 'genuine/boss': 1 })],
    ['an unknown answer', cells({}, { 'genuine/maybe': 1 })],
    ['a negative count', cells({ 'genuine/other': -1 })],
    ['half a count', cells({ 'genuine/other': 1.5 })],
    ['a count as text', cells({ 'genuine/other': '1' })],
    ['a list of cells', cells([])],
  ])('is refused and left as it is: %s', async (name, text) => {
    const directory = join(folder, name)
    await mkdir(directory)
    await writeFile(join(directory, 'counters.json'), text)
    await expect(openCheckCounts({ directory, clock: at('2026-11') })).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
      message: expect.stringContaining('does not hold the counts of a verifier'),
    })
    expect(await readFile(join(directory, 'counters.json'), 'utf8')).toBe(text)
  })

  test('is refused when it cannot be read', async () => {
    const directory = join(folder, 'unreadable')
    await mkdir(join(directory, 'counters.json'), { recursive: true })
    await expect(readCheckCounts(directory)).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
  })

  test('is nothing when there is none', async () => {
    expect(await readCheckCounts(join(folder, 'nowhere'))).toEqual([])
  })
})
