/**
 * An issuer whose database can be set back: processes come and go, and on the machine stays the
 * folder of what was published.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StatusPurpose } from '../../src/core/credential.ts'
import type { Alarm, Issuer } from '../../src/issuer/index.ts'
import { openPublishedFolder } from '../../src/storage/index.ts'
import { startTestDatabase } from './database.ts'
import { backUpRows, copyDatabase, dropDatabase } from './database-backup.ts'
import { openTestIssuer, type TestIssuer, UNRATED_RECORD } from './issuer.ts'
import { entryOf, isSet, listNameOf, readList } from './published-lists.ts'

/** Plays a backup back. */
type PlayBack = () => Promise<void>

/** The world of one test file; {@link RestoreWorld.renew} before each test. */
export interface RestoreWorld {
  now: Date
  readonly databaseUrl: () => string
  /** The folder of what was published. */
  readonly directory: () => string
  /** How often a restore was noticed, as it was said. */
  readonly noticed: () => readonly string[]
  /** Starts a process: connections and memory of its own. Without a folder when that is ''. */
  readonly openIssuer: (folder?: string) => Promise<Issuer>
  /** Ends all processes. */
  readonly closeAll: () => Promise<void>
  /** Ends all processes and puts the rows aside; playing them back ends all processes again. */
  readonly backUp: () => Promise<PlayBack>
  /** The same, but the backup comes back as another database. */
  readonly backUpAsDatabase: () => Promise<PlayBack>
  readonly renew: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Starts the database server. */
export async function startRestoreWorld(): Promise<RestoreWorld> {
  const server = await startTestDatabase()
  const open: TestIssuer[] = []
  const copies: string[] = []
  const alarms: Alarm[] = []
  let databaseUrl = server.url
  let directory = ''
  const closeAll = async () => {
    while (open.length > 0) await open.pop()?.database.close()
  }
  const clear = async () => {
    await closeAll()
    for (const copy of copies.splice(0)) await dropDatabase(copy)
    if (directory !== '') await rm(directory, { recursive: true, force: true })
    alarms.length = 0
  }
  const world: RestoreWorld = {
    now: new Date(0),
    databaseUrl: () => databaseUrl,
    directory: () => directory,
    noticed: () => alarms.filter(({ kind }) => kind === 'restored').map(({ message }) => message),
    openIssuer: async (folder = directory) => {
      const opened = await openTestIssuer({
        databaseUrl,
        suite: 'eddsa-jcs-2022',
        clock: () => world.now,
        onAlarm: (alarm) => alarms.push(alarm),
        ...(folder === '' ? {} : { publishedFolder: await openPublishedFolder(folder) }),
      })
      open.push(opened)
      await opened.issuer.maintain()
      return opened.issuer
    },
    closeAll,
    backUp: async () => {
      await closeAll()
      const playBack = await backUpRows(databaseUrl)
      return async () => {
        await closeAll()
        await playBack()
      }
    },
    backUpAsDatabase: async () => {
      await closeAll()
      const copy = await copyDatabase(databaseUrl, `test_${randomBytes(8).toString('hex')}`)
      copies.push(copy)
      return async () => {
        await closeAll()
        databaseUrl = copy
      }
    },
    renew: async () => {
      await clear()
      databaseUrl = await server.another()
      directory = await mkdtemp(join(tmpdir(), 'kluscv-restore-'))
      world.now = new Date('2026-03-01T12:00:00.000Z')
    },
    end: async () => {
      await clear()
      await server.stop()
    },
  }
  return world
}

/** Issues a certificate, and says how it stands in the lists of any process. */
export async function issueOne(issuer: Issuer) {
  const { certificates } = await issuer.issueCertificates(UNRATED_RECORD)
  const { id = '', credential = {} } = certificates[0] ?? {}
  const entry = (purpose: StatusPurpose) => entryOf(credential, purpose)
  const text = (by: Issuer, purpose: StatusPurpose) => by.statusList(listNameOf(entry(purpose)))
  return {
    id,
    entry,
    text,
    list: listNameOf(entry('revocation')),
    isSet: async (by: Issuer, purpose: StatusPurpose) =>
      isSet(await text(by, purpose), entry(purpose)),
    version: async (by: Issuer, purpose: StatusPurpose) =>
      readList(await text(by, purpose), entry(purpose).statusListCredential).validFrom,
  }
}
