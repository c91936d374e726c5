import { createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createSampleRecord } from '../../../../src/demo/samples/create-sample-record.ts'
import {
  generateRecords,
  SAMPLES_AS_OF,
  type SampleOptions,
} from '../../../../src/demo/samples/generate-records.ts'
import { parametersOf, SAMPLE_PARAMETERS } from '../../../../src/demo/samples/parameters.ts'

const options = (changes: Partial<SampleOptions> = {}): SampleOptions => ({
  platform: 'oppasmaat',
  workers: 200,
  seed: 1,
  asOf: SAMPLES_AS_OF,
  ...changes,
})

function hashOf(changes: Partial<SampleOptions>): string {
  const hash = createHash('sha256')
  for (const record of generateRecords(options(changes))) hash.update(JSON.stringify(record))
  return hash.digest('hex').slice(0, 16)
}

describe('the same seed', () => {
  // Change these only with the records: whoever compares files of two machines relies on them.
  test.each([
    ['oppasmaat', 'e443e09c8a506fb0'],
    ['thuisschoon', 'a50d1502c93b850b'],
    ['shiftlogic', 'ccede8d27207691d'],
    ['winkelscan', 'b1ae4249be676bdd'],
    ['horecaflex', '3a300b278f66eed0'],
    ['stadskoerier', '10ce47394298dbf5'],
  ])('gives the same 200 workers of %s', (platform, hash) => {
    expect(hashOf({ platform })).toBe(hash)
  })

  test('gives a worker the same record, whoever comes before', () => {
    const parameters = parametersOf('horecaflex')
    const records = [...generateRecords(options({ platform: 'horecaflex', workers: 60 }))]
    for (const index of [59, 0, 17]) {
      const alone = createSampleRecord({ parameters, seed: 1, asOf: SAMPLES_AS_OF }, index)
      expect(alone).toEqual(records[index])
    }
  })

  test('gives the same first workers, however many follow', () => {
    const few = [...generateRecords(options({ workers: 30 }))]
    const many = [...generateRecords(options({ workers: 90 }))]
    expect(many.slice(0, 30)).toEqual(few)
  })

  test('and no other: another seed or platform gives other workers', () => {
    const hashes = [{}, { seed: 2 }, { seed: 11 }, { platform: 'thuisschoon' }].map(hashOf)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('on another day gives the same workers, later', () => {
    const [, , , now] = generateRecords(options())
    const [, , , later] = generateRecords(options({ asOf: '2027-11-01' }))
    expect(later).toMatchObject({ name: now?.['name'], gigs_completed: now?.['gigs_completed'] })
    expect(later).toMatchObject({ data_as_of: '2027-11-01', period_end: '2027-10' })
  })
})

describe('no worker', () => {
  test.each(SAMPLE_PARAMETERS)('of $slug has a reference of another', ({ slug: platform }) => {
    const references = [...generateRecords(options({ platform }))].map((of) => of['worker_ref'])
    expect(new Set(references).size).toBe(200)
  })

  test('worked in a month that is not over', () => {
    for (const { slug: platform } of SAMPLE_PARAMETERS) {
      for (const record of generateRecords(options({ platform, asOf: '2026-03-15' }))) {
        expect(String(record['period_end']) <= '2026-02').toBe(true)
      }
    }
  })
})

describe('records are not made', () => {
  const refused: readonly (readonly [string, Partial<SampleOptions>])[] = [
    ['of a seventh platform', { platform: 'fietsenmaker' }],
    ['of no workers', { workers: 0 }],
    ['of half a worker', { workers: 1.5 }],
    ['of more workers than there are', { workers: 1_000_001 }],
    ['from a negative seed', { seed: -1 }],
    ['from a seed that is no number', { seed: Number.NaN }],
    ['of a day that is none', { asOf: '2026-02-30' }],
    ['of a month', { asOf: '2026-02' }],
    ['of a day in another form', { asOf: '01-11-2026' }],
  ]
  test.each(refused)('%s, and that is said at once', (_what, changes) => {
    expect(() => generateRecords(options(changes))).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
  })

  test('one at a time: of a million the first comes without the others', () => {
    const [first] = generateRecords(options({ workers: 1_000_000 }))
    expect(first).toBeDefined()
  })
})

describe('memory', () => {
  test('for 15,000 workers is that for 2,000', { timeout: 240_000 }, () => {
    const heapAt = new Map<number, number>()
    const collectGarbage = garbageCollector()
    let made = 0
    for (const _record of generateRecords(options({ platform: 'stadskoerier', workers: 15_000 }))) {
      made += 1
      if (made !== 2_000 && made !== 15_000) continue
      collectGarbage()
      heapAt.set(made, process.memoryUsage().heapUsed)
    }
    const growth = (heapAt.get(15_000) ?? Number.NaN) - (heapAt.get(2_000) ?? Number.NaN)
    // 13,000 records are thirty megabytes; one megabyte is what V8 and the test runner move by.
    expect(growth).toBeLessThan(4_000_000)
  })
})

/** Without the flag at the start of the process, `gc` is there in a new context only. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
