/**
 * An example for each kind of platform: the same workers in JSON and in CSV become the same
 * certificates, of every type.
 * @module
 */
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLAIM_TYPES } from '../../src/claims/claim-types.ts'
import {
  type CheckedRecord,
  checkRecords,
  type PreviewedCertificate,
  parsePlatformProfile,
  previewRecord,
  type RecordFileFormat,
} from '../../src/issuer/index.ts'

const clock = () => new Date('2026-11-26T12:00:00Z')
const at = (path: string) => resolve(import.meta.dirname, path)
const profileOf = (name: string) =>
  parsePlatformProfile(JSON.parse(readFileSync(at(`profiles/${name}.json`), 'utf8')), clock())

async function read(name: string, format: RecordFileFormat): Promise<readonly CheckedRecord[]> {
  const records: CheckedRecord[] = []
  const file = createReadStream(at(`records/${name}.${format}`))
  for await (const record of checkRecords(file, { format, profile: profileOf(name), clock })) {
    records.push(record)
  }
  return records
}

async function certificatesOf(
  name: string,
  format: RecordFileFormat,
): Promise<readonly (readonly PreviewedCertificate[])[]> {
  const records = await read(name, format)
  return records.map(({ record }) => previewRecord(record, { profile: profileOf(name), clock }))
}

const names = readdirSync(at('profiles')).map((file) => file.replace(/\.json$/, ''))

test('there is an example for each kind of platform', () => {
  expect(names.toSorted()).toEqual([
    'babysitting',
    'delivery',
    'home-cleaning',
    'hospitality',
    'shifts',
    'shop-checks',
  ])
  const files = names.flatMap((name) => [`${name}.csv`, `${name}.json`])
  const found = readdirSync(at('records')).filter((file) => !file.endsWith('.md'))
  expect(found.toSorted()).toEqual(files.toSorted())
})

describe.each(names)('%s', (name) => {
  test.each<RecordFileFormat>(['json', 'csv'])('is right in %s', async (format) => {
    const records = await read(name, format)
    expect(records.flatMap(({ problems }) => problems)).toEqual([])
    expect(records.length).toBeGreaterThan(1)
  })

  test('becomes the same certificates from both', async () => {
    expect(await certificatesOf(name, 'csv')).toEqual(await certificatesOf(name, 'json'))
  })
})

test('the examples have every type of certificate, and every way of rating', async () => {
  const all = (await Promise.all(names.map((name) => certificatesOf(name, 'csv')))).flat(2)
  const types = new Set(all.map(({ type }) => type))
  expect([...types].toSorted()).toEqual(CLAIM_TYPES.map(({ type }) => type).toSorted())
  const systems = new Set(all.map(({ credentialSubject: of }) => of['ratingSystem']))
  for (const system of ['stars', 'grade10', 'acceptReject', 'thumbs']) {
    expect(systems).toContain(system)
  }
})

test('the tables are written as platforms and spreadsheets write them', () => {
  const texts = names.map((name) => readFileSync(join(at('records'), `${name}.csv`), 'utf8'))
  expect(texts.some((text) => text.startsWith('\ufeff'))).toBe(true)
  for (const delimiter of [',', ';', '\t']) {
    expect(texts.some((text) => text.split('\n')[0]?.includes(`name${delimiter}`))).toBe(true)
  }
  expect(texts.some((text) => text.includes('\r\n'))).toBe(true)
})
