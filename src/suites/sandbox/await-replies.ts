/**
 * The parent's side of the conversation: one question at a time, each with its own clock. A reply
 * that was not asked for, a late one or the child's death ends the conversation for good.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { parseReply, type Reply } from './messages.ts'

/** Replies of one child. */
export interface Replies {
  /** The next reply, which must be the expected one; throws `ERR_KLUSCV_SANDBOX` otherwise. */
  readonly next: (timeoutMs: number, isExpected: (reply: Reply) => boolean) => Promise<Reply>
  /** Takes a message of the child. */
  readonly deliver: (message: unknown) => void
  /** Ends the conversation: whoever waits gets this reason. */
  readonly end: (reason: string) => void
  readonly isOpen: () => boolean
}

interface Waiting {
  readonly isExpected: (reply: Reply) => boolean
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: KlusCvError) => void
}

/** Starts to listen; `onEnd` is called once, when there is nothing more to hear. */
export function awaitReplies(onEnd: () => void): Replies {
  let waiting: Waiting | undefined
  let reason: string | undefined

  const end = (why: string): void => {
    if (reason !== undefined) return
    reason = why
    onEnd()
    waiting?.reject(sandboxError(why))
  }

  return {
    next: async (timeoutMs, isExpected) => {
      if (reason !== undefined) throw sandboxError(reason)
      const timer = setTimeout(() => end('the child process was killed: out of time'), timeoutMs)
      try {
        return await new Promise((resolve, reject) => {
          waiting = { isExpected, resolve, reject }
        })
      } finally {
        clearTimeout(timer)
        waiting = undefined
      }
    },
    deliver: (message) => {
      const reply = parseReply(message)
      if (reply === undefined || !waiting?.isExpected(reply)) {
        end('the child process answered nonsense')
      } else waiting.resolve(reply)
    },
    end,
    isOpen: () => reason === undefined,
  }
}

function sandboxError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', message)
}
