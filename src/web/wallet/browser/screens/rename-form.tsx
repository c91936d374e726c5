/**
 * A name of the worker's own for a certificate: it stays on the device and is never shared.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Problem } from '../parts/notice.tsx'
import { useTask } from '../parts/use-task.ts'
import type { HeldCertificate } from '../storage/wallet-store.ts'

/** Longer ones are no names; also in a copy of the map. */
export const LABEL_CHARACTERS = 60

/** Behind a fold. */
export function RenameForm({ held }: { readonly held: HeldCertificate }): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.certificate
  const [label, setLabel] = useState(held.label ?? '')
  const [isOpen, setOpen] = useState(false)
  const task = useTask<string>(texts.share.problems['not-kept'])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    task.run(async () => {
      await folder.rename(held, label.trim())
      setOpen(false)
      return undefined
    })
  }
  return (
    <details
      class="card fold"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t.rename}</summary>
      <form class="fields" onSubmit={submit}>
        <div class="field">
          <label for="own-name">{t.renameLabel}</label>
          <input
            id="own-name"
            value={label}
            maxLength={LABEL_CHARACTERS}
            autocomplete="off"
            aria-describedby="own-name-hint"
            onInput={(event) => setLabel(event.currentTarget.value)}
          />
          <p class="quiet" id="own-name-hint">
            {t.renameHint}
          </p>
        </div>
        <button type="submit" class="button outline">
          {t.renameSave}
        </button>
        <Problem text={task.problem} />
      </form>
    </details>
  )
}
