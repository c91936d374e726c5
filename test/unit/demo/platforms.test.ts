import { describe, expect, test } from 'vitest'
import { describeCertificate } from '../../../src/claims/describe-certificate.ts'
import { SUITES } from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { DEMO_PLATFORMS, demoPlatform, readDemoRecords } from '../../../src/demo/platforms.ts'
import { createSubjects } from '../../../src/issuer/create-subjects.ts'
import { parsePlatformProfile } from '../../../src/issuer/index.ts'
import { lintSubjects } from '../../../src/issuer/lint-subjects.ts'
import { parseRecord } from '../../../src/issuer/parse-record.ts'

const day = '2026-11-23T00:00:00Z'

function draftsOf(record: JsonObject, slug: string) {
  const profile = parsePlatformProfile(demoPlatform(slug).profile)
  const reading = parseRecord(record, profile)
  if (reading.record === undefined || reading.problems.length > 0) {
    throw new Error(JSON.stringify(reading.problems))
  }
  return createSubjects(reading.record, { profile, day })
}

const all = DEMO_PLATFORMS.flatMap((platform) =>
  readDemoRecords(platform).map((record) => ({ slug: platform.slug, record })),
)
const recordOf = (name: string, slug?: string) =>
  all.find(({ record, ...of }) => record['name'] === name && (slug ?? of.slug) === of.slug)?.record

describe('the sample platforms', () => {
  test('sign in every combination of suite and data model', () => {
    const ways = DEMO_PLATFORMS.map(({ suite, dataModel }) => `${suite} ${dataModel}`)
    expect(new Set(ways).size).toBe(SUITES.length * 2)
  })

  test('refuse a seventh', () => {
    expect(() => demoPlatform('fietsenmaker')).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_NOT_FOUND' }),
    )
  })

  test.each(DEMO_PLATFORMS)(
    '$slug has twenty workers, each a certificate and words',
    (platform) => {
      const records = readDemoRecords(platform)
      expect(new Set(records.map(({ worker_ref: reference }) => reference)).size).toBe(20)
      for (const record of records) {
        const drafts = draftsOf(record, platform.slug)
        expect(lintSubjects(drafts)).toEqual([])
        for (const { type, subject } of drafts) {
          for (const locale of ['nl', 'en'] as const) {
            const words = describeCertificate(type, subject, locale)
            expect(words.statements.length).toBeGreaterThan(5)
            expect(words.name).toBe(record['name'])
          }
        }
      }
    },
  )
})

describe('the sample workers', () => {
  test.each(['Ng', 'Sari', 'محمد الأمين', 'Nguyễn Thị Ánh', 'Jan-Willem van der Berg-de Vries'])(
    'include one called %s',
    (name) => expect(recordOf(name)).toBeDefined(),
  )

  test.each([
    ['one gig', (r: JsonObject) => r['gigs_completed'] === 1],
    ['five thousand gigs', (r: JsonObject) => r['gigs_completed'] === 5000],
    ['no ratings', (r: JsonObject) => r['rating_count'] === 0],
    ['exactly four ratings', (r: JsonObject) => r['rating_count'] === 4],
    ['hours unknown', (r: JsonObject) => r['hours_worked'] === undefined],
    [
      'six years of work',
      (r: JsonObject) => String(r['period_start']) <= '2020-10' && r['still_active'] === true,
    ],
    ['weak ratings', (r: JsonObject) => Number(r['rating_value']) < 4],
    ['several kinds of work', (r: JsonObject) => Array.isArray(r['work'])],
    ['half a year without work', hasHalfYearGap],
  ])('include one with %s', (_what, fits) => {
    expect(all.some(({ record }) => fits(record))).toBe(true)
  })

  test('include one on three platforms', () => {
    expect(all.filter(({ record }) => record['name'] === 'Samira El Amrani')).toHaveLength(3)
  })

  test('without ratings get no certificate of ratings', () => {
    const record = recordOf('Sari') ?? {}
    expect(draftsOf(record, 'oppasmaat').map(({ type }) => type)).toEqual(['WorkHistoryCredential'])
  })
})

function hasHalfYearGap(record: JsonObject): boolean {
  const rows = record['gigs_per_month']
  if (!Array.isArray(rows)) return false
  const months = rows.map(({ month }) => {
    const [year = 0, number = 0] = String(month).split('-').map(Number)
    return year * 12 + number
  })
  return months.some((month, index) => month - (months[index - 1] ?? month) > 6)
}
