/**
 * `kluscv preview`: what an employer will read, from a record and a profile alone.
 * @module
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const EXAMPLES = resolve(import.meta.dirname, '../../examples')
const PROFILE = ['--profile-file', join(EXAMPLES, 'profile.json')]
const RECORD = join(EXAMPLES, 'record.json')

const TABLE = `worker_ref,name,identity_check,occupation,period_start,period_end,gigs_completed
w-1,Sari,bankIdin,schoonmaak-thuis,2025-01,2026-03,12
w-2,CANARY-NAME,bankIdin,schoonmaak-thuis,2025-01,march,40
w-3,محمد,bankIdin,schoonmaak-thuis,2025-01,2026-03,7
`

let folder: string
let table: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-preview-'))
  table = join(folder, 'records.csv')
  await writeFile(table, TABLE)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const preview = (...args: readonly string[]) => run(['preview', ...args])

describe('a preview', () => {
  test('says in Dutch all that the certificates would', async () => {
    const { out, err, code } = await preview(RECORD, ...PROFILE, '--lang', 'nl')
    expect(code).toBe(0)
    expect(out).toContain('Bewijs 1 van 2: Werkbewijs\n')
    expect(out).toContain('Bewijs 2 van 2: Beoordelingsbewijs\n')
    expect(out).toContain('  187 schoonmaakbeurten gedaan\n')
    expect(out).toContain('4,8 van 5, gemiddelde van 122 beoordelingen door huishoudens')
    expect(out).toContain('Wat wij niet weten\n')
    expect(err).toBe('Dit is een voorbeeld. Er is niets ondertekend.\n')
  })

  test('says the same in English, which is what it speaks when nobody asks', async () => {
    const { out, err } = await preview(RECORD, ...PROFILE)
    expect(out).toContain('Certificate 1 of 2: Work certificate\n')
    expect(out).toContain('4.8 out of 5, average of 122 ratings by households')
    expect(out).not.toMatch(/\b(van|beoordelingen|klussen)\b/)
    expect(err).toBe('This is a preview. Nothing was signed.\n')
  })

  test('shows one record of a file', async () => {
    expect((await preview(table, ...PROFILE)).out).toContain('Sari\n')
    const { out } = await preview(table, ...PROFILE, '--row', '3')
    expect(out).toContain('محمد\n')
    expect(out).not.toContain('Sari')
  })

  test('shows what the profile says is usual beside ratings, and that it is no part of them', async () => {
    const profile = JSON.parse(await readFile(join(EXAMPLES, 'profile.json'), 'utf8'))
    profile.normalRanges = [
      {
        ...{ occupation: 'schoonmaak-thuis', n: 3000, asOf: '2026-10-01' },
        population: { nl: 'werkenden met 10 beoordelingen', en: 'workers with 10 ratings' },
        ...{ p10: '4.5', p25: '4.6', median: '4.7', p75: '4.8', p90: '4.9' },
      },
    ]
    const path = join(folder, 'profile.json')
    await writeFile(path, JSON.stringify(profile))
    const { out } = await preview(RECORD, '--profile-file', path, '--lang', 'nl')
    expect(out).toContain('Op dit platform hebben 8 van de 10 mensen tussen 4,5 en 4,9.')
    expect(out).toContain('Het is geen deel van het bewijs.')
  })
})

describe('a preview is refused', () => {
  test('of a record that is wrong, with row and column and no value', async () => {
    const { out, err, code } = await preview(table, ...PROFILE, '--row', '2', '--lang', 'nl')
    expect(code).toBe(65)
    expect(out).toBe('')
    expect(err).toMatch(/rij 2, regel 3, kolom F "period_end": /)
    expect(err).not.toMatch(/CANARY|march/)
  })

  test.each(['0', '4', '-1', 'x', '1.0'])('of row %s, which is not there', async (row) => {
    const { err, code } = await preview(table, ...PROFILE, `--row=${row}`)
    expect({ err, code }).toEqual({
      err: expect.stringContaining(`has no row ${row}`),
      code: 64,
    })
  })

  test('without a profile, of a file that is not there, or of no known format', async () => {
    expect((await preview(RECORD)).err).toContain('--profile-file')
    expect((await preview(join(folder, 'none.json'), ...PROFILE)).err).toContain('cannot be read')
    const { err, code } = await preview(join(EXAMPLES, 'platform-issuer.ts'), ...PROFILE)
    expect({ err, code }).toEqual({ err: expect.stringContaining('--format'), code: 64 })
  })
})
