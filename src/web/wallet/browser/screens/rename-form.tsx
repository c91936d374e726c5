/**
 * A name of the worker's own for a certificate: it stays on the device and is never shared.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { NameField } from '../parts/name-field.tsx'
import { Problem } from '../parts/notice.tsx'
import { useTask } from '../parts/use-task.ts'
import type { HeldCertificate } from '../storage/wallet-store.ts'

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
        <NameField
          id="own-name"
          label={t.renameLabel}
          hint={t.renameHint}
          value={label}
          onChange={setLabel}
        />
        <button type="submit" class="button outline">
          {t.renameSave}
        </button>
        <Problem text={task.problem} />
      </form>
    </details>
  )
}
