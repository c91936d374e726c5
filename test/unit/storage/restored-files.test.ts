import { execFile } from 'node:child_process'
import { appendFile, chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Alarm, Issuer } from '../../../src/issuer/index.ts'
import { type Engine, openPublishedFolder, startEngine } from '../../../src/storage/index.ts'
import { openTestIssuer, type TestIssuer } from '../../support/issuer.ts'
import { issueOne } from '../../support/restore-world.ts'

const run = promisify(execFile)

let folder = ''
let files = ''
let engine: Engine | undefined
let opened: TestIssuer | undefined
const alarms: Alarm[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-files-'))
  // PostgreSQL runs as another user when we are root, and keeps its data in here.
  await chmod(folder, 0o755)
  files = join(folder, 'data/postgres/data')
})

beforeEach(() => {
  alarms.length = 0
})

afterAll(async () => {
  await stop()
  await rm(folder, { recursive: true, force: true })
})

/** Starts the server, and a process on it; with the folder of published documents or without. */
async function start(hasFolder: boolean): Promise<Issuer> {
  engine = await startEngine({ dataDirectory: join(folder, 'data') })
  await engine.createDatabase('kluscv')
  const published = join(folder, 'published')
  opened = await openTestIssuer({
    databaseUrl: engine.url('kluscv'),
    suite: 'eddsa-jcs-2022',
    onAlarm: (alarm) => alarms.push(alarm),
    ...(hasFolder ? { publishedFolder: await openPublishedFolder(published) } : {}),
  })
  await opened.issuer.maintain()
  return opened.issuer
}

async function stop(): Promise<void> {
  await opened?.database.close()
  await engine?.stop()
  engine = undefined
}

const restored = () => alarms.filter(({ kind }) => kind === 'restored')

/** As a backup that is complete: at the next start the server ends its recovery, and goes on. */
async function recoverFiles(): Promise<void> {
  const { uid, gid } = await stat(files)
  await writeFile(join(files, 'recovery.signal'), '')
  await chown(join(files, 'recovery.signal'), uid, gid)
  // No one may read before the recovery has ended, so that a start is one that takes writes.
  const settings = "restore_command = '/bin/false'\nhot_standby = off\n"
  await appendFile(join(files, 'postgresql.auto.conf'), settings)
}

describe('the files of a database', { timeout: 60_000 }, () => {
  test('that were copied and put back are told by the folder of published documents', async () => {
    const known = await issueOne(await start(true))
    await stop()
    await run('cp', ['-a', files, join(folder, 'backup')])
    const later = await start(true)
    const lost = await issueOne(later)
    await later.changeStatus(known.id, 'revoke')
    await later.changeStatus(lost.id, 'revoke')
    await stop()
    await rm(files, { recursive: true })
    await run('cp', ['-a', join(folder, 'backup'), files])

    const issuer = await start(true)
    expect(restored()).toHaveLength(1)
    for (const one of [known, lost]) expect(await one.isSet(issuer, 'revocation')).toBe(true)
    expect([known.list, lost.list]).not.toContain((await issueOne(issuer)).list)
    await stop()
  })

  test('that only start again are the same', async () => {
    const { list } = await issueOne(await start(false))
    await stop()
    expect((await issueOne(await start(false))).list).toBe(list)
    expect(restored()).toEqual([])
    await stop()
  })

  test('that were recovered, or whose standby took over, are told by the database itself', async () => {
    const { list } = await issueOne(await start(false))
    await stop()
    await recoverFiles()
    const issuer = await start(false)
    expect(restored().map(({ message }) => message)).toEqual([
      expect.stringContaining('recovered or failed over'),
    ])
    expect((await issueOne(issuer)).list).not.toBe(list)
  })
})
