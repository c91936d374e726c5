/**
 * Saves a file as if it had been downloaded.
 * @module
 */
import type { NamedFile } from './requests.ts'

/** Browsers read the file after the click; some do so late. */
const RELEASED_AFTER_MS = 60_000

/** Saves it. */
export function saveFile({ name, blob }: NamedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASED_AFTER_MS)
}
