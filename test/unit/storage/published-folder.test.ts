import type { PathLike } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openPublishedFolder } from '../../../src/storage/published-folder.ts'
import { createFailingFiles } from '../../support/failing-files.ts'

const PATH = 'public/status-lists/0123456789abcdef-revocation'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-folder-'))
  return () => rm(directory, { recursive: true, force: true })
})

const onDisk = () => readFile(join(directory, PATH), 'utf8').catch(() => undefined)
const partial = () => readdir(join(directory, 'partial'))

describe('a text', () => {
  test('is read as it was written, and replaced whole', async () => {
    const folder = await openPublishedFolder(directory)
    expect(await folder.read(PATH)).toBeUndefined()
    expect(await folder.names('public/status-lists')).toEqual([])
    for (const text of ['{"odd":  "\\u00e9 é"}', 'shorter']) {
      await folder.write(PATH, text)
      expect(await folder.read(PATH)).toBe(text)
    }
    expect(await folder.names('public/status-lists')).toEqual(['0123456789abcdef-revocation'])
    expect(await partial()).toEqual([])
  })

  test('of many who write at once is one of theirs', async () => {
    const folders = await Promise.all([1, 2, 3].map(() => openPublishedFolder(directory)))
    const texts = folders.map((_, index) => String(index).repeat(100_000))
    const readers = Array.from({ length: 20 }, () => folders[0]?.read(PATH))
    await Promise.all(folders.map((folder, index) => folder.write(PATH, texts[index] ?? '')))
    for (const text of await Promise.all(readers)) expect([undefined, ...texts]).toContain(text)
    expect(texts).toContain(await onDisk())
  })

  test.each(['before', 'after'] as const)(
    'is the old one or the new one whichever call fails %s it was carried out',
    async (when) => {
      for (let failing = 1; ; failing += 1) {
        await rm(directory, { recursive: true, force: true })
        const plain = await openPublishedFolder(directory)
        if (failing % 2 === 0) await plain.write(PATH, 'old')
        const files = createFailingFiles(failing, when)
        const written = openPublishedFolder(directory, files.calls).then((folder) =>
          folder.write(PATH, 'new'),
        )
        const outcome = await written.catch((error: unknown) => error)
        if (outcome === undefined) expect(await onDisk()).toBe('new')
        else {
          expect(outcome).toMatchObject({ code: expect.stringMatching(/STORAGE|OPTION/) })
          expect(JSON.stringify(outcome)).not.toContain(directory)
          expect([undefined, 'old', 'new']).toContain(await onDisk())
        }
        await plain.write(PATH, 'later')
        expect(await onDisk()).toBe('later')
        if (files.count() < failing) break
      }
    },
  )
})

describe('a path', () => {
  test.each([
    '../outside',
    'public/../../outside',
    '/etc/passwd',
    'public//profile',
    'public/',
    '..',
    '.',
    '',
    'public/a\0b',
    'public/a b',
  ])('%j is refused', async (path) => {
    const folder = await openPublishedFolder(directory)
    for (const used of [folder.read(path), folder.write(path, 'x'), folder.names(path)]) {
      await expect(used).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
    }
  })
})

describe('a folder', () => {
  test('that cannot be made is refused when it is opened', async () => {
    await writeFile(join(directory, 'file'), '')
    await expect(openPublishedFolder(join(directory, 'file'))).rejects.toMatchObject({
      ...{ code: 'ERR_KLUSCV_OPTION', message: expect.stringContaining('cannot be written') },
    })
  })

  test('that cannot be read says so: it is not as if nothing were there', async () => {
    const folder = await openPublishedFolder(directory)
    await mkdir(join(directory, PATH), { recursive: true })
    await expect(folder.read(PATH)).rejects.toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
    await rm(join(directory, 'public'), { recursive: true })
    await writeFile(join(directory, 'public'), '')
    await expect(folder.names('public')).rejects.toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
    await expect(folder.write(PATH, 'x')).rejects.toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
  })

  test('is rid of what a killed process left, not of what another is writing', async () => {
    await openPublishedFolder(directory)
    for (const name of ['left', 'written']) await writeFile(join(directory, 'partial', name), '')
    const longAgo = new Date(Date.now() - 7_200_000)
    await utimes(join(directory, 'partial/left'), longAgo, longAgo)
    await openPublishedFolder(directory)
    expect(await partial()).toEqual(['written'])
  })

  test('is opened while a process beside it removes what it wrote', async () => {
    await openPublishedFolder(directory)
    await writeFile(join(directory, 'partial/theirs'), '')
    const removedBefore = async (path: PathLike) => {
      await rm(path)
      return nodeFiles.stat(path)
    }
    const files = { ...nodeFiles, stat: removedBefore as typeof nodeFiles.stat }
    await openPublishedFolder(directory, files)
    expect(await partial()).toEqual([])
  })
})
