import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import { countLines, decodeText } from '../../../../src/issuer/record-file/decode-text.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding))

async function textOf(chunks: readonly (Uint8Array | string)[]): Promise<string> {
  let text = ''
  for await (const piece of decodeText(chunks)) text += piece
  return text
}

async function refusalOf(chunks: readonly (Uint8Array | string)[]) {
  const error: unknown = await textOf(chunks).catch((cause: unknown) => cause)
  if (!(error instanceof KlusCvError)) throw new Error('the text was read')
  return error.problems[0]
}

describe('the text of a file', () => {
  const text = 'naam,René 😀\nمحمد,ü\r\n'

  test.each([1, 2, 3, 5, 100])('is the same in pieces of %i bytes', async (size) => {
    const whole = bytes(`\ufeff${text}`)
    const count = Math.ceil(whole.length / size)
    const pieces = Array.from({ length: count }, (_, n) => whole.slice(n * size, (n + 1) * size))
    expect(await textOf(pieces)).toBe(text)
  })

  test('has no byte order mark, in bytes or in text', async () => {
    expect(await textOf([bytes('\ufeffa')])).toBe('a')
    expect(await textOf(['\ufeffa'])).toBe('a')
    expect(await textOf([])).toBe('')
  })
})

describe('what is not UTF-8 is told with the line and how to mend it', () => {
  test.each<readonly [string, readonly Uint8Array[], number]>([
    ['Latin 1', [bytes('a\nb\nRené\n', 'latin1')], 3],
    ['Latin 1 in a later piece', [bytes('a\nb\n'), bytes('c\nRen\xe9x', 'latin1')], 4],
    [
      'Latin 1 behind a character that is cut in two',
      [bytes('a\n\xc3', 'latin1'), bytes('\xa9\nb\nRen\xe9\n', 'latin1')],
      4,
    ],
    ['a character that is cut off at the end', [bytes('a\nb'), Uint8Array.of(0xc3)], 2],
    ['an overlong form', [Uint8Array.of(0xc0, 0x80)], 1],
    ['half a pair', [Uint8Array.of(0xed, 0xa0, 0x80)], 1],
    ['UTF-16 of a spreadsheet', [Uint8Array.of(0xff, 0xfe, 0x61, 0x00)], 1],
  ])('%s', async (_, chunks, line) => {
    expect(await refusalOf(chunks)).toMatchObject({
      line,
      message: expect.stringContaining('save it as UTF-8'),
      messageNl: expect.stringContaining('bewaar het als UTF-8'),
    })
  })

  test('UTF-16 without a mark', async () => {
    const problem = await refusalOf([bytes('worker_ref', 'utf16le')])
    expect(problem?.message).toContain('save it as UTF-8')
  })

  test('a workbook is called what it is', async () => {
    const workbook = Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0xff)
    expect((await refusalOf([workbook]))?.message).toContain('is a workbook of a spreadsheet')
    const text = Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0)
    expect((await refusalOf([text]))?.message).toContain('is a workbook of a spreadsheet')
  })
})

test.each([
  ['', 0],
  ['a', 0],
  ['a\nb\r\nc\rd', 3],
  ['\r\n', 1],
])('%j ends %i lines', (text, lines) => {
  expect(countLines(text)).toBe(lines)
})
