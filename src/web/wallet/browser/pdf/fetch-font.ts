/**
 * Font files of our own origin, fetched once: the build lays them beside the code.
 * @module
 */

import type { FontFile, ReadFont } from '../../../../certificate/pdf/font-files.ts'
import { unpackWoff } from '../../../../certificate/pdf/unpack-woff.ts'
import { KlusCvError } from '../../../../core/errors.ts'

/** The address of each file, by its path. Those of three weights of four families, as they are used. */
const ADDRESSES: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>(
    '../../../../../node_modules/@fontsource/source-sans-3/files/*-{latin,latin-ext,vietnamese,greek,cyrillic,cyrillic-ext}-{400,600,700}-normal.woff',
    { query: '?url', import: 'default', eager: true },
  ),
  ...import.meta.glob<string>(
    '../../../../../node_modules/@fontsource/bricolage-grotesque/files/*-700-normal.woff',
    { query: '?url', import: 'default', eager: true },
  ),
  ...import.meta.glob<string>(
    '../../../../../node_modules/@fontsource/vazirmatn/files/*-arabic-{400,600,700}-normal.woff',
    { query: '?url', import: 'default', eager: true },
  ),
  ...import.meta.glob<string>(
    '../../../../../node_modules/@fontsource/noto-sans-ethiopic/files/*-ethiopic-{400,600,700}-normal.woff',
    { query: '?url', import: 'default', eager: true },
  ),
}

const files = new Map<string, Promise<Uint8Array>>()

/** Fetches a file; rejects when it cannot be had, and may then be asked for again. */
export const fetchFont: ReadFont = ({ family, script, weight }: FontFile) => {
  const name = `${family}-${script}-${weight}-normal.woff`
  const file = files.get(name) ?? fetchFile(name)
  files.set(name, file)
  file.catch(() => files.delete(name))
  return file
}

async function fetchFile(name: string): Promise<Uint8Array> {
  const path = Object.keys(ADDRESSES).find((each) => each.endsWith(`/${name}`)) ?? ''
  const response = await fetch(ADDRESSES[path] ?? '')
  if (!response.ok) {
    throw new KlusCvError('ERR_KLUSCV_FETCH', 'a font file cannot be fetched')
  }
  return unpackWoff(new Uint8Array(await response.arrayBuffer()))
}
