/**
 * What is said beside a control or above a screen. Nothing disappears by itself.
 * @module
 */
import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** Something went wrong, in words, below what it is about; read aloud when it appears. */
export function Problem({ id, text }: { id?: string; text: string | undefined }): JSX.Element {
  return (
    <div role="alert">
      {text !== undefined && (
        <p class="problem" id={id}>
          <Icon name="cross" />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}

/** Something that was done, or is being done; read aloud when it changes. */
export function Progress({ text }: { readonly text: string | undefined }): JSX.Element {
  return (
    <div role="status">
      {text !== undefined && (
        <p class="done">
          <Icon name="tick" />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}

/** Something to know. */
export function Hint({
  icon,
  children,
}: {
  readonly icon: IconName
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <p class="private">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}
