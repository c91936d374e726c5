/**
 * The registers of an archive: each sound and signed, no day missing, every certificate in them.
 * @module
 */
import type { InputProblem } from '../../core/errors.ts'
import { dayAfter } from '../../core/time.ts'
import { type ArchivedFile, MANIFEST_PATH } from '../../trust/archive-manifest.ts'
import {
  checkRegisterProof,
  isRegistered,
  type RegisterDocument,
  readRegister,
} from '../../trust/register.ts'
import { formatRegisterName } from '../../trust/register-name.ts'
import { formatRegisterNames } from '../register/registers.ts'
import { type ArchiveCheck, archiveProblem, filesOf, openArchived } from './archive-check.ts'

/** What the registers hold, and what is wrong with them. */
export interface RegistersChecked {
  readonly certificates: number
  readonly problems: readonly InputProblem[]
}

/** Checks all registers, one day after another: a day may take 7 MB a part. */
export async function checkArchivedRegisters(check: ArchiveCheck): Promise<RegistersChecked> {
  const problems: InputProblem[] = []
  let certificates = 0
  let issued = 0
  let expected: string | undefined
  for (const files of groupByDay(filesOf(check.manifest, 'register'))) {
    const read = await Promise.all(files.map((file) => readArchived(check, file)))
    problems.push(...read.flatMap(({ problem }) => problem ?? []))
    const registers = read.flatMap(({ register }) => register ?? [])
    const [first] = registers
    if (first === undefined) continue
    problems.push(...checkDay(files, registers, expected ?? first.date))
    expected = dayAfter(first.date)
    certificates += registers.reduce((sum, { hashes }) => sum + hashes.length, 0)
    const hashes = (await check.rows?.issuedHashes(first.date)) ?? []
    issued += hashes.length
    problems.push(...findUnlisted(files, registers, hashes))
  }
  problems.push(...(await checkIndex(check)), ...(await checkCount(check, issued)))
  return { certificates, problems }
}

/** The list of names, by which others find the registers. */
async function checkIndex({ folder, manifest }: ArchiveCheck): Promise<readonly InputProblem[]> {
  const [file] = filesOf(manifest, 'registerIndex')
  if (file === undefined)
    return [archiveProblem({ path: MANIFEST_PATH }, 'must name the list of registers')]
  const opened = await openArchived(folder, file)
  if ('problem' in opened) return [opened.problem]
  const names = filesOf(manifest, 'register').map(({ path }) => nameOf(path))
  if (opened.text === formatRegisterNames(names)) return []
  return [archiveProblem(file, 'does not name the registers that are here')]
}

async function readArchived(
  { folder, manifest, keys }: ArchiveCheck,
  file: ArchivedFile,
): Promise<{ readonly register?: RegisterDocument; readonly problem?: InputProblem }> {
  const opened = await openArchived(folder, file)
  if ('problem' in opened) return opened
  const read = readRegister(opened.text)
  if (!read.ok) return { problem: archiveProblem(file, `is no register: ${read.problem.detail}`) }
  const { register } = read
  const isOwn = register.platform === manifest.platform && isNamed(file, register)
  if (!isOwn) return { problem: archiveProblem(file, 'is of another platform or day') }
  if (checkRegisterProof(register, keys).ok) return { register }
  return { problem: archiveProblem(file, 'is not signed by a key of did.json') }
}

function isNamed({ path }: ArchivedFile, register: RegisterDocument): boolean {
  return nameOf(path) === formatRegisterName(register)
}

/** All parts, and of the day after the one before. */
function checkDay(
  [file]: readonly ArchivedFile[],
  registers: readonly RegisterDocument[],
  expected: string,
): readonly InputProblem[] {
  const [first] = registers
  if (file === undefined || first === undefined) return []
  return [
    ...(first.date === expected ? [] : [archiveProblem(file, `comes where ${expected} should be`)]),
    ...(registers.length === first.parts ? [] : [archiveProblem(file, 'lacks parts of its day')]),
  ]
}

function findUnlisted(
  [file]: readonly ArchivedFile[],
  registers: readonly RegisterDocument[],
  hashes: readonly string[],
): readonly InputProblem[] {
  const missing = hashes.filter((hash) => !registers.some((one) => isRegistered(one, hash)))
  if (file === undefined || missing.length === 0) return []
  return [archiveProblem(file, `lacks ${missing.length} certificates that were issued on its day`)]
}

/** A certificate of a day without a register is found by no day. */
async function checkCount(
  { rows }: ArchiveCheck,
  issued: number,
): Promise<readonly InputProblem[]> {
  const all = (await rows?.countIssued()) ?? issued
  if (all === issued) return []
  const message = `${all - issued} certificates were issued on days that have no register here`
  return [{ pointer: '/public/issued', message }]
}

/** In the order of the manifest: the parts of a day follow each other. */
function groupByDay(files: readonly ArchivedFile[]): readonly (readonly ArchivedFile[])[] {
  const days = new Map<string, ArchivedFile[]>()
  for (const file of files) {
    const day = nameOf(file.path).slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), file])
  }
  return [...days.values()]
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? ''
}
