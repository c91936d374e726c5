import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFileOfLines, writeLines } from '../../../../src/demo/samples/write-lines.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kluscv-lines-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const LINE = `${'x'.repeat(999)}\n`

describe('lines', () => {
  test('all end up in the file, in order', async () => {
    const file = join(folder, 'lines')
    await writeFileOfLines(
      Array.from({ length: 500 }, (_, index) => `${index}\n`),
      file,
    )
    const lines = (await readFile(file, 'utf8')).split('\n')
    expect(lines).toEqual([...Array.from({ length: 500 }, (_, index) => String(index)), ''])
  })

  test('are not made before whoever takes them is ready', async () => {
    let made = 0
    let takeOn = (): void => undefined
    const taker = new Writable({
      highWaterMark: 1,
      write: (_piece, _encoding, done) => {
        takeOn = done
      },
    })
    const written = writeLines(
      (function* () {
        for (; made < 10_000; made++) yield LINE
      })(),
      taker,
    )
    for (let waited = 0; waited < 50; waited++) await turn()
    // A million characters are in flight at most: the stream of pieces holds sixteen.
    expect(made).toBeGreaterThan(0)
    expect(made).toBeLessThan(1_500)
    taker._write = (_piece, _encoding, done) => void done()
    takeOn()
    await written
    expect(made).toBe(10_000)
  })

  test('leave a stream that is not theirs open', async () => {
    const taken: string[] = []
    const taker = new Writable({
      write: (piece, _encoding, done) => {
        taken.push(String(piece))
        done()
      },
    })
    await writeLines(['a\n', 'b\n'], taker)
    expect(taker.writableEnded).toBe(false)
    expect(taken.join('')).toBe('a\nb\n')
  })

  test('for a file that cannot be written are refused with its name and the reason', async () => {
    await expect(writeFileOfLines([LINE], join(folder, 'nowhere', 'lines'))).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
      message: expect.stringMatching(/nowhere.*ENOENT/),
    })
  })

  test('that cannot be made fail as they are, and not as a file', async () => {
    const broken = (function* () {
      yield LINE
      throw new RangeError('broken')
    })()
    await expect(writeFileOfLines(broken, join(folder, 'broken'))).rejects.toThrow(RangeError)
  })
})
