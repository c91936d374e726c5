/**
 * Checks an archive from its own files: whether it lets every certificate of the platform be checked
 * without the platform. The platform holds it against its rows too, its receiver has only the files.
 * @module
 */
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { VerificationMethod } from '../../core/verification-method.ts'
import { parseDidDocument } from '../../did/did-document.ts'
import { checkJsonProof } from '../../suites/sign-json.ts'
import {
  type ArchiveManifest,
  MANIFEST_PATH,
  readArchiveManifest,
} from '../../trust/archive-manifest.ts'
import { readPlatformProfile } from '../../trust/platform-profile.ts'
import type { PublishedFolder } from '../publication/ports.ts'
import {
  type ArchiveCheck,
  type ArchiveRows,
  archiveProblem,
  filesOf,
  openArchived,
} from './archive-check.ts'
import { checkArchivedLists } from './check-archived-lists.ts'
import { checkArchivedRegisters } from './check-archived-registers.ts'

/** What an archive holds. */
export interface ArchiveSummary {
  readonly manifest: ArchiveManifest
  readonly keys: readonly VerificationMethod[]
  /** How many hashes are in its registers. */
  readonly certificates: number
}

/**
 * Checks an archive.
 *
 * @param folder - where it is
 * @param rows - what the issuer's database says; without it the archive is judged by itself
 * @throws KlusCvError `ERR_KLUSCV_SELF_CHECK` with everything that is wrong, by file
 */
export async function checkArchive(
  folder: Pick<PublishedFolder, 'read'>,
  rows?: ArchiveRows,
): Promise<ArchiveSummary> {
  const manifest = await readManifest(folder)
  const { keys, problems } = await readKeys(folder, manifest)
  const check = { folder, manifest, keys, rows }
  const profile = await checkProfile(check)
  const registers = await checkArchivedRegisters(check)
  const lists = await checkArchivedLists(check)
  const all = [...problems, ...profile, ...registers.problems, ...lists]
  if (all.length > 0) throw refusal('the archive is not complete', all)
  return { manifest, keys, certificates: registers.certificates }
}

async function readManifest(folder: Pick<PublishedFolder, 'read'>): Promise<ArchiveManifest> {
  const text = await folder.read(MANIFEST_PATH)
  const read = text === undefined ? undefined : readArchiveManifest(text)
  if (read?.ok) return read.manifest
  const message =
    read === undefined ? 'is missing' : `${read.problem.pointer} ${read.problem.detail}`
  throw refusal('this is no archive', [archiveProblem({ path: MANIFEST_PATH }, message)])
}

/** The keys that may sign for the platform, as its did.json has them. */
async function readKeys(
  folder: Pick<PublishedFolder, 'read'>,
  manifest: ArchiveManifest,
): Promise<{
  readonly keys: readonly VerificationMethod[]
  readonly problems: readonly InputProblem[]
}> {
  const [file, ...others] = filesOf(manifest, 'didDocument')
  if (file === undefined || others.length > 0) {
    const problem = archiveProblem({ path: MANIFEST_PATH }, 'must name one did.json')
    return { keys: [], problems: [problem] }
  }
  const opened = await openArchived(folder, file)
  if ('problem' in opened) return { keys: [], problems: [opened.problem] }
  const parsed = parseJson(opened.text)
  const read = parsed.ok ? parseDidDocument(parsed.value, manifest.platform) : parsed
  if (!read.ok) return { keys: [], problems: [archiveProblem(file, 'is no DID document of it')] }
  const { verificationMethods, assertionMethod } = read.document
  return {
    keys: verificationMethods.filter(({ id }) => assertionMethod.includes(id)),
    problems: [],
  }
}

async function checkProfile(check: ArchiveCheck): Promise<readonly InputProblem[]> {
  const { folder, manifest, keys } = check
  const [file] = filesOf(manifest, 'profile')
  if (file === undefined) {
    return [archiveProblem({ path: MANIFEST_PATH }, 'must name the profile')]
  }
  const opened = await openArchived(folder, file)
  if ('problem' in opened) return [opened.problem]
  const read = readPlatformProfile(opened.text)
  if (!read.ok || read.document.platform !== manifest.platform) {
    return [archiveProblem(file, 'is no profile of the platform')]
  }
  const { document } = read
  const key = keys.find(({ id }) => id === document.proof.verificationMethod)
  if (key !== undefined && checkJsonProof(document, key.publicKeyMultibase).ok) return []
  return [archiveProblem(file, 'is not signed by a key of did.json')]
}

function refusal(message: string, problems: readonly InputProblem[]): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SELF_CHECK', message, { problems })
}
