import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SETTINGS, type SettingName, variableOf } from '../../../../src/web/shared/config.ts'
import { PROFILE } from '../../../support/issuer.ts'
import { run } from '../../cli/run.ts'

/** Every setting of the issuer that says how long something is kept. */
const SET = {
  KLUSCV_BATCH_HOURS: '48',
  KLUSCV_RETAIN_REASONS_DAYS: '61',
  KLUSCV_RETAIN_EXCEPTIONS_DAYS: '62',
  KLUSCV_RETAIN_CORRECTIONS_DAYS: '63',
  KLUSCV_RETAIN_LINKS_DAYS: '64',
}

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-legal-'))
  await writeFile(at('profile.json'), JSON.stringify(PROFILE))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('kluscv legal-pack writes all documents in both languages, and says what they are', async () => {
  const { code, out, err } = await run(
    ['legal-pack', '--profile-file', at('profile.json'), '--out', at('pack')],
    {},
  )
  expect(code).toBe(0)
  expect(out).toBe(`18 documents in ${at('pack')}. Begin with ${at('pack/overview.nl.md')}.\n`)
  expect(err).toMatch(/templates, not advice/)
  expect(await readdir(at('pack'))).toHaveLength(18)
})

test('kluscv legal-pack takes the settings of the issuer, and one language', async () => {
  const environment = { KLUSCV_PROFILE_FILE: at('profile.json'), ...SET }
  const { code } = await run(['legal-pack', '--out', at('english'), '--lang', 'en'], environment)
  expect(code).toBe(0)
  expect((await readdir(at('english'))).every((name) => name.endsWith('.en.md'))).toBe(true)
  const table = await readFile(at('english/retention.en.md'), 'utf8')
  for (const period of [
    '2 days after it is done',
    '61 days after',
    '62 days',
    '63 days',
    '64 days',
  ]) {
    expect(table).toContain(`| ${period}`)
  }
})

test('kluscv legal-pack leaves out no setting of how long something is kept', () => {
  const names = (Object.keys(SETTINGS) as SettingName[]).filter((name) =>
    /^retain|(?:Hours|Days)$/.test(name),
  )
  expect(names.map(variableOf).sort()).toEqual(Object.keys(SET).sort())
})

test.each([
  [['--out', 'x'], '--profile-file or KLUSCV_PROFILE_FILE is required'],
  [['--out', 'x', '--profile-file', '/nowhere.json'], 'must name a file that can be read'],
  [['--profile-file', '/nowhere.json'], "required option '--out <dir>'"],
  [['--out', 'x', '--lang', 'de'], 'Allowed choices are nl, en'],
])('kluscv legal-pack %j is refused', async (flags, message) => {
  const { code, err } = await run(['legal-pack', ...flags], {})
  expect([code, err]).toEqual([64, expect.stringContaining(message)])
})
