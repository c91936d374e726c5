/**
 * A child process that misbehaves as its question asks: a stand-in for one that was taken over or
 * was given the worst document there is.
 * @module
 */
import { isJsonObject, type JsonValue } from '../../src/core/json.ts'
import { serveTasks } from '../../src/suites/sandbox/serve-tasks.ts'

const MISDEEDS: Readonly<Record<string, () => JsonValue | Promise<JsonValue>>> = {
  behave: () => ({ ok: true }),
  // biome-ignore lint/style/noProcessEnv: the test asks whether there is anything in it
  'tell its environment': () => refusal(Object.keys(process.env).sort().join(' ')),
  'tell its process id': () => refusal(String(process.pid)),
  'take a while': () => new Promise((resolve) => setTimeout(() => resolve({ ok: true }), 300)),
  'loop for ever': () => {
    for (;;);
  },
  'never answer': () => new Promise(() => undefined),
  'fill buffers': () => {
    const hoard: Buffer[] = []
    for (;;) hoard.push(Buffer.alloc(16 * 1024 ** 2, 1))
  },
  'fill the heap': () => {
    const hoard: string[][] = []
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => `${index}${hoard.length}`))
  },
  exit: () => process.exit(0),
  crash: () => {
    process.kill(process.pid, 'SIGSEGV')
    return new Promise(() => undefined)
  },
  throw: () => {
    throw new Error('canary-value')
  },
  'reject later': () => {
    void Promise.reject(new Error('canary-value'))
    return new Promise(() => undefined)
  },
  'answer text': () => 'ok',
  'answer null': () => null,
  'answer that maybe': () => ({ ok: 'true' }),
  'answer a made-up problem': () => ({
    ok: false,
    problem: { problem: 'toString', pointer: '', detail: '' },
  }),
  'answer half a problem': () => ({ ok: false, problem: { problem: 'PARSING_ERROR' } }),
  'answer for another job': () => {
    process.send?.({ id: 999, output: { ok: true } })
    return new Promise(() => undefined)
  },
  'send noise': () => {
    process.send?.('noise')
    return new Promise(() => undefined)
  },
}

function refusal(detail: string): JsonValue {
  return { ok: false, problem: { problem: 'PARSING_ERROR', pointer: '', detail } }
}

serveTasks(
  new Map([
    [
      'checkProofs',
      async (input: JsonValue) => {
        const document = isJsonObject(input) ? input['document'] : undefined
        const misdeed = isJsonObject(document) ? String(document['misdeed']) : ''
        return MISDEEDS[misdeed]?.() ?? null
      },
    ],
  ]),
)
