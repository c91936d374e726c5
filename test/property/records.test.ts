/**
 * From a record to what is read: whatever a platform sends, either all of it becomes certificates
 * of which every single member is said in both languages, or it is refused at places that are in
 * the record; and the published schemas take each. Over the sample generator's workers, its edge cases first, and over records that were
 * changed at random.
 * @module
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { describeCertificate, unwordedPointers } from '../../src/claims/describe-certificate.ts'
import { leafPointers, leavesSaidBy } from '../../src/claims/statement.ts'
import { type InputProblem, KlusCvError } from '../../src/core/errors.ts'
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { DEMO_PLATFORMS } from '../../src/demo/platforms.ts'
import { generateRecords, SAMPLES_AS_OF } from '../../src/demo/samples/generate-records.ts'
import { parsePlatformProfile, previewRecord } from '../../src/issuer/index.ts'
import { withAddedMembers, withOtherKinds } from '../support/changed-members.ts'
import { SAMPLE_TYPES, signedSample } from '../support/credentials.ts'
import { fitsSchema, misfits } from '../support/published-schemas.ts'
import { setAt } from '../support/set-at.ts'

const CLOCK = () => new Date('2026-11-20T10:00:00Z')

/** Every edge case, and about as many others. */
const WORKERS = 14

type Outcome =
  | { readonly certificates: ReturnType<typeof previewRecord> }
  | { readonly problems: readonly InputProblem[] }

type Previewed = Pick<ReturnType<typeof previewRecord>[number], 'type' | 'credentialSubject'>

let envelopes: ReadonlyMap<string, JsonObject>

beforeAll(async () => {
  const samples = SAMPLE_TYPES.map(async (type) => [type, await signedSample({ type })] as const)
  envelopes = new Map(await Promise.all(samples))
})

/** What the schema judges is a whole certificate: all around the subject is that of a sample. */
function inEnvelope({ type, credentialSubject }: Previewed): JsonObject {
  return { ...envelopes.get(type), credentialSubject }
}

/** The strict reader lets these two names through nowhere. */
const readable = fc
  .jsonValue()
  .filter((value) => !/"(?:toString|valueOf)":/.test(JSON.stringify(value)))

describe.each(DEMO_PLATFORMS)('the workers of $slug', ({ slug, profile: given }) => {
  const profile = parsePlatformProfile(given, CLOCK())

  function outcomeOf(record: JsonObject): Outcome {
    try {
      return { certificates: previewRecord(record, { profile, clock: CLOCK }) }
    } catch (error) {
      if (!(error instanceof KlusCvError) || error.code !== 'ERR_KLUSCV_RECORD') throw error
      return { problems: error.problems }
    }
  }

  const certificatesOf = (record: JsonObject) => previewRecord(record, { profile, clock: CLOCK })
  const recordsOf = (seed: number, workers: number) => [
    ...generateRecords({ platform: slug, workers, seed, asOf: SAMPLES_AS_OF }),
  ]
  const seeds = fc.integer({ min: 1, max: 1_000_000 })

  test('become certificates of which everything is said, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const record of recordsOf(seed, WORKERS)) {
          expectAllSaid(outcomeOf(record), record)
          for (const certificate of certificatesOf(record)) {
            expect(misfits(certificate.type, inEnvelope(certificate))).toEqual([])
          }
        }
      }),
      { numRuns: 2 },
    )
  })

  test('have certificates of which the published schema sees every change of kind', () => {
    const [first, ...others] = recordsOf(2, WORKERS)
    const types = new Set<string>()
    for (const certificate of [first ?? {}, ...others].flatMap(certificatesOf)) {
      const { type, credentialSubject: subject } = certificate
      if (types.has(type) || JSON.stringify(subject).length > 6_000) continue
      types.add(type)
      const changed = [...withOtherKinds(subject), ...withAddedMembers(subject)]
      expect(changed.length).toBeGreaterThan(20)
      const unseen = changed.filter(({ document }) =>
        fitsSchema(type, inEnvelope({ type, credentialSubject: document })),
      )
      expect(unseen.map(({ pointer }) => pointer)).toEqual([])
    }
    expect(types.size).toBeGreaterThan(2)
  })

  test('changed at random become such certificates, or are refused at a place of the record', () => {
    const records = recordsOf(1, WORKERS)
    const changes = fc
      .constantFrom(...records)
      .chain((record) => fc.tuple(fc.constant(record), fc.constantFrom(...placesIn(record))))
    fc.assert(
      fc.property(changes, readable, ([record, place], value) => {
        expectSound(setAt(record, place, value as JsonValue))
        expectSound(setAt(record, place, undefined))
      }),
      { numRuns: 50 },
    )
  })

  function expectSound(record: JsonObject): void {
    const outcome = outcomeOf(record)
    if ('certificates' in outcome) {
      expectAllSaid(outcome, record)
      return
    }
    expect(outcome.problems.length).toBeGreaterThan(0)
    for (const { pointer, message, messageNl } of outcome.problems) {
      expect(parentIsIn(record, pointer), pointer).toBe(true)
      expect(message.length, pointer).toBeGreaterThan(5)
      expect(messageNl?.length ?? 0, pointer).toBeGreaterThan(5)
    }
  }
})

function expectAllSaid(outcome: Outcome, record: JsonObject): void {
  if ('problems' in outcome) {
    throw new Error(`refused: ${JSON.stringify(outcome.problems)} in ${JSON.stringify(record)}`)
  }
  for (const { type, credentialSubject: subject } of outcome.certificates) {
    expect(unwordedPointers(type, subject)).toEqual([])
    for (const locale of ['nl', 'en'] as const) {
      const { statements, figures, limits, name } = describeCertificate(type, subject, locale)
      expect(statements.flatMap(leavesSaidBy).toSorted()).toEqual(leafPointers(subject).toSorted())
      const texts = [...statements.map(({ text }) => text), ...limits]
      expect(texts.join('\n')).not.toMatch(/undefined|NaN|\[object/)
      expect(texts.every((text) => /[.’]$/.test(text))).toBe(true)
      expect(figures.length).toBeGreaterThan(0)
      expect(name).toBe(record['name'])
    }
  }
}

/** Every member and item, however deep. */
function placesIn(value: JsonValue, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const below = Object.entries(value).flatMap(([name, member]) =>
    placesIn(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  )
  return pointer === '' ? below : [pointer, ...below]
}

/** A missing member is told where it should be, so the place above it must be there, or a default's. */
function parentIsIn(record: JsonObject, pointer: string): boolean {
  const parents = pointer.split('/').slice(1, -1)
  let at: JsonValue | undefined = record
  for (const member of parents) {
    if (typeof at !== 'object' || at === null) return false
    at = (at as Record<string, JsonValue>)[member.replaceAll('~1', '/').replaceAll('~0', '~')]
    if (at === undefined) return parents[0] !== undefined && !(parents[0] in record)
  }
  return true
}
