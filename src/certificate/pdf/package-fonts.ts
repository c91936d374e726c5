/**
 * Font files out of the packages that this one depends on: for Node.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { FontFile, ReadFont } from './font-files.ts'
import { unpackWoff } from './unpack-woff.ts'

/** Read once: a service writes many PDFs. */
const files = new Map<string, Promise<Uint8Array>>()

/** Reads a file of the package of its family: a font that is not packed any more. */
export const readPackageFont: ReadFont = ({ family, script, weight }: FontFile) => {
  const path = `@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`
  const file = files.get(path) ?? readFile(new URL(import.meta.resolve(path))).then(unpackWoff)
  files.set(path, file)
  return file
}
