/**
 * A field for a short text of the worker's own, that nobody else is shown.
 * @module
 */
import type { JSX } from 'preact'
import { LABEL_CHARACTERS } from '../storage/wallet-store.ts'

interface NameFieldProps {
  /** Once on a page. */
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The field, with its hint below it. */
export function NameField({ id, label, hint, value, onChange }: NameFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={LABEL_CHARACTERS}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="quiet" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
