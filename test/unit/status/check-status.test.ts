import { describe, expect, test } from 'vitest'
import {
  type Credential,
  STATUS_PURPOSES,
  type StatusPurpose,
} from '../../../src/core/credential.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { checkStatus } from '../../../src/status/check-status.ts'
import type { StatusList } from '../../../src/status/parse-status-list.ts'
import { bitsWith, ENTRIES, ISSUER, NOW, readList, urlOf } from './status-list.ts'

const INDEX = 4242
const OLD = { validFrom: '2026-02-20T10:00:00.000Z', validUntil: '2026-02-22T10:00:00.000Z' }

type Lists = Readonly<Partial<Record<StatusPurpose, StatusList | undefined>>>

function entryFor(purpose: StatusPurpose, members: JsonObject = {}): JsonObject {
  return {
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(INDEX),
    statusListCredential: urlOf(purpose),
    ...members,
  }
}

function credentialWith(credentialStatus: JsonValue | undefined): Credential {
  const status = credentialStatus === undefined ? {} : { credentialStatus }
  return {
    id: 'urn:uuid:1',
    issuer: ISSUER,
    credentialSubject: {},
    ...status,
  } as unknown as Credential
}

const threeEntries = STATUS_PURPOSES.map((purpose) => entryFor(purpose))

/** Checks a credential against clear lists, but for those given. */
function check(
  lists: Lists = {},
  options: { status?: JsonValue; now?: Date; requireFresh?: boolean } = {},
) {
  const { status = threeEntries, now = NOW, ...rest } = options
  const held = new Map(
    STATUS_PURPOSES.map((purpose) => [
      urlOf(purpose),
      purpose in lists ? lists[purpose] : readList({ purpose }),
    ]),
  )
  return checkStatus({
    credential: credentialWith(status),
    now,
    findList: (url) => held.get(url),
    ...rest,
  })
}

const setIn = (purpose: StatusPurpose, changes = {}): Lists => ({
  [purpose]: readList({ purpose, bits: bitsWith(INDEX), ...changes }),
})

describe('a certificate whose lists are clear', () => {
  test('passes, as of the oldest list', () => {
    const older = readList({ purpose: 'suspension', validFrom: '2026-03-01T09:00:00.000Z' })
    expect(check({ suspension: older })).toEqual({
      check: { check: 'status', outcome: 'passed', at: '2026-03-01T09:00:00.000Z' },
      newerExists: false,
      warnings: [],
    })
  })

  test('passes when only its neighbours are set', () => {
    const neighbours = readList({ bits: bitsWith(INDEX - 1, INDEX + 1) })
    expect(check({ revocation: neighbours }).check.outcome).toBe('passed')
  })

  test('passes with a newer one announced, and says so', () => {
    expect(check(setIn('refresh'))).toMatchObject({
      check: { outcome: 'passed' },
      newerExists: true,
      warnings: [],
    })
  })

  test('passes when nobody can say if a newer one exists', () => {
    expect(check({ refresh: undefined })).toMatchObject({
      check: { outcome: 'passed' },
      newerExists: false,
      warnings: [],
    })
  })
})

describe('a certificate that is taken back', () => {
  test('is revoked, as of the list that says so', () => {
    expect(check(setIn('revocation')).check).toEqual({
      check: 'status',
      outcome: 'failed',
      problem: 'revoked',
      pointer: '/credentialStatus/0',
      at: '2026-03-01T10:00:00.000Z',
    })
  })

  test('is suspended', () => {
    expect(check(setIn('suspension')).check).toMatchObject({
      outcome: 'failed',
      problem: 'suspended',
      pointer: '/credentialStatus/1',
    })
  })

  test.each([
    ['also suspended', setIn('suspension')],
    ['its other list is missing', { suspension: undefined }],
    ['its other list is too old', { suspension: readList({ purpose: 'suspension', ...OLD }) }],
    [
      'its other list is of another',
      { suspension: readList({ purpose: 'suspension', issuer: 'did:web:other.example' }) },
    ],
  ])('is revoked, whatever else: %s', (_name, others) => {
    expect(check({ ...others, ...setIn('revocation') }).check.problem).toBe('revoked')
  })

  test('stays revoked by an old list: nothing undoes a withdrawal', () => {
    expect(check(setIn('revocation', OLD)).check).toMatchObject({
      outcome: 'failed',
      problem: 'revoked',
      at: OLD.validFrom,
    })
  })

  test('is not known to be suspended by an old list: that may have been lifted', () => {
    expect(check(setIn('suspension', OLD)).check).toMatchObject({
      outcome: 'indeterminate',
      problem: 'STATUS_RETRIEVAL_ERROR',
    })
  })
})

describe('a list that cannot answer now', () => {
  const cannotTell = { outcome: 'indeterminate', problem: 'STATUS_RETRIEVAL_ERROR' }

  test.each(['revocation', 'suspension'] as const)('is missing: %s', (purpose) => {
    expect(check({ [purpose]: undefined }).check).toMatchObject(cannotTell)
  })

  test('counts up to its last moment and not a millisecond longer', () => {
    const at = (time: string) => check({}, { now: new Date(time) }).check
    expect(at('2026-03-03T10:00:00.000Z').outcome).toBe('passed')
    expect(at('2026-03-03T10:00:00.001Z')).toMatchObject({
      ...cannotTell,
      pointer: '/credentialStatus/0',
      at: '2026-03-01T10:00:00.000Z',
    })
  })

  test('is from the future by more than clocks differ', () => {
    const at = (time: string) => check({}, { now: new Date(time) }).check
    expect(at('2026-03-01T09:55:00.000Z').outcome).toBe('passed')
    expect(at('2026-03-01T09:54:59.999Z')).toMatchObject(cannotTell)
  })

  test('is old, but the last there will ever be', () => {
    const revocation = readList(OLD)
    expect(check({ revocation }).check.outcome).toBe('indeterminate')
    expect(check({ revocation }, { requireFresh: false }).check.outcome).toBe('passed')
  })
})

describe('a list that is not the one meant', () => {
  const lies = { outcome: 'indeterminate', problem: 'STATUS_VERIFICATION_ERROR' }
  test.each([
    ['is signed by another issuer', { issuer: 'did:web:other.example' }, 'statusListCredential'],
    [
      'is another list of the issuer',
      { id: 'https://platform.example/status-lists/9' },
      'statusListCredential',
    ],
    ['is for another purpose', { purpose: 'suspension', id: urlOf('revocation') }, 'statusPurpose'],
  ] as const)('%s', (_name, changes, member) => {
    expect(check({ revocation: readList(changes) }).check).toMatchObject({
      ...lies,
      pointer: `/credentialStatus/0/${member}`,
    })
  })

  test('does not make a certificate withdrawn, even when its bit is set', () => {
    const forged = readList({ issuer: 'did:web:other.example', bits: bitsWith(INDEX) })
    expect(check({ revocation: forged }).check.problem).toBe('STATUS_VERIFICATION_ERROR')
  })

  test('announces no newer certificate', () => {
    const refresh = readList({
      purpose: 'refresh',
      issuer: 'did:web:other.example',
      bits: bitsWith(INDEX),
    })
    expect(check({ refresh }).newerExists).toBe(false)
  })
})

describe('a place in a list', () => {
  const INDICES = [
    '6.9',
    '6abc',
    '0x5',
    '6e5',
    ' 6',
    '+6',
    '06',
    '',
    '-1',
    '６',
    '99999999999',
    6,
    6.5,
    [6],
    null,
    true,
  ]

  test.each(INDICES)('is not %j', (statusListIndex) => {
    const status = [entryFor('revocation', { statusListIndex: statusListIndex as JsonValue })]
    expect(check({}, { status }).check).toMatchObject({
      outcome: 'failed',
      problem: 'MALFORMED_VALUE_ERROR',
      pointer: '/credentialStatus/0/statusListIndex',
    })
  })

  test('is inside the list', () => {
    const at = (index: number) =>
      check({}, { status: [entryFor('revocation', { statusListIndex: String(index) })] }).check
    expect(at(ENTRIES - 1).outcome).toBe('passed')
    expect(at(ENTRIES)).toMatchObject({
      outcome: 'failed',
      problem: 'RANGE_ERROR',
      pointer: '/credentialStatus/0/statusListIndex',
    })
  })
})

describe('an entry that is not understood could say anything', () => {
  test.each([
    ['another type', { type: 'RevocationList2020Status' }],
    ['another purpose', { statusPurpose: 'renewal' }],
    ['several bits an entry', { statusSize: 2 }],
    ['several bits of a message', { statusSize: 8, statusPurpose: 'message' }],
    ['no bits an entry', { statusSize: 0 }],
    ['its size as a text', { statusSize: '1' }],
    ['no purpose', { statusPurpose: null }],
  ])('%s', (_name, members) => {
    const status = [...threeEntries, entryFor('revocation', members)]
    const { check: conclusion, warnings } = check({}, { status })
    expect(conclusion).toMatchObject({ outcome: 'indeterminate', pointer: '/credentialStatus/3' })
    expect(warnings).toEqual([{ warning: 'status-type-not-known', pointer: '/credentialStatus/3' }])
  })

  test.each([['a text'], [null], [7], [[]]])('%j', (status) => {
    expect(check({}, { status: [...threeEntries, status as JsonValue] }).check.outcome).toBe(
      'indeterminate',
    )
  })
})

describe('a credential of another kind', () => {
  test('may have one entry', () => {
    const status = entryFor('revocation')
    expect(check({}, { status }).check.outcome).toBe('passed')
    expect(check(setIn('revocation'), { status }).check).toMatchObject({
      problem: 'revoked',
      pointer: '/credentialStatus',
    })
  })

  test('may have none: then there is nothing to check', () => {
    const credential = credentialWith(undefined)
    expect(checkStatus({ credential, now: NOW, findList: () => undefined })).toEqual({
      check: { check: 'status', outcome: 'skipped' },
      newerExists: false,
      warnings: [],
    })
  })
})

const only = (members: JsonObject) => ({ status: entryFor('revocation', members) })

describe('an entry of others', () => {
  test('of one bit may say so', () => {
    expect(check({}, only({ statusSize: 1 })).check.outcome).toBe('passed')
    expect(check(setIn('revocation'), only({ statusSize: 1 })).check.problem).toBe('revoked')
  })

  test('is a remark: it speaks neither for nor against, and is told', () => {
    const status = [entryFor('revocation'), entryFor('revocation', { statusPurpose: 'message' })]
    expect(check({}, { status })).toMatchObject({
      check: { outcome: 'passed' },
      warnings: [{ warning: 'status-message', pointer: '/credentialStatus/1' }],
    })
  })

  test('of 2021 is looked up in a list of 2021, and in no other', () => {
    const of2021 = only({ type: 'StatusList2021Entry' })
    const list = (changes = {}) => ({
      ...readList({ purpose: 'revocation', ...changes }),
      isOf2021: true,
    })
    expect(check({ revocation: list() }, of2021).check.outcome).toBe('passed')
    const set = list({ bits: bitsWith(INDEX) })
    expect(check({ revocation: set }, of2021).check.problem).toBe('revoked')
    for (const wrong of [check({}, of2021), check({ revocation: set }, only({}))]) {
      expect(wrong.check).toMatchObject({
        outcome: 'indeterminate',
        problem: 'STATUS_VERIFICATION_ERROR',
        pointer: '/credentialStatus/statusListCredential',
      })
    }
  })

  test('may share a list with entries of another purpose', () => {
    const purposes = ['revocation', 'suspension'] as const
    const list = { ...readList({ purpose: 'suspension', bits: bitsWith(INDEX) }), purposes }
    const status = entryFor('revocation', { statusListCredential: urlOf('suspension') })
    expect(check({ suspension: list }, { status }).check.problem).toBe('revoked')
    const refresh = { ...list, purposes: ['suspension', 'refresh'] as const }
    expect(check({ suspension: refresh }, { status }).check).toMatchObject({
      outcome: 'indeterminate',
      problem: 'STATUS_VERIFICATION_ERROR',
    })
  })
})

describe('the address, place and issuer of an entry of others', () => {
  test.each([
    'file:///etc/passwd',
    'data:application/json,{}',
    'http://10.0.0.1/list',
    'ftp://a.example/list',
    '/list',
    7,
  ])('with a list at %s is malformed, and no list is asked for', (statusListCredential) => {
    const credential = credentialWith(entryFor('revocation', { statusListCredential }))
    const findList = () => {
      throw new TypeError('asked')
    }
    expect(checkStatus({ credential, now: NOW, findList }).check).toMatchObject({
      outcome: 'failed',
      problem: 'MALFORMED_VALUE_ERROR',
    })
  })

  test('named by another place in its list is malformed', () => {
    const named = (fragment: string | number) => only({ id: `${urlOf('revocation')}#${fragment}` })
    expect(check({}, named(INDEX)).check.outcome).toBe('passed')
    expect(check({}, named('entry')).check.outcome).toBe('passed')
    expect(check({}, named(INDEX + 1)).check).toMatchObject({
      outcome: 'failed',
      problem: 'MALFORMED_VALUE_ERROR',
      pointer: '/credentialStatus/id',
    })
  })

  test('is of its issuer, however that is spelled', () => {
    const credential = {
      ...credentialWith(entryFor('revocation')),
      issuer: { id: ISSUER },
    } as never
    const findList = () => readList({ purpose: 'revocation' })
    expect(checkStatus({ credential, now: NOW, findList }).check.outcome).toBe('passed')
    const other = {
      ...credentialWith(entryFor('revocation')),
      issuer: { id: 'did:web:b' },
    } as never
    expect(checkStatus({ credential: other, now: NOW, findList }).check.outcome).toBe(
      'indeterminate',
    )
  })
})
