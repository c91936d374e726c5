import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { JsonValue } from '../../../src/core/json.ts'
import { parsePlatformProfile } from '../../../src/issuer/index.ts'
import { PROFILE } from '../../support/issuer.ts'

function problemsOf(value: JsonValue): readonly string[] {
  try {
    parsePlatformProfile(value)
    return []
  } catch (error) {
    expect(error).toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    return error instanceof KlusCvError ? error.problems.map(({ pointer }) => pointer) : []
  }
}

describe('a platform profile', () => {
  test('needs names and service, and may leave the rest out', () => {
    const { names = null, service = null } = PROFILE
    expect(parsePlatformProfile({ names, service })).toEqual({ names, service })
  })

  test('is frozen: what was read at the start holds until the end', () => {
    expect(Object.isFrozen(parsePlatformProfile(PROFILE).defaults)).toBe(true)
  })

  const text = { nl: 'a', en: 'b' }
  test.each<readonly [string, JsonValue, string]>([
    ['a list', [], ''],
    ['null', null, ''],
    [
      'with a number that would be rounded',
      { ...PROFILE, defaults: { hours: 1.5 } },
      '/defaults/hours',
    ],
    ['without names', { service: text }, '/names'],
    ['in one language', { ...PROFILE, service: { nl: 'a' } }, '/service'],
    ['with an empty text', { ...PROFILE, service: { nl: 'a', en: ' ' } }, '/service'],
    ['in a third language', { ...PROFILE, service: { ...text, de: 'c' } }, '/service'],
    ['with a KvK number as number', { ...PROFILE, kvk: 12345678 }, '/kvk'],
    ['with a short KvK number', { ...PROFILE, kvk: '1234' }, '/kvk'],
    ['with an unknown member', { ...PROFILE, color: 'red' }, '/color'],
    ['with a label for no work we know', { ...PROFILE, labels: { x: text } }, '/labels/x'],
    [
      'with a label by IRI',
      { ...PROFILE, labels: { 'https://w3id.org/kluscv/occupations#oppas': text } },
      '/labels/https:~1~1w3id.org~1kluscv~1occupations#oppas',
    ],
    ['with a label that is text', { ...PROFILE, labels: { oppas: 'a' } }, '/labels/oppas'],
    ['with labels that are a list', { ...PROFILE, labels: [] }, '/labels'],
    ['with a default that does not exist', { ...PROFILE, defaults: { gig: 'x' } }, '/defaults/gig'],
    ['with a default name', { ...PROFILE, defaults: { name: 'x' } }, '/defaults/name'],
    [
      'with gigs of a month as a default',
      { ...PROFILE, defaults: { gigs_in_month: 40 } },
      '/defaults/gigs_in_month',
    ],
    ['with defaults that are text', { ...PROFILE, defaults: 'x' }, '/defaults'],
  ])('%s is refused', (_, value, pointer) => {
    expect(problemsOf(value)).toContain(pointer)
  })
})
