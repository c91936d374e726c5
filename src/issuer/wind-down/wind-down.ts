/**
 * How a platform stops: nothing is issued any more, the registers are closed with the day on which
 * it stopped, and an archive lets its certificates be checked when it is gone.
 *
 * Withdrawing and correcting go on for as long as there is a key: a platform that is being wound up
 * may still find a mistake. So an archive is never the last by itself. It can be made again, and the
 * last is the one after which the key was destroyed.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { formatInstant, type Instant } from '../../core/time.ts'
import {
  ARCHIVE_TYPE,
  type ArchivedFile,
  MANIFEST_PATH,
  readArchiveManifest,
} from '../../trust/archive-manifest.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { listUrl } from '../list-url.ts'
import type { PublicSources } from '../public-documents.ts'
import type { PublishedFolder } from '../publication/ports.ts'
import { publishDueLists } from '../publish-status-lists.ts'
import { publishDueRegisters } from '../register/publish-registers.ts'
import { type ArchiveRows, sha256Of } from './archive-check.ts'
import { archiveFiles } from './archive-files.ts'
import { archiveReadme } from './archive-readme.ts'
import { type ArchiveSummary, checkArchive } from './check-archive.ts'

/** What there is to wind down. */
export interface WindDownPlan {
  /** Absent while the issuer issues. */
  readonly stoppedAt?: Instant
  readonly certificates: number
  readonly registers: number
  readonly statusLists: number
}

/** Ends an issuer. */
export interface WindDown {
  /** How the issuer stands; changes nothing. */
  readonly plan: () => Promise<WindDownPlan>
  /**
   * Stops issuing in every process, for good, and closes the registers with today. Doing it again
   * changes nothing.
   */
  readonly stop: (caller?: string) => Promise<void>
  /**
   * Writes the archive and checks it, from what was written, against the database. Over an archive
   * of the same platform it writes what is newer.
   *
   * @throws KlusCvError `ERR_KLUSCV_CONFLICT` while the issuer issues, `ERR_KLUSCV_OPTION` for a
   *   folder with the archive of another platform, `ERR_KLUSCV_SELF_CHECK` with everything that is
   *   wrong in what was written
   */
  readonly archive: (folder: PublishedFolder) => Promise<ArchiveSummary>
}

/** The end of an issuer. */
export function createWindDown(
  issuer: IssuerContext,
  sources: PublicSources,
  bind: () => Promise<void>,
): WindDown {
  const { store, clock } = issuer
  return {
    plan: async () => {
      const stoppedAt = await store.windDown.stoppedAt()
      return {
        ...(stoppedAt === undefined ? {} : { stoppedAt }),
        certificates: await store.windDown.countIssued(),
        registers: (await store.registers.names()).length,
        statusLists: (await store.lists()).length,
      }
    },
    stop: async (caller) => {
      await bind()
      await store.windDown.stop(formatInstant(clock()), caller)
      await publishDueRegisters(issuer)
    },
    archive: async (folder) => {
      await bind()
      return writeArchive(issuer, sources, folder)
    },
  }
}

async function writeArchive(
  issuer: IssuerContext,
  sources: PublicSources,
  folder: PublishedFolder,
): Promise<ArchiveSummary> {
  const { did: platform, profile, store, clock } = issuer
  const stoppedAt = await store.windDown.stoppedAt()
  if (stoppedAt === undefined) {
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'an archive is made of an issuer that stopped')
  }
  await refuseAnother(folder, platform)
  await publishDueRegisters(issuer)
  await publishDueLists(issuer)
  const files = await writeFiles(issuer, sources, folder)
  const madeAt = formatInstant(clock())
  const counts = {
    certificates: await store.windDown.countIssued(),
    registers: files.filter(({ kind }) => kind === 'register').length,
    statusLists: files.filter(({ kind }) => kind === 'statusList').length,
  }
  const readme = archiveReadme({ platform, names: profile.names, stoppedAt, madeAt, ...counts })
  await folder.write('README.nl.md', readme.nl)
  await folder.write('README.en.md', readme.en)
  // Last: until it is there, the archive is the one before.
  const manifest = { type: ARCHIVE_TYPE, platform, stoppedAt, madeAt, files }
  await folder.write(MANIFEST_PATH, `${JSON.stringify(manifest, null, 2)}\n`)
  return checkArchive(folder, rowsOf(issuer))
}

async function writeFiles(
  issuer: IssuerContext,
  sources: PublicSources,
  folder: PublishedFolder,
): Promise<readonly ArchivedFile[]> {
  const files: ArchivedFile[] = []
  for await (const { path, kind, url, text } of archiveFiles(issuer, sources)) {
    await folder.write(path, text)
    files.push({ path, kind, url, sha256: sha256Of(text) })
  }
  return files
}

async function refuseAnother(folder: PublishedFolder, platform: string): Promise<void> {
  const text = await folder.read(MANIFEST_PATH)
  if (text === undefined) return
  const read = readArchiveManifest(text)
  if (read.ok && read.manifest.platform === platform) return
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'the folder holds an archive of another platform')
}

function rowsOf({ store }: IssuerContext): ArchiveRows {
  return {
    issuedHashes: store.registers.issuedHashes,
    countIssued: store.windDown.countIssued,
    setIndexes: async () => {
      const indexes = new Map<string, readonly number[]>()
      for (const { list, baseUrl } of await store.lists()) {
        await store.publish(list, async ({ setIndexes }) => {
          indexes.set(listUrl(baseUrl, list), setIndexes)
          return undefined
        })
      }
      return indexes
    },
  }
}
