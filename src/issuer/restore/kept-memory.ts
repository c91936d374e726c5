/**
 * Everything of ours that a folder of published documents holds. What is not ours does not count.
 * @module
 */
import type { Instant } from '../../core/time.ts'
import { checkRegisterProof, readRegister } from '../../trust/register.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { parseListName } from '../list-url.ts'
import type { ListName } from '../ports.ts'
import type { GuardedFolder } from '../publication/guard-folder.ts'
import { LISTS_FOLDER, listPath, REGISTERS_FOLDER } from '../publication/published-paths.ts'
import { versionOf } from '../publication/version-of.ts'
import { readKeptList } from './kept-list.ts'
import { ownKeys } from './own-keys.ts'
import type { KeptList, KeptRegister } from './ports.ts'

/** A list by its name, and the version that its text claims. */
export interface KeptVersion {
  readonly list: ListName
  readonly version: Instant
}

/** The versions of all lists in the folder, as they claim: cheap. */
export async function keptVersions(folder: GuardedFolder): Promise<readonly KeptVersion[]> {
  const versions: KeptVersion[] = []
  for (const name of await folder.names(LISTS_FOLDER)) {
    const list = parseListName(name)
    const text = list === undefined ? undefined : await folder.read(listPath(list))
    const version = text === undefined ? undefined : versionOf(text)
    if (list !== undefined && version !== undefined) versions.push({ list, version })
  }
  return versions
}

/** All lists in the folder that this issuer signed and that stand under their own name. */
export async function keptLists(
  issuer: IssuerContext,
  folder: GuardedFolder,
): Promise<readonly KeptList[]> {
  const lists: KeptList[] = []
  for (const name of await folder.names(LISTS_FOLDER)) {
    const text = await folder.read(`${LISTS_FOLDER}/${name}`)
    const kept = text === undefined ? undefined : await readKeptList(issuer, text)
    if (kept !== undefined && `${LISTS_FOLDER}/${name}` === listPath(kept.list)) lists.push(kept)
  }
  return lists
}

/** All registers in the folder that this issuer signed. */
export async function keptRegisters(
  issuer: IssuerContext,
  folder: GuardedFolder,
): Promise<readonly KeptRegister[]> {
  const { verificationMethods } = ownKeys(issuer)
  const registers: KeptRegister[] = []
  for (const name of await folder.names(REGISTERS_FOLDER)) {
    const text = await folder.read(`${REGISTERS_FOLDER}/${name}`)
    const read = text === undefined ? undefined : readRegister(text)
    if (text === undefined || read?.ok !== true) continue
    const { platform, date, part, parts } = read.register
    const isOurs = platform === issuer.did && checkRegisterProof(read.register, verificationMethods)
    if (isOurs !== false && isOurs.ok) registers.push({ name: { date, part }, parts, text })
  }
  return registers
}
