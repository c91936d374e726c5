import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { queryRows } from '../../../support/database-backup.ts'
import { placeOf } from '../../../support/published-lists.ts'
import { issueOne, type RestoreWorld, startRestoreWorld } from '../../../support/restore-world.ts'

let world: RestoreWorld

beforeAll(async () => {
  world = await startRestoreWorld()
})

beforeEach(() => world.renew())

afterAll(() => world.end())

describe('a suspension', () => {
  test('since the backup holds, and can be lifted by id or by place', async () => {
    const known = await issueOne(await world.openIssuer())
    const playBack = await world.backUp()
    const later = await world.openIssuer()
    const lost = await issueOne(later)
    await later.changeStatus(known.id, 'suspend')
    await later.changeStatus(lost.id, 'suspend')
    await playBack()

    const issuer = await world.openIssuer()
    for (const one of [known, lost]) expect(await one.isSet(issuer, 'suspension')).toBe(true)
    const place = placeOf(lost.entry('revocation'))
    expect(await issuer.changeStatus(place, 'reinstate')).toMatchObject({ status: 'active' })
    expect(await issuer.changeStatus(known.id, 'reinstate')).toMatchObject({ status: 'active' })
    for (const one of [known, lost]) expect(await one.isSet(issuer, 'suspension')).toBe(false)
  })

  test('that was lifted since the backup counts again until it is lifted again', async () => {
    const first = await world.openIssuer()
    const { id, isSet } = await issueOne(first)
    await first.changeStatus(id, 'suspend')
    const playBack = await world.backUp()
    await (await world.openIssuer()).changeStatus(id, 'reinstate')
    await playBack()
    const issuer = await world.openIssuer()
    expect(await isSet(issuer, 'suspension')).toBe(true)
    await issuer.changeStatus(id, 'reinstate')
    expect(await isSet(issuer, 'suspension')).toBe(false)
  })
})

describe('a certificate that is known by its place only', () => {
  const lose = async () => {
    await world.openIssuer()
    const playBack = await world.backUp()
    const lost = await issueOne(await world.openIssuer())
    await playBack()
    return { lost, issuer: await world.openIssuer() }
  }

  test('is not found by its id, and withdrawn for good by its place', async () => {
    const { lost, issuer } = await lose()
    await expect(issuer.changeStatus(lost.id, 'revoke')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_NOT_FOUND',
    })
    const place = placeOf(lost.entry('suspension'))
    expect(await issuer.changeStatus(place, 'revoke')).toEqual({
      ...{ id: place, status: 'revoked', superseded: false },
    })
    expect(await lost.isSet(issuer, 'revocation')).toBe(true)
    await expect(issuer.changeStatus(place, 'suspend')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_CONFLICT',
    })
    const noted = `select action, subject from audit_entry where action = 'revoke'`
    const subject = `${lost.list.split('-')[0]}#${lost.entry('revocation').statusListIndex}`
    expect(await queryRows(world.databaseUrl(), noted)).toEqual([{ action: 'revoke', subject }])
  })

  test('is not looked for in lists that are in use, nor where no list is', async () => {
    const { lost, issuer } = await lose()
    const next = await issueOne(issuer)
    const { statusListCredential: inUse, statusListIndex } = next.entry('revocation')
    const free = (Number(statusListIndex) + 1) % 131_072
    const closed = lost.entry('revocation').statusListCredential
    const nowhere = [
      `${inUse}#${free}`,
      ...[`${closed}#131072`, `${closed}#999999999`, `${closed}#01`, `${closed}#-1`, `${closed}#`],
      'https://oppasmaat.example/status-lists/0123456789abcdef-revocation#1',
    ]
    for (const place of nowhere) {
      await expect(issuer.changeStatus(place, 'revoke'), place).rejects.toMatchObject({
        code: 'ERR_KLUSCV_NOT_FOUND',
      })
    }
    const place = placeOf(next.entry('refresh'))
    expect(await issuer.changeStatus(place, 'suspend')).toMatchObject({ id: next.id })
  })
})

describe('a restore that nothing can notice', () => {
  test('is said by a person, who has copies of the lists', async () => {
    const known = await issueOne(await world.openIssuer(''))
    const playBack = await world.backUp()
    const later = await world.openIssuer('')
    const lost = await issueOne(later)
    await later.changeStatus(known.id, 'revoke')
    await later.changeStatus(lost.id, 'revoke')
    const copy = await lost.text(later, 'revocation')
    await playBack()
    const issuer = await world.openIssuer('')
    expect(world.noticed()).toEqual([])
    expect(await issuer.recover([copy])).toMatchObject({ carried: 2, epoch: 2, isNew: true })
    for (const one of [known, lost]) expect(await one.isSet(issuer, 'revocation')).toBe(true)
    expect((await issueOne(issuer)).list).not.toBe(known.list)
  })

  test.each([
    ['nothing', ''],
    ['another document', '{"type": "KlusCVProfile"}'],
  ])('is not said with %s for a list', async (_, text) => {
    const issuer = await world.openIssuer('')
    await expect(issuer.recover([text])).rejects.toMatchObject({ code: 'ERR_KLUSCV_REQUEST' })
    const epochs = await queryRows(world.databaseUrl(), 'select epoch from issuer')
    expect(epochs).toEqual([{ epoch: 1 }])
  })
})
