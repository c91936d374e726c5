import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { LIMITS } from '../../../src/core/limits.ts'
import {
  findNormalRange,
  readPlatformProfile,
  statementOf,
} from '../../../src/trust/platform-profile.ts'
import { PLATFORM } from '../../support/keys.ts'
import { publishedProfile, STATEMENT, statedRange, without } from '../../support/profiles.ts'

const SOUND = await publishedProfile({ platform: PLATFORM })

const read = (value: unknown) =>
  readPlatformProfile(typeof value === 'string' ? value : JSON.stringify(value))

function pointerOf(value: unknown): string | undefined {
  const answer = read(value)
  return answer.ok ? undefined : answer.problem.pointer
}

const changed = (changes: Readonly<Record<string, JsonValue>>): JsonObject => ({
  ...SOUND,
  ...changes,
})
const proofWith = (changes: Readonly<Record<string, JsonValue>>): JsonObject =>
  changed({ proof: { ...(SOUND['proof'] as JsonObject), ...changes } })

const REFUSED: readonly (readonly [string, unknown, string])[] = [
  ['no JSON', '<html>', ''],
  ['a list', [SOUND], ''],
  ['a member twice', `{"type": "a", "type": "b"}`, '/type'],
  ['a member that does not belong', changed({ score: '9.8' }), '/score'],
  ['a context', changed({ '@context': [] }), '/@context'],
  ['another type', changed({ type: 'VerifiableCredential' }), '/type'],
  ['no DID for its platform', changed({ platform: 'https://tempo.example' }), '/platform'],
  ['a version without a zone', changed({ validFrom: '2026-11-20T06:00:00' }), '/validFrom'],
  ['a version on an impossible day', changed({ validFrom: '2026-02-30T06:00:00Z' }), '/validFrom'],
  ['a set of proofs', changed({ proof: [SOUND['proof'] ?? null] }), '/proof'],
  ['a proof with more in it', proofWith({ domain: 'x' }), '/proof/domain'],
  ['a proof that ends', proofWith({ expires: '2027-01-01T00:00:00Z' }), '/proof/expires'],
  ['another suite', proofWith({ cryptosuite: 'eddsa-rdfc-2022' }), '/proof/cryptosuite'],
  ['another purpose', proofWith({ proofPurpose: 'authentication' }), '/proof/proofPurpose'],
  [
    'a key without its DID',
    proofWith({ verificationMethod: '#key-1' }),
    '/proof/verificationMethod',
  ],
  ['an endless signature', proofWith({ proofValue: 'z'.repeat(101) }), '/proof/proofValue'],
  ['a name that turns the text around', changed({ legalName: 'Tempo\u202e' }), '/legalName'],
  ['a short number', changed({ kvk: '1234567' }), '/kvk'],
  ['ratings with more in them', changed({ ratings: { score: '9' } }), '/ratings/score'],
  ['ratings that say nothing', changed({ ratings: {} }), '/ratings'],
  ['ranges without a scale', without(SOUND, 'ratings'), '/normalRanges'],
  ['a range of 49', changed({ normalRanges: [statedRange({ n: 49 })] }), '/normalRanges/0/n'],
  [
    'a range upside down',
    changed({ normalRanges: [statedRange({ p90: '4.5' })] }),
    '/normalRanges/0/p90',
  ],
  [
    'a range above the scale',
    changed({ normalRanges: [statedRange({ p90: '5.1' })] }),
    '/normalRanges/0/p90',
  ],
  [
    'a range of an occupation by its short name',
    changed({ normalRanges: [statedRange({ occupation: 'oppas' })] }),
    '/normalRanges/0/occupation',
  ],
  [
    'a range of the day after it was published',
    changed({ normalRanges: [statedRange({ asOf: '2026-11-21' })] }),
    '/normalRanges/0/asOf',
  ],
  [
    'two ranges of one occupation',
    changed({ normalRanges: [statedRange(), statedRange()] }),
    '/normalRanges/1/occupation',
  ],
]

describe('a published profile', () => {
  test('is read as it stands, and frozen', () => {
    const answer = read(SOUND)
    expect(answer).toEqual({ ok: true, document: SOUND })
    expect(answer.ok && Object.isFrozen(answer.document.normalRanges)).toBe(true)
  })

  test('states everything but what makes it a document', () => {
    expect(statementOf(SOUND)).toEqual(STATEMENT)
  })

  test.each(Object.keys(without(without(SOUND, 'ratings'), 'normalRanges')))(
    'without %s is refused',
    (member) => {
      expect(pointerOf(without(SOUND, member))).toBe(`/${member}`)
    },
  )

  test.each(REFUSED)('with %s is refused', (_, value, pointer) => {
    expect(pointerOf(value)).toBe(pointer)
  })

  test('that is too large is refused before it is read', () => {
    const padded = JSON.stringify(SOUND) + ' '.repeat(LIMITS.platformProfileBytes)
    expect(read(padded)).toMatchObject({ ok: false, problem: { problem: 'too_large' } })
  })
})

describe('the range of an occupation', () => {
  const document = () => {
    const answer = read(SOUND)
    if (!answer.ok) throw new TypeError(answer.problem.pointer)
    return answer.document
  }
  const OPPAS = 'https://w3id.org/kluscv/occupations#oppas'

  test('comes with the scale of the ratings', () => {
    expect(findNormalRange(document(), OPPAS)).toEqual({
      ...statedRange(),
      ratingSystem: 'stars',
      bestRating: '5',
      worstRating: '1',
    })
  })

  test.each(['oppas', 'https://w3id.org/kluscv/occupations#nanny', '', '__proto__'])(
    'is not there for %j',
    (occupation) => {
      expect(findNormalRange(document(), occupation)).toBeUndefined()
    },
  )
})
