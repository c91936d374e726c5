import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countLines } from '../../../src/cli/count-lines.ts'
import { barText, remainingText } from '../../../src/cli/progress-bar.ts'

test.each([
  [0, '░░░░░░░░░░   0 %'],
  [0.099, '░░░░░░░░░░   9 %'],
  [0.43, '████░░░░░░  43 %'],
  [0.999, '█████████░  99 %'],
  [1, '██████████ 100 %'],
])('a bar of %d is %s', (share, text) => {
  expect(barText(share)).toBe(text)
})

describe('the remaining time', () => {
  test.each([
    [0.5, 30_000, ', 30 s left', ', nog 30 s'],
    [0.25, 60_000, ', 3 min left', ', nog 3 min'],
    [0.1, 600_000, ', 1 h 30 min left', ', nog 1 u 30 min'],
    [1, 60_000, ', 0 s left', ', nog 0 s'],
  ])('of %d done in %d ms is %s', (share, ms, en, nl) => {
    expect(remainingText({ share, ms }, 'en')).toBe(en)
    expect(remainingText({ share, ms }, 'nl')).toBe(nl)
  })

  test.each([
    [0.009, 60_000],
    [0.5, 1_999],
  ])('is not guessed of %d done in %d ms', (share, ms) => {
    expect(remainingText({ share, ms }, 'en')).toBe('')
  })
})

test('lines are counted in a file, and in nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kluscv-lines-'))
  try {
    await writeFile(join(folder, 'three.csv'), 'a\r\nb\nc\n')
    expect(await countLines(join(folder, 'three.csv'))).toBe(3)
    expect(await countLines(join(folder, 'none.csv'))).toBeUndefined()
    expect(await countLines(folder)).toBeUndefined()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
