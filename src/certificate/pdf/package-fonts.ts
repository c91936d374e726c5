/**
 * Font files out of the packages that this one depends on: for Node.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { FontFile, ReadFont } from './font-files.ts'
import { unpackWoff } from './unpack-woff.ts'

/** A file of each package, beside the folder of its fonts. */
const PACKAGES: Readonly<Record<FontFile['family'], string>> = {
  'source-sans-3': import.meta.resolve('@fontsource/source-sans-3/unicode.json'),
  'bricolage-grotesque': import.meta.resolve('@fontsource/bricolage-grotesque/unicode.json'),
  vazirmatn: import.meta.resolve('@fontsource/vazirmatn/unicode.json'),
  'noto-sans-ethiopic': import.meta.resolve('@fontsource/noto-sans-ethiopic/unicode.json'),
}

/** Read once: a service writes many PDFs. */
const files = new Map<string, Promise<Uint8Array>>()

/** Reads a file of the package of its family: a font that is not packed any more. */
export const readPackageFont: ReadFont = ({ family, script, weight }: FontFile) => {
  const path = `files/${family}-${script}-${weight}-normal.woff`
  const file = files.get(path) ?? readFile(new URL(path, PACKAGES[family])).then(unpackWoff)
  files.set(path, file)
  return file
}
