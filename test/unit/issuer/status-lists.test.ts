import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StatusPurpose } from '../../../src/core/credential.ts'
import { gateStatusList } from '../../../src/core/gate.ts'
import { nextStatus } from '../../../src/issuer/change-status.ts'
import type { Issuer, StatusAction } from '../../../src/issuer/index.ts'
import { parseListName } from '../../../src/issuer/list-url.ts'
import { parseStatusList } from '../../../src/status/parse-status-list.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { openTestIssuer, type TestIssuer, UNRATED_RECORD } from '../../support/issuer.ts'

const HOUR_MS = 3_600_000

let server: TestDatabase
let databaseUrl = ''
let now = new Date(0)
const open: TestIssuer[] = []

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  while (open.length > 0) await open.pop()?.database.close()
  databaseUrl = await server.another()
  now = new Date('2026-03-01T12:00:00.000Z')
})

afterAll(async () => {
  for (const { database } of open) await database.close()
  await server.stop()
})

async function openIssuer(): Promise<Issuer> {
  const opened = await openTestIssuer({ databaseUrl, clock: () => now })
  open.push(opened)
  return opened.issuer
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** Issues a certificate: its id, and how to see its bits in the published lists. */
async function issueOne(issuer: Issuer) {
  const { certificates } = await issuer.issueCertificates(UNRATED_RECORD)
  const { id = '', credential } = certificates[0] ?? {}
  const entries = credential?.['credentialStatus'] as unknown as {
    statusPurpose: StatusPurpose
    statusListIndex: string
    statusListCredential: string
  }[]
  const list = async (purpose: StatusPurpose) => {
    const entry = entries.find(({ statusPurpose }) => statusPurpose === purpose)
    const url = entry?.statusListCredential ?? ''
    const text = await issuer.statusList(url.split('/').at(-1) ?? '')
    const gated = gateStatusList(JSON.parse(text))
    if (!gated.ok) throw new TypeError(gated.problem.pointer)
    const parsed = parseStatusList(gated.gated.credential, url)
    if (!parsed.ok) throw new TypeError(parsed.problem.detail)
    return { ...parsed.list, text, isSet: parsed.list.isSet(Number(entry?.statusListIndex)) }
  }
  const bits = async () => ({
    revocation: (await list('revocation')).isSet,
    suspension: (await list('suspension')).isSet,
    refresh: (await list('refresh')).isSet,
  })
  return { id, list, bits }
}

const NONE = { revocation: false, suspension: false, refresh: false }

describe('an action', () => {
  test.each<readonly [StatusAction, object, object]>([
    ['revoke', { ...NONE, revocation: true }, { status: 'revoked', superseded: false }],
    ['suspend', { ...NONE, suspension: true }, { status: 'suspended', superseded: false }],
    ['reinstate', NONE, { status: 'active', superseded: false }],
    ['supersede', { ...NONE, refresh: true }, { status: 'active', superseded: true }],
  ])('%s is in the lists when it is answered', async (action, expected, standing) => {
    const issuer = await openIssuer()
    const { id, bits } = await issueOne(issuer)
    expect(await bits()).toEqual(NONE)
    expect(await issuer.changeStatus(id, action, { reason: 'a reason' })).toEqual({
      id,
      ...standing,
    })
    expect(await bits()).toEqual(expected)
  })

  test('twice is once: the same answer and the same list', async () => {
    const issuer = await openIssuer()
    const { id, list } = await issueOne(issuer)
    const first = await issuer.changeStatus(id, 'revoke')
    const { text } = await list('revocation')
    now = new Date(now.getTime() + 1000)
    expect(await issuer.changeStatus(id, 'revoke')).toEqual(first)
    expect((await list('revocation')).text).toBe(text)
  })

  test('reinstate lifts a suspension', async () => {
    const issuer = await openIssuer()
    const { id, bits } = await issueOne(issuer)
    await issuer.changeStatus(id, 'suspend')
    await issuer.changeStatus(id, 'reinstate')
    expect(await bits()).toEqual(NONE)
  })

  test('among thirty at once by two issuers is never lost', async () => {
    const issuers = [await openIssuer(), await openIssuer()]
    const issued = []
    for (let i = 0; i < 30; i += 1) issued.push(await issueOne(issuers[0] as Issuer))
    await Promise.all(issued.map(({ id }, i) => issuers[i % 2]?.changeStatus(id, 'revoke')))
    for (const { bits } of issued) expect((await bits()).revocation).toBe(true)
  })
})

describe('an action that makes no sense', () => {
  test.each<StatusAction>(['suspend', 'reinstate', 'supersede'])(
    '%s after a withdrawal is refused',
    async (action) => {
      const issuer = await openIssuer()
      const { id, bits } = await issueOne(issuer)
      await issuer.changeStatus(id, 'revoke')
      await expect(issuer.changeStatus(id, action)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_CONFLICT',
      })
      expect(await bits()).toEqual({ ...NONE, revocation: true })
    },
  )

  test('a suspended certificate can be withdrawn, and stays so', () => {
    const suspended = { revoked: false, suspended: true, superseded: true }
    expect(nextStatus('revoke')(suspended)).toEqual({ ...suspended, revoked: true })
  })

  test.each([
    ['an unknown id', 'urn:uuid:00000000-0000-4000-8000-000000000000', 'revoke', ''],
    ['no id', '', 'revoke', ''],
  ])('on %s is not found', async (_, id, action, reason) => {
    const issuer = await openIssuer()
    await expect(issuer.changeStatus(id, action as StatusAction, { reason })).rejects.toMatchObject(
      {
        code: 'ERR_KLUSCV_NOT_FOUND',
      },
    )
  })

  test.each([
    ['an unknown word', 'delete', 'x'],
    ['a word of Object.prototype', 'toString', 'x'],
    ['too long a reason', 'revoke', 'x'.repeat(501)],
  ])('of %s is refused before anything is touched', async (_, action, reason) => {
    const issuer = await openIssuer()
    const { id, bits } = await issueOne(issuer)
    await expect(issuer.changeStatus(id, action as StatusAction, { reason })).rejects.toMatchObject(
      {
        code: 'ERR_KLUSCV_REQUEST',
      },
    )
    expect(await bits()).toEqual(NONE)
  })
})

describe('a published list', () => {
  test('counts for 48 hours and its versions only grow, even when the clock stands still', async () => {
    const issuer = await openIssuer()
    const { id, list } = await issueOne(issuer)
    const first = await list('suspension')
    expect(first.validFrom).toBe('2026-03-01T12:00:00.000Z')
    expect(first.validUntil).toBe('2026-03-03T12:00:00.000Z')
    expect(first.ttlMs).toBe(300_000)
    await issuer.changeStatus(id, 'suspend')
    expect((await list('suspension')).validFrom).toBe('2026-03-01T12:00:00.001Z')
    now = new Date(now.getTime() - 60_000)
    await issuer.changeStatus(id, 'reinstate')
    expect((await list('suspension')).validFrom).toBe('2026-03-01T12:00:00.002Z')
  })

  test('is renewed after 6 hours and not before', async () => {
    const issuer = await openIssuer()
    const { list } = await issueOne(issuer)
    const first = await list('revocation')
    now = new Date(now.getTime() + 6 * HOUR_MS - 1)
    await issuer.maintain()
    expect((await list('revocation')).text).toBe(first.text)
    now = new Date(now.getTime() + 1)
    await issuer.maintain()
    expect((await list('revocation')).validFrom).toBe('2026-03-01T18:00:00.000Z')
  })

  test('that could not be published after a change is published by the next maintenance', async () => {
    const issuer = await openIssuer()
    const { id, bits } = await issueOne(issuer)
    await run(`update certificate set revoked = true where id = '${id}'`)
    await run(`update status_list set changes = changes + 1 where purpose = 'revocation'`)
    expect(await bits()).toEqual(NONE)
    await issuer.maintain()
    expect((await bits()).revocation).toBe(true)
  })
})

describe('what was withdrawn', () => {
  test.each(['revocation', 'refresh'] as const)(
    'never loses a bit of %s, whatever became of the rows',
    async (purpose) => {
      const issuer = await openIssuer()
      const { id, bits, list } = await issueOne(issuer)
      await issuer.changeStatus(id, 'supersede')
      await issuer.changeStatus(id, 'revoke')
      const { text } = await list(purpose)
      // Rows that were altered, the list beside them not; another bit keeps the count the same.
      await run(`update certificate set revoked = false, superseded = false where id = '${id}'`)
      await run(`insert into certificate
        (id, type, list_group, list_index, day, worker_tag, position, revoked, superseded)
        select 'other', type, list_group, (list_index + 1) % 131072, day, worker_tag, 0, true, true
        from certificate limit 1`)
      now = new Date(now.getTime() + 7 * HOUR_MS)
      await issuer.maintain()
      expect((await list(purpose)).text).toBe(text)
      expect((await bits())[purpose]).toBe(true)
      expect((await list('suspension')).validFrom).toBe('2026-03-01T19:00:00.000Z')
      await expect(issuer.checkHealth()).rejects.toMatchObject({
        code: 'ERR_KLUSCV_STORAGE',
        message: expect.stringContaining('kluscv recover'),
      })
    },
  )

  test('comes back into the rows when a person asks for it', async () => {
    const issuer = await openIssuer()
    const { id, bits, list } = await issueOne(issuer)
    await issuer.changeStatus(id, 'revoke')
    await run('update certificate set revoked = false')
    now = new Date(now.getTime() + 7 * HOUR_MS)
    await issuer.maintain()
    expect(await issuer.recover([])).toMatchObject({ signs: ['declared'], carried: 1 })
    expect((await list('revocation')).validFrom).toBe('2026-03-01T19:00:00.000Z')
    expect((await bits()).revocation).toBe(true)
    await expect(issuer.checkHealth()).resolves.toBeUndefined()
    await expect(issuer.changeStatus(id, 'reinstate')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
  })

  test('keeps a change from being acknowledged whose list cannot be published', async () => {
    const issuer = await openIssuer()
    const [first, second] = [await issueOne(issuer), await issueOne(issuer)]
    await issuer.changeStatus(first.id, 'revoke')
    await run('update certificate set revoked = false')
    await expect(issuer.changeStatus(second.id, 'revoke')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_STORAGE',
    })
    expect([(await first.bits()).revocation, (await second.bits()).revocation]).toEqual([
      true,
      false,
    ])
  })
})

describe('what was published', () => {
  test('that is overdue makes the issuer unhealthy', async () => {
    const issuer = await openIssuer()
    await issueOne(issuer)
    now = new Date(now.getTime() + 36 * HOUR_MS)
    await expect(issuer.checkHealth()).resolves.toBeUndefined()
    now = new Date(now.getTime() + 1)
    await expect(issuer.checkHealth()).rejects.toMatchObject({ code: 'ERR_KLUSCV_SIGNER' })
    await issuer.maintain()
    await expect(issuer.checkHealth()).resolves.toBeUndefined()
  })

  test.each([
    'nothing',
    '0123456789abcdef-revocation',
    '0123456789abcdef-message',
    '0123456789ABCDEF-revocation',
    '../0123456789abcdef-revocation',
    "' or true --",
    '',
  ])('is not found by the name %j', async (name) => {
    const issuer = await openIssuer()
    await issueOne(issuer)
    await expect(issuer.statusList(name)).rejects.toMatchObject({ code: 'ERR_KLUSCV_NOT_FOUND' })
  })

  test('a list name is read in one spelling only', () => {
    expect(parseListName('0123456789abcdef-refresh')).toEqual({
      group: '0123456789abcdef',
      purpose: 'refresh',
    })
    expect(parseListName('0123456789abcdef-refresh\n')).toBeUndefined()
  })
})
