/**
 * The questions that a signing program was asked and has not answered. The first thing that is wrong
 * ends the conversation, and every open question with it: no answer is taken for that to another.
 * @module
 */
import type { DidUrl } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { formatQuestion, parseAnswer } from './messages.ts'

/** A conversation with one program. */
export interface Questions {
  /** Asks for a signature; throws `ERR_KLUSCV_SIGNER` when none comes. */
  readonly ask: (key: DidUrl, data: Uint8Array) => Promise<Uint8Array>
  /** Takes a line that the program wrote. */
  readonly take: (line: string) => void
  /** Ends the conversation: whoever waits, and whoever asks later, gets this reason. */
  readonly end: (reason: string) => void
  readonly isOpen: () => boolean
}

interface Waiting {
  readonly resolve: (signature: Uint8Array) => void
  readonly reject: (error: KlusCvError) => void
}

/** Begins a conversation; `onEnd` is called once, before anyone hears of it. */
export function createQuestions(options: {
  readonly write: (line: string) => void
  readonly timeoutMs: number
  readonly onEnd: () => void
}): Questions {
  const { write, timeoutMs, onEnd } = options
  const waiting = new Map<number, Waiting>()
  let reason: string | undefined
  let asked = 0

  const end = (why: string): void => {
    if (reason !== undefined) return
    reason = why
    onEnd()
    for (const { reject } of waiting.values()) reject(signerError(why))
    waiting.clear()
  }
  return {
    ask: async (key, data) => {
      if (reason !== undefined) throw signerError(reason)
      asked += 1
      const id = asked
      const late = () => end(`the signing program did not answer within ${timeoutMs / 1000} s`)
      const timer = setTimeout(late, timeoutMs)
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(id, { resolve, reject })
          write(formatQuestion({ id, key, data }))
        })
      } finally {
        clearTimeout(timer)
      }
    },
    take: (line) => {
      const { id = 0, signature } = parseAnswer(line) ?? {}
      const asker = waiting.get(id)
      waiting.delete(id)
      if (asker === undefined) end('the signing program answers nonsense')
      else if (signature !== undefined) asker.resolve(signature)
      else asker.reject(signerError('the signing program could not sign'))
    },
    end,
    isOpen: () => reason === undefined,
  }
}

/** Why there is no signature. */
export function signerError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SIGNER', message)
}
