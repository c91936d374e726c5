/**
 * The status lists of an archive: each sound and signed, and saying what the rows say.
 * @module
 */

import { SUITES } from '../../core/contexts.ts'
import type { InputProblem } from '../../core/errors.ts'
import { gateStatusList } from '../../core/gate.ts'
import { LIMITS } from '../../core/limits.ts'
import { parseJson } from '../../core/parse-json.ts'
import { parseStatusList, type StatusList } from '../../status/parse-status-list.ts'
import { checkProofs } from '../../suites/check-proofs.ts'
import type { ArchivedFile } from '../../trust/archive-manifest.ts'
import { type ArchiveCheck, archiveProblem, filesOf, openArchived } from './archive-check.ts'

/** What is wrong with the status lists. */
export async function checkArchivedLists(check: ArchiveCheck): Promise<readonly InputProblem[]> {
  const expected = await check.rows?.setIndexes()
  const problems: InputProblem[] = []
  const seen = new Set<string>()
  for (const file of filesOf(check.manifest, 'statusList')) {
    const read = await readArchived(check, file)
    seen.add(file.url)
    if ('problem' in read) problems.push(read.problem)
    else if (!saysThese(read.list, expected?.get(file.url))) {
      const message =
        'does not say what the database says: make the archive again if something was withdrawn meanwhile'
      problems.push(archiveProblem(file, message))
    }
  }
  const missing = [...(expected?.keys() ?? [])].filter((url) => !seen.has(url))
  return [
    ...problems,
    ...missing.map((url) => ({ pointer: '/public/status-lists', message: `lacks ${url}` })),
  ]
}

async function readArchived(
  { folder, manifest, keys }: ArchiveCheck,
  file: ArchivedFile,
): Promise<{ readonly list: StatusList } | { readonly problem: InputProblem }> {
  const opened = await openArchived(folder, file)
  if ('problem' in opened) return opened
  const parsed = parseJson(opened.text, { maxBytes: LIMITS.statusListBytes })
  const gate = parsed.ok ? gateStatusList(parsed.value) : parsed
  if (!gate.ok) return { problem: archiveProblem(file, 'is no status list') }
  const { credential: document } = gate.gated
  const list = parseStatusList(document, file.url)
  if (!list.ok)
    return { problem: archiveProblem(file, `${list.problem.pointer} ${list.problem.detail}`) }
  if (document.issuer !== manifest.platform) {
    return { problem: archiveProblem(file, 'is of another platform') }
  }
  const question = { document, verificationMethods: keys, suites: SUITES }
  const proof = await checkProofs({ ...question, purpose: 'assertionMethod' })
  if (proof.ok) return list
  return { problem: archiveProblem(file, 'is not signed by a key of did.json') }
}

/** Whether exactly these are set. Without rows to compare with, every list will do. */
function saysThese(list: StatusList, indexes: readonly number[] | undefined): boolean {
  if (indexes === undefined) return true
  const wanted = new Set(indexes)
  for (let index = 0; index < list.entries; index += 1) {
    if (list.isSet(index) !== wanted.has(index)) return false
  }
  return true
}
