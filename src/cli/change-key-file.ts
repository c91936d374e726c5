/**
 * Changes a key file so that a crash leaves the old or the new one, and of two changes at the same
 * time the second is refused: the new file is made beside the old one before that is read, and takes
 * its place at the end.
 * @module
 */
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import { formatClearKeyFile, formatKeyFile } from '../suites/key-file.ts'
import type { Keys } from '../suites/key-life.ts'
import { type KeyFileOptions, readKeys, readUnopened } from './key-file.ts'

/**
 * Writes what `change` makes of the keys of a file, and returns it. The new file is as safe as the
 * old one: encrypted with the same passphrase, or in clear where that was.
 *
 * @throws KlusCvError as `readKeys` and `change`, and `ERR_KLUSCV_CONFLICT` during another change
 */
export async function changeKeyFile(
  path: string,
  options: KeyFileOptions,
  change: (keys: Keys) => Keys,
): Promise<Keys> {
  // A link stays a link.
  const target = await realpath(path).catch(() => path)
  const draft = `${target}.new`
  const file = await openDraft(draft)
  try {
    const { encryption } = await readUnopened(path)
    const changed = change(await readKeys(path, options))
    const { passphrase = '' } = options
    const isClear = encryption === undefined
    await write(
      file,
      isClear ? formatClearKeyFile(changed) : await formatKeyFile(changed, passphrase),
    )
    await rename(draft, target)
    await syncFolder(dirname(target))
    return changed
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}

async function openDraft(draft: string): Promise<FileHandle> {
  try {
    return await open(draft, 'wx', 0o600)
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code !== 'EEXIST') throw cannotWrite(draft, cause)
    const message = `The key file is being changed: ${draft} exists. If nobody is at it, remove that.`
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', message, { cause })
  }
}

async function write(file: FileHandle, text: string): Promise<void> {
  await file.writeFile(text)
  await file.sync()
  await file.close()
}

/** The new name is in the folder, and the folder is a file of its own. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

function cannotWrite(path: string, cause: unknown): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', `The file ${path} cannot be written.`, { cause })
}
