/**
 * Something that takes a while after a press of a button: once at a time, and what goes wrong is
 * said in words and never thrown away.
 * @module
 */
import { useCallback, useRef, useState } from 'preact/hooks'

/** A task, and how it goes. */
export interface Task<Problem> {
  readonly isBusy: boolean
  /** What went wrong the last time. */
  readonly problem: Problem | undefined
  /** Starts `action`; while one is busy nothing starts. What it returns is what went wrong. */
  readonly run: (action: () => Promise<Problem | undefined>) => void
}

/** @param unforeseen - what is said of an error that `action` did not foresee */
export function useTask<Problem>(unforeseen: Problem): Task<Problem> {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const busy = useRef(false)
  const run = useCallback(
    (action: () => Promise<Problem | undefined>) => {
      if (busy.current) return
      busy.current = true
      setBusy(true)
      setProblem(undefined)
      action()
        .catch(() => unforeseen)
        .then((found) => {
          busy.current = false
          setBusy(false)
          setProblem(() => found)
        })
        .catch(() => undefined)
    },
    [unforeseen],
  )
  return { isBusy, problem, run }
}
