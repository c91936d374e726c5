/**
 * `kluscv issue` with files of all kinds: what it says, writes and leaves alone.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../../../src/cli/run-command.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { PROFILE, UNRATED_RECORD } from '../../../support/issuer.ts'

let folder = ''
const at = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-issue-'))
  await writeFile(at('profile.json'), JSON.stringify(PROFILE))
  return () => rm(folder, { recursive: true, force: true })
})

/** Runs the command in process; `statuses` are the lines that rewrite themselves. */
async function kluscv(args: readonly string[], { isTerminal = false } = {}) {
  const ran = { out: '', err: '', code: 0, statuses: [] as string[] }
  await runCommand(args, {
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    exit: (code) => {
      ran.code = code
    },
    ...(isTerminal ? { showStatus: (line: string) => void ran.statuses.push(line) } : {}),
    readInput: async () => new Uint8Array(),
    environment: {},
  })
  return ran
}

async function dryRun(name: string, text: string, ...flags: readonly string[]) {
  await writeFile(at(name), text)
  const files = ['--input', at(name), '--profile-file', at('profile.json')]
  return kluscv(['issue', '--dry-run', ...files, ...flags])
}

const NAMES = Object.keys(UNRATED_RECORD)

function tableOf(records: readonly JsonObject[]): string {
  const rows = records.map((record) => NAMES.map((name) => String(record[name])).join(','))
  return `${[NAMES.join(','), ...rows].join('\n')}\n`
}

const worker = (number: number, change: JsonObject = {}): JsonObject => ({
  ...UNRATED_RECORD,
  worker_ref: `worker-${number}`,
  ...change,
})

describe('a dry run', () => {
  test.each([
    ['workers.csv', tableOf([worker(1), worker(2)])],
    ['workers.tsv', tableOf([worker(1), worker(2)]).replaceAll(',', '\t')],
    ['workers.json', JSON.stringify([worker(1), worker(2)])],
    ['workers.ndjson', `${JSON.stringify(worker(1))}\n${JSON.stringify(worker(2))}\n`],
    ['WORKERS.JSONL', `${JSON.stringify(worker(1))}\n${JSON.stringify(worker(2))}\n`],
  ])('needs a profile only, and signs and writes nothing: %s', async (name, text) => {
    const { code, out, err } = await dryRun(name, text)
    expect([code, out, err]).toEqual([0, '', '2 of 2 records are right. Nothing was signed.\n'])
    expect(readdirSync(folder).toSorted()).toEqual(['profile.json', name].toSorted())
  })

  test('takes the format that it is told', async () => {
    const { code } = await dryRun('export.txt', tableOf([worker(1)]), '--format', 'csv')
    expect(code).toBe(0)
  })

  test('tells each problem at row, line and column, and goes on', async () => {
    const records = [worker(1, { period_start: 'mrt-24' }), worker(2), worker(3, { name: '' })]
    const { code, err } = await dryRun('workers.csv', tableOf(records))
    expect(code).toBe(65)
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^ {2}row 1, line 2, column D "period_start": must be a month as YYYY/),
      expect.stringMatching(/^ {2}row 3, line 4, column B "name": is required and missing/),
      '1 of 3 records are right. Nothing was signed.',
      '',
    ])
  })

  test('tells it in Dutch', async () => {
    const records = [worker(1, { period_start: 'mrt-24' })]
    const { err } = await dryRun('workers.csv', tableOf(records), '--lang', 'nl')
    expect(err).toMatch(/^ {2}rij 1, regel 2, kolom D "period_start": moet een maand als JJJJ-MM/)
    expect(err).toContain('0 van 1 records zijn goed. Er is niets ondertekend.')
  })

  test('tells a column that is not there', async () => {
    const { code, err } = await dryRun('workers.csv', 'worker_ref,name\nw-1,Anna\n')
    expect(code).toBe(64)
    expect(err).toContain('line 1, column "period_start" (not in the file): is required')
    expect(err).not.toContain('records')
  })

  test('stops where a file cannot be read on, and says how far it came', async () => {
    const rows = Array.from({ length: 400 }, (_, number) => worker(number))
    const { code, err } = await dryRun('workers.csv', `${tableOf(rows)}w-x,"Anna\n`)
    expect(code).toBe(65)
    expect(err).toMatch(/line 402: the row that begins here does not end/)
    expect(err).toMatch(/\d+ of \d+ records are right/)
  })

  test.each([
    ['no column that we know', 'Anna,12\n', 'the first line must have our column names'],
    ['names that are not known', 'worker_ref,naam\n1,2\n', 'column B "naam": is not known; did'],
    ['nothing', '', '  the file is empty; put'],
  ])('refuses a table with %s', async (_, text, expected) => {
    const { code, err } = await dryRun('workers.csv', text)
    expect(code).toBe(64)
    expect(err).toContain(expected)
  })

  test('tells a file that is not there, and a profile that is not', async () => {
    const files = ['--input', at('none.csv'), '--profile-file', at('profile.json')]
    const without = await kluscv(['issue', '--dry-run', ...files])
    expect([without.code, without.err]).toEqual([64, expect.stringContaining('none.csv')])
    const other = await dryRun('workers.csv', tableOf([worker(1)]), '--profile-file', at('none'))
    expect([other.code, other.err]).toEqual([64, expect.stringContaining('--profile-file')])
  })
})

test.each([
  ['en', 'The platform profile is not right:\n', '/names: '],
  ['nl', 'Het platformprofiel klopt niet:\n', '/names: '],
])('a profile that is wrong is told in %s', async (lang, heading, place) => {
  await writeFile(at('profile.json'), JSON.stringify({ ...PROFILE, names: 'x' }))
  const { code, err } = await dryRun('workers.csv', tableOf([worker(1)]), '--lang', lang)
  expect(code).toBe(64)
  expect(err.startsWith(`${heading}  ${place}`)).toBe(true)
})

test('a column whose name may not be repeated is told by its letter', async () => {
  const { code, err } = await dryRun('workers.csv', 'worker_ref,canary@example.org\n1,2\n')
  expect([code, err]).toEqual([64, expect.stringMatching(/^ {2}line 1, column B: has a name that/)])
  expect(err).not.toContain('canary')
})

describe('the same mistake in many rows', () => {
  const records = Array.from({ length: 25 }, (_, number) =>
    worker(number, { period_start: 'mrt-24', name: '' }),
  )

  test.each([
    ['en', [], '  … and 30 more; --problems FILE keeps all'],
    ['nl', [], '  … en nog 30; --problems BESTAND bewaart alles'],
    ['en', ['all.csv'], '  … and 30 more; all are in '],
    ['nl', ['all.csv'], '  … en nog 30; in '],
  ])('fills one screen, and no more: %s %j', async (lang, names, expected) => {
    const keep = names.flatMap((name) => ['--problems', at(name)])
    const ran = await dryRun('workers.csv', tableOf(records), '--lang', lang, ...keep)
    const lines = ran.err.trimEnd().split('\n')
    expect(lines).toHaveLength(22)
    expect(lines[20]?.startsWith(expected)).toBe(true)
    for (const name of names) {
      expect(lines[20]).toContain(at(name))
      expect(readFileSync(at(name), 'utf8').trimEnd().split('\n')).toHaveLength(51)
    }
  })

  test('hides not why a file cannot be read on', async () => {
    const { err } = await dryRun('workers.csv', `${tableOf(records)}w-x,"Anna\n`)
    expect(err).toContain('line 27: the row that begins here does not end')
    expect(err).toContain('  … and ')
  })

  test('says nothing of more when there are none', async () => {
    const { err } = await dryRun('workers.csv', tableOf(records.slice(0, 10)))
    expect(err.trimEnd().split('\n')).toHaveLength(21)
    expect(err).not.toContain('…')
  })
})

describe('how far it is', () => {
  const records = Array.from({ length: 1001 }, (_, number) => worker(number))

  test('is a line every thousand records, where nobody looks on', async () => {
    const { err } = await dryRun('workers.csv', tableOf(records))
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^1,000 records, 0 refused, [\d,]+ per second$/),
      '1001 of 1001 records are right. Nothing was signed.',
      '',
    ])
  })

  test('is one line that rewrites itself on a terminal, and is gone at the end', async () => {
    await writeFile(at('workers.csv'), tableOf([...records, worker(1)]))
    const files = ['--input', at('workers.csv'), '--profile-file', at('profile.json')]
    const ran = await kluscv(['issue', '--dry-run', ...files], { isTerminal: true })
    expect(ran.err.split('\n')).toEqual([
      expect.stringMatching(/^ {2}row 1002, line 1003, column A "worker_ref": is in row 2 too/),
      '1001 of 1002 records are right. Nothing was signed.',
      '',
    ])
    expect(ran.statuses.length).toBeGreaterThan(1)
    const bars = ran.statuses.filter((line) =>
      /^█*░+ +\d+ % {2}[\d,]+ records, 0 refused/.test(line),
    )
    expect(bars.length).toBeGreaterThan(0)
    expect(ran.statuses.at(-1)).toBe('')
  })

  test('has no bar for a list of JSON, whose length nobody knows', async () => {
    await writeFile(at('workers.json'), JSON.stringify(records))
    const files = ['--input', at('workers.json'), '--profile-file', at('profile.json')]
    const ran = await kluscv(['issue', '--dry-run', ...files], { isTerminal: true })
    expect(ran.statuses.some((line) => /^[\d,]+ records, 0 refused/.test(line))).toBe(true)
    expect(ran.statuses.join('')).not.toMatch(/[█░]/)
  })
})

describe('a file of problems', () => {
  const records = [worker(1, { gigs_completed: 'veel' }), worker(2), worker(3, { name: 'A  "B"' })]

  test('has a line of JSON for each', async () => {
    await dryRun('workers.csv', tableOf(records), '--problems', at('problems.ndjson'))
    const lines = readFileSync(at('problems.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { row: 1, line: 2, column: 'gigs_completed', letter: 'F', pointer: '/gigs_completed' },
      { row: 3, line: 4, message: expect.stringMatching(/quote/), message_nl: /./ },
    ])
  })

  test('is a table when its name ends so', async () => {
    await dryRun('workers.csv', tableOf(records), '--problems', at('problems.csv'))
    const [header, first, second] = readFileSync(at('problems.csv'), 'utf8').split('\r\n')
    expect(header).toBe('row,line,column,letter,pointer,message,message_nl')
    expect(first).toMatch(/^"1","2","gigs_completed","F","\/gigs_completed","must be a whole/)
    expect(second).toMatch(/^"3","4","","","","has a stray quote; .* ""/)
  })

  test('has no cell that a spreadsheet would take for a formula', async () => {
    const header = 'worker_ref,=HYPERLINK(0),@x,+x,-x\n'
    await dryRun('workers.csv', header, '--problems', at('problems.csv'))
    const table = readFileSync(at('problems.csv'), 'utf8')
    expect(table).toContain(`"'=HYPERLINK(0)"`)
    expect(table).toContain(`"'@x"`)
    expect(table).not.toMatch(/"[=+\-@]/)
  })

  test('has what is wrong with the whole file', async () => {
    await dryRun('workers.csv', 'worker_ref,naam\n', '--problems', at('problems.ndjson'))
    expect(JSON.parse(readFileSync(at('problems.ndjson'), 'utf8'))).toMatchObject({
      column: 'naam',
      letter: 'B',
    })
  })

  test.each(['workers.csv', './workers.csv', 'linked.csv'])(
    'is not the file of the records itself: %s',
    async (name) => {
      const text = tableOf([worker(1)])
      await writeFile(at('workers.csv'), text)
      await symlink(at('workers.csv'), at('linked.csv'))
      const { code, err } = await dryRun('workers.csv', text, '--problems', at(name))
      expect([code, err]).toEqual([64, expect.stringContaining('give --problems another one')])
      expect(readFileSync(at('workers.csv'), 'utf8')).toBe(text)
    },
  )

  test('must be in a folder that is there', async () => {
    const { code, err } = await dryRun('w.csv', tableOf(records), '--problems', at('none/p.csv'))
    expect([code, err]).toEqual([64, expect.stringContaining('cannot be written')])
  })
})

test.each([
  ['an ending that says nothing', ['--input', 'workers.txt', '--dry-run'], '--format'],
  ['an unknown format', ['--input', 'w.csv', '--dry-run', '--format', 'xml'], 'csv'],
  ['no input', ['--dry-run'], '--input'],
])('%s is refused', async (_, args, expected) => {
  const { code, err } = await kluscv(['issue', ...args, '--profile-file', at('profile.json')])
  expect([code, err]).toEqual([64, expect.stringContaining(expected)])
})

test('without a dry run a folder is needed', async () => {
  await writeFile(at('workers.csv'), tableOf([worker(1)]))
  const settings = ['--profile-file', at('profile.json'), '--key-file', at('key.json')]
  const input = ['--input', at('workers.csv'), '--public-url', 'https://platform.example']
  const { code, err } = await kluscv(['issue', ...input, ...settings])
  expect([code, err]).toEqual([64, expect.stringContaining('--out is required')])
  expect(existsSync(at('key.json'))).toBe(false)
})
