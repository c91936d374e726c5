import { describe, expect, test } from 'vitest'
import {
  MOST_ANSWER_CHARACTERS,
  parseAnswer,
} from '../../../../src/suites/signer-program/messages.ts'
import { createQuestions } from '../../../../src/suites/signer-program/questions.ts'

const KEY = 'did:web:platform.example#key-1'
const DATA = new Uint8Array(64).fill(5)
const SIGNATURE = Buffer.alloc(64, 7).toString('base64url')

/** A conversation with a program that is the test. */
function converse(timeoutMs = 5_000) {
  const asked: { readonly id: number; readonly key: string; readonly data: string }[] = []
  const ends: string[] = []
  const questions = createQuestions({
    write: (line) => asked.push(JSON.parse(line)),
    timeoutMs,
    onEnd: () => ends.push('end'),
  })
  const failureOf = (asking: Promise<unknown>) => asking.then(() => 'signed', String)
  return { questions, asked, ends, failureOf }
}

describe('a question', () => {
  test('says which key is to sign what', async () => {
    const { questions, asked } = converse()
    const asking = questions.ask(KEY, DATA)
    expect(asked).toEqual([{ id: 1, key: KEY, data: Buffer.from(DATA).toString('base64url') }])
    questions.take(`{"id": 1, "signature": "${SIGNATURE}"}`)
    expect(await asking).toEqual(new Uint8Array(64).fill(7))
  })

  test('has its own answer, in whatever order they come', async () => {
    const { questions } = converse()
    const asking = [1, 2, 3].map(() => questions.ask(KEY, DATA))
    for (const id of [3, 1, 2]) {
      const signature = Buffer.alloc(64, id).toString('base64url')
      questions.take(JSON.stringify({ id, signature }))
    }
    expect((await Promise.all(asking)).map(([first]) => first)).toEqual([1, 2, 3])
  })

  test('that could not be answered leaves the others open', async () => {
    const { questions, failureOf, ends } = converse()
    const [first, second] = [questions.ask(KEY, DATA), questions.ask(KEY, DATA)]
    questions.take('{"id": 1, "failed": true}')
    expect(await failureOf(first)).toContain('could not sign')
    questions.take(`{"id": 2, "signature": "${SIGNATURE}"}`)
    expect([await second, ends]).toEqual([expect.any(Uint8Array), []])
  })

  test('that is not answered in time ends the conversation', async () => {
    const { questions, failureOf, ends } = converse(50)
    const both = [questions.ask(KEY, DATA), questions.ask(KEY, DATA)].map(failureOf)
    for (const failure of await Promise.all(both)) expect(failure).toContain('within 0.05 s')
    expect([ends.length, questions.isOpen()]).toEqual([1, false])
    expect(await failureOf(questions.ask(KEY, DATA))).toContain('within 0.05 s')
  })
})

const NONSENSE = [
  ['no JSON', 'canary'],
  ['an empty line', ''],
  ['no object', '[1]'],
  ['no id', `{"signature": "${SIGNATURE}"}`],
  ['an id as text', `{"id": "1", "signature": "${SIGNATURE}"}`],
  ['an id twice', `{"id": 2, "id": 1, "signature": "${SIGNATURE}"}`],
  ['the id of no question', `{"id": 2, "signature": "${SIGNATURE}"}`],
  ['neither signature nor failure', '{"id": 1}'],
  ['a failure that is none', '{"id": 1, "failed": false}'],
  ['both at once', `{"id": 1, "failed": true, "signature": "${SIGNATURE}"}`],
  ['a failure with a reason', '{"id": 1, "failed": true, "why": "canary"}'],
  ['a short signature', '{"id": 1, "signature": "AAAA"}'],
  ['a signature that is no text', '{"id": 1, "signature": 7}'],
  ['a line that is too long', `{"id": 1,${' '.repeat(MOST_ANSWER_CHARACTERS)}"failed": true}`],
] as const

describe('an answer that is', () => {
  test.each(NONSENSE)('%s ends the conversation, and is not repeated', async (_, line) => {
    const { questions, failureOf, ends } = converse()
    const asking = questions.ask(KEY, DATA)
    questions.take(line)
    const failure = await failureOf(asking)
    expect(failure).toContain('answers nonsense')
    expect(failure).not.toContain('canary')
    expect(ends).toEqual(['end'])
  })

  test('given twice counts once', async () => {
    const { questions, ends } = converse()
    const answer = `{"id": 1, "signature": "${SIGNATURE}"}`
    const asking = questions.ask(KEY, DATA)
    questions.take(answer)
    questions.take(answer)
    expect([await asking, ends]).toEqual([expect.any(Uint8Array), ['end']])
  })

  test('right is read as it is', () => {
    expect(parseAnswer('{"id": 4, "failed": true}')).toEqual({ id: 4 })
    expect(parseAnswer(`{"id": 4, "signature": "${SIGNATURE}"}`)?.signature).toHaveLength(64)
  })
})
