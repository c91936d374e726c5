/**
 * The heading of a screen. It names the window, and takes the focus when the screen opens, so that
 * who listens hears where they are.
 * @module
 */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** `text` names the window; `children` is the heading where it is more than that text. */
interface TitleProps {
  readonly text: string
  readonly children?: ComponentChildren
}

/** The first screen keeps the focus where the browser puts it: at the start. */
let isFirst = true

/** The `h1` of a screen. */
export function Title({ text, children }: TitleProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${text} – KlusCV`
  }, [text])
  useEffect(() => {
    if (!isFirst) heading.current?.focus()
    isFirst = false
    window.scrollTo(0, 0)
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} class="title">
      {children ?? text}
    </h1>
  )
}
