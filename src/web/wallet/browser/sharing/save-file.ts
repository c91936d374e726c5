/**
 * Gives the worker a file, made on the device.
 * @module
 */

/** A browser reads the file after the click, and says nowhere when it is done. */
const READ_BY_MS = 60_000

/** Downloads `content` under this name. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), READ_BY_MS)
}
