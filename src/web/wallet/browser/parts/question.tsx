/**
 * A question before something that cannot be undone: in its place, not in a window above the page.
 * It takes the focus, so that it is heard.
 * @module
 */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface QuestionProps {
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly isBusy?: boolean
  readonly children?: ComponentChildren
}

/** The question and its two answers. */
export function Question(props: QuestionProps): JSX.Element {
  const { question, yes, no, onYes, onNo, isBusy, children } = props
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="card box question">
      <p class="asked" tabIndex={-1} ref={heading}>
        {question}
      </p>
      {children}
      <div class="answers">
        <button type="button" class="button" onClick={onYes} aria-disabled={isBusy}>
          {yes}
        </button>
        <button type="button" class="button outline" onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  )
}
