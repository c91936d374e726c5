/**
 * The bytes of a file that come on standard input, after the job that says how many. One job at a
 * time is sent, so what comes belongs to it.
 * @module
 */

/** Reads so many bytes; rejects when standard input ends before. */
export async function readInput(bytes: number): Promise<Uint8Array> {
  const file = Buffer.allocUnsafe(bytes)
  for (let length = 0; length < bytes; ) {
    const chunk = process.stdin.read() as Buffer | null
    if (chunk === null) await moreInput()
    else length += chunk.copy(file, length)
  }
  return file
}

function moreInput(): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdin.once('readable', resolve)
    process.stdin.once('end', reject)
  })
}
