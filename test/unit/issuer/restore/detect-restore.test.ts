import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backUpRows, queryRows, runSql } from '../../../support/database-backup.ts'
import { issueOne, type RestoreWorld, startRestoreWorld } from '../../../support/restore-world.ts'

let world: RestoreWorld

beforeAll(async () => {
  world = await startRestoreWorld()
})

beforeEach(() => world.renew())

afterAll(() => world.end())

describe.each([
  ['as a new database', () => world.backUpAsDatabase()],
  ['as rows in the same tables', () => world.backUp()],
])('a backup that comes back %s', (_, backUp) => {
  test('is noticed once: new lists for new certificates, and no withdrawal is taken back', async () => {
    const known = await issueOne(await world.openIssuer())
    const playBack = await backUp()
    const later = await world.openIssuer()
    const lost = await issueOne(later)
    await later.changeStatus(known.id, 'revoke')
    await later.changeStatus(lost.id, 'revoke')
    const published = await lost.version(later, 'revocation')
    await playBack()

    const issuer = await world.openIssuer()
    expect(world.noticed()).toHaveLength(1)
    expect(await known.isSet(issuer, 'revocation')).toBe(true)
    expect(await lost.isSet(issuer, 'revocation')).toBe(true)
    expect((await lost.version(issuer, 'revocation')) > published).toBe(true)
    await expect(issuer.changeStatus(known.id, 'reinstate')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
    const next = await issueOne(issuer)
    expect([known.list, lost.list]).not.toContain(next.list)
    await issuer.maintain()
    await world.openIssuer()
    expect(world.noticed()).toHaveLength(1)
    expect((await issueOne(issuer)).list).toBe(next.list)
    await expect(issuer.checkHealth()).resolves.toBeUndefined()
  })
})

describe('without a loss', () => {
  test('a database that was moved gets new lists, and nothing is taken over', async () => {
    const { id, list } = await issueOne(await world.openIssuer(''))
    const playBack = await world.backUpAsDatabase()
    await playBack()
    const issuer = await world.openIssuer('')
    expect(world.noticed()).toEqual([
      expect.stringMatching(/on another server.* came 0 withdrawals/),
    ])
    expect((await issueOne(issuer)).list).not.toBe(list)
    expect(await issuer.changeStatus(id, 'suspend')).toMatchObject({ status: 'suspended' })
  })

  test('rows that were played back are none the worse', async () => {
    const { list } = await issueOne(await world.openIssuer())
    const playBack = await world.backUp()
    await playBack()
    expect((await issueOne(await world.openIssuer())).list).toBe(list)
    expect(world.noticed()).toEqual([])
  })
})

describe('what was published since the backup', () => {
  test('in lists that it does not know is served and renewed, and they take no certificate', async () => {
    await world.openIssuer()
    const playBack = await world.backUp()
    const later = await world.openIssuer()
    const lost = await issueOne(later)
    await later.changeStatus(lost.id, 'supersede')
    await playBack()

    const issuer = await world.openIssuer()
    expect(await lost.isSet(issuer, 'refresh')).toBe(true)
    world.now = new Date('2026-03-01T19:00:00.000Z')
    await issuer.maintain()
    for (const purpose of ['revocation', 'suspension', 'refresh'] as const) {
      expect(await lost.version(issuer, purpose)).toBe('2026-03-01T19:00:00.000Z')
    }
    expect(await lost.isSet(issuer, 'refresh')).toBe(true)
    expect((await issueOne(issuer)).list).not.toBe(lost.list)
  })

  test('as the register of a day stays as it was', async () => {
    await issueOne(await world.openIssuer())
    const playBack = await world.backUp()
    await issueOne(await world.openIssuer())
    world.now = new Date('2026-03-02T12:00:00.000Z')
    const published = await (await world.openIssuer()).registers.text('2026-03-01')
    expect(JSON.parse(published).hashes).toHaveLength(2)
    await playBack()
    expect(await (await world.openIssuer()).registers.text('2026-03-01')).toBe(published)
  })
})

describe('processes', () => {
  test('that go on while the rows under them are set back notice it before they issue', async () => {
    const issuer = await world.openIssuer()
    const known = await issueOne(issuer)
    const playBack = await backUpRows(world.databaseUrl())
    const lost = await issueOne(issuer)
    await playBack()
    const next = await issueOne(issuer)
    expect([known.list, lost.list]).not.toContain(next.list)
    expect(world.noticed()).toHaveLength(1)
  })

  test('that publish after that publish no list without what was withdrawn', async () => {
    const issuer = await world.openIssuer()
    const [one, two] = [await issueOne(issuer), await issueOne(issuer)]
    const playBack = await backUpRows(world.databaseUrl())
    await issuer.changeStatus(one.id, 'revoke')
    await playBack()
    await issuer.changeStatus(two.id, 'revoke')
    for (const { isSet } of [one, two]) expect(await isSet(issuer, 'revocation')).toBe(true)
  })

  test('that end have noted how far they were, unless that was set back meanwhile', async () => {
    const issuer = await world.openIssuer()
    await issueOne(issuer)
    await issuer.maintain()
    const playBack = await backUpRows(world.databaseUrl())
    const lost = await issueOne(issuer)
    await issuer.remember()
    await playBack()
    await issuer.remember()
    const next = await world.openIssuer()
    expect(world.noticed()).toHaveLength(1)
    expect((await issueOne(next)).list).not.toBe(lost.list)
  })

  test('that start at once after a restore agree on one new epoch', async () => {
    const { id, list } = await issueOne(await world.openIssuer())
    const playBack = await world.backUp()
    await (await world.openIssuer()).changeStatus(id, 'revoke')
    await playBack()
    const issuers = await Promise.all([world.openIssuer(), world.openIssuer(), world.openIssuer()])
    const lists = await Promise.all(issuers.map(async (one) => (await issueOne(one)).list))
    expect(new Set(lists).size).toBe(1)
    expect(lists).not.toContain(list)
    const epochs = await queryRows(world.databaseUrl(), 'select epoch from issuer')
    expect(epochs).toEqual([{ epoch: 2 }])
  })

  test('on another machine bring what only their folder knows', async () => {
    const other = await mkdtemp(join(tmpdir(), 'kluscv-restore-'))
    const first = await world.openIssuer()
    const [one, two] = [await issueOne(first), await issueOne(first)]
    const playBack = await world.backUp()
    await (await world.openIssuer(other)).changeStatus(two.id, 'suspend')
    await playBack()
    await (await world.openIssuer()).changeStatus(one.id, 'revoke')
    const issuer = await world.openIssuer(other)
    expect(await one.isSet(issuer, 'revocation')).toBe(true)
    expect(await two.isSet(issuer, 'suspension')).toBe(true)
    await rm(other, { recursive: true, force: true })
  })
})

describe('the folder', () => {
  const lists = () => join(world.directory(), 'public/status-lists')

  test('of another issuer is refused', async () => {
    const witness = { did: 'did:web:other.example', epoch: 1, serial: '1', hash: 'a'.repeat(64) }
    await writeFile(join(world.directory(), 'witness.json'), JSON.stringify(witness))
    await expect(world.openIssuer()).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
  })

  test.each([
    ['that we never signed', (text: string) => text.replace(/(?<="validFrom":")2026/, '2027')],
    ['cut off', (text: string) => text.slice(0, 99)],
  ])('with a list %s is not believed, and mended', async (_, change) => {
    const issuer = await world.openIssuer()
    const { id, text, list, isSet } = await issueOne(issuer)
    const own = await text(issuer, 'revocation')
    expect(change(own)).not.toBe(own)
    await writeFile(join(lists(), list), change(own))
    await issuer.changeStatus(id, 'suspend')
    await issuer.maintain()
    expect(world.noticed()).toEqual([])
    expect(await readFile(join(lists(), list), 'utf8')).toBe(own)
    expect(await isSet(issuer, 'revocation')).toBe(false)
  })

  test('with a withdrawal that neither the rows nor the published list have stops that list', async () => {
    const issuer = await world.openIssuer()
    const { id, text, list, isSet } = await issueOne(issuer)
    const without = await text(issuer, 'revocation')
    await issuer.changeStatus(id, 'revoke')
    const own = await text(issuer, 'revocation')
    await runSql(
      world.databaseUrl(),
      'update certificate set revoked = false',
      `update status_list set text = '${without}', changes = changes + 1
        where purpose = 'revocation'`,
    )
    await issuer.maintain()
    expect(world.noticed()).toEqual([])
    await expect(issuer.checkHealth()).rejects.toMatchObject({
      message: expect.stringContaining('fewer withdrawals'),
    })
    await issuer.recover([])
    expect(await isSet(issuer, 'revocation')).toBe(true)
    expect(await readFile(join(lists(), list), 'utf8')).not.toBe(own)
    await expect(issuer.checkHealth()).resolves.toBeUndefined()
  })

  test('has every list as it is published when a change is acknowledged', async () => {
    const issuer = await world.openIssuer()
    const { id } = await issueOne(issuer)
    await issuer.changeStatus(id, 'revoke')
    const names = await readdir(lists())
    expect(names).toHaveLength(3)
    for (const name of names) {
      expect(await readFile(join(lists(), name), 'utf8')).toBe(await issuer.statusList(name))
    }
  })
})
