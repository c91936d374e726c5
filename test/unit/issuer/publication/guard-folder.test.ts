import { describe, expect, test } from 'vitest'
import { type Alarm, createAlarms } from '../../../../src/issuer/alarms.ts'
import { guardFolder } from '../../../../src/issuer/publication/guard-folder.ts'
import type { PublishedFolder } from '../../../../src/issuer/publication/ports.ts'
import { readWitness, writeWitness } from '../../../../src/issuer/restore/witness.ts'

const DID = 'did:web:platform.example'

/** A folder in memory, of which a part can fail. */
function folderWith(texts: Map<string, string>, failing: ReadonlySet<keyof PublishedFolder>) {
  const unless = (name: keyof PublishedFolder) => {
    if (failing.has(name)) throw new Error('EIO')
  }
  const folder: PublishedFolder = {
    read: async (path) => {
      unless('read')
      return texts.get(path)
    },
    write: async (path, text) => {
      unless('write')
      texts.set(path, text)
    },
    names: async () => {
      unless('names')
      return [...texts.keys()]
    },
  }
  const alarms: Alarm[] = []
  const raised = createAlarms((alarm) => alarms.push(alarm))
  return { guarded: guardFolder(folder, raised), alarms, raised }
}

describe('a folder that fails', () => {
  test('when it is read loses nothing: what cannot be seen is not written over', async () => {
    const texts = new Map([['a', 'kept']])
    const { guarded, alarms, raised } = folderWith(texts, new Set(['read', 'names']))
    expect(await guarded.read('a')).toBeUndefined()
    expect(await guarded.names('')).toEqual([])
    await guarded.replace('a', async () => 'other')
    expect(texts.get('a')).toBe('kept')
    expect(alarms.map(({ kind }) => kind)).toEqual(Array(3).fill('folder-failed'))
    expect(raised.standing()).toHaveLength(1)
    expect(guarded.failures()).toBe(3)
  })

  test('when it is written rejects nothing, and its alarm stands until it is cleared', async () => {
    const { guarded, raised } = folderWith(new Map(), new Set(['write']))
    await guarded.replace('a', async () => 'text')
    expect(raised.standing().map(({ kind }) => kind)).toEqual(['folder-failed'])
    raised.clear('folder-failed')
    expect(raised.standing()).toEqual([])
  })
})

test('a folder that is not there has nothing and takes nothing', async () => {
  const raised = createAlarms()
  const guarded = guardFolder(undefined, raised)
  await guarded.replace('a', async () => 'text')
  expect([guarded.isThere, await guarded.read('a'), await guarded.names('')]).toEqual([
    ...[false, undefined, []],
  ])
  expect(raised.standing()).toEqual([])
})

test('a restore is told, and does not stand', () => {
  const raised = createAlarms()
  raised.raise({ kind: 'restored', message: 'it was set back' })
  expect(raised.standing()).toEqual([])
})

describe('a witness', () => {
  const end = { epoch: 1, serial: '7', hash: 'a'.repeat(64) } as const

  test('is read as it was written', async () => {
    const { guarded } = folderWith(new Map(), new Set())
    await writeWitness(guarded, DID, { before: await readWitness(guarded, DID), end })
    expect((await readWitness(guarded, DID)).seen).toEqual(end)
  })

  test('that another process wrote meanwhile stays', async () => {
    const texts = new Map<string, string>()
    const { guarded } = folderWith(texts, new Set())
    const before = await readWitness(guarded, DID)
    texts.set('witness.json', 'of another process')
    await writeWitness(guarded, DID, { before, end })
    expect(texts.get('witness.json')).toBe('of another process')
  })

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['of no epoch', JSON.stringify({ did: DID, ...end, epoch: '1' })],
    ['with a number for its serial', JSON.stringify({ did: DID, ...end, serial: 7 })],
    ['with a serial that is none', JSON.stringify({ did: DID, ...end, serial: '0' })],
    ['with another hash', JSON.stringify({ did: DID, ...end, hash: "'; drop table" })],
  ])('that is %s counts as none, and is replaced', async (_, text) => {
    const texts = new Map([['witness.json', text]])
    const { guarded } = folderWith(texts, new Set())
    const before = await readWitness(guarded, DID)
    expect(before.seen).toBeUndefined()
    await writeWitness(guarded, DID, { before, end })
    expect((await readWitness(guarded, DID)).seen).toEqual(end)
  })

  test('of another issuer is refused', async () => {
    const text = JSON.stringify({ did: 'did:web:other.example', ...end })
    const { guarded } = folderWith(new Map([['witness.json', text]]), new Set())
    await expect(readWitness(guarded, DID)).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
  })
})
