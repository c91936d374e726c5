/**
 * How long a link works and for whom it is; then it is made.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { NameField } from '../parts/name-field.tsx'
import { Problem } from '../parts/notice.tsx'
import { useTask } from '../parts/use-task.ts'
import { createLink } from '../sharing/create-link.ts'
import { DAY_MS, PERIODS } from '../sharing/share-life.ts'
import type { SendProblem } from '../words/text-types.ts'
import type { Paper } from './papers.ts'

/** The form. */
export function LinkForm({ papers }: { readonly papers: readonly Paper[] }): JSX.Element {
  const { texts, folder, router, options } = useWallet()
  const t = texts.share
  const [days, setDays] = useState<number>(30)
  const [label, setLabel] = useState('')
  const task = useTask<SendProblem>('trouble')
  const make = async (): Promise<SendProblem | undefined> => {
    const held = papers.map((paper) => paper.held)
    const { verifierUrl } = options
    const until = new Date(Date.now() + days * DAY_MS)
    const request = { held, verifierUrl, until, label: label.trim() }
    const share = await createLink(request, folder.store)
    if (typeof share === 'string') return share
    await folder.keepShare(share)
    router.open({ name: 'shared', id: share.id })
    return undefined
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    task.run(make)
  }
  return (
    <form class="fields" onSubmit={submit}>
      <fieldset class="periods">
        <legend>{t.period}</legend>
        {PERIODS.map((period) => (
          <label key={period}>
            <input
              type="radio"
              name="period"
              checked={period === days}
              onChange={() => setDays(period)}
            />
            <span>{t.days(period)}</span>
          </label>
        ))}
      </fieldset>
      <NameField
        id="for-whom"
        label={t.label}
        hint={t.labelHint}
        value={label}
        onChange={setLabel}
      />
      <button type="submit" class="button" aria-disabled={task.isBusy}>
        {task.isBusy ? t.making : t.makeLink}
      </button>
      <Problem text={task.problem && t.problems[task.problem]} />
    </form>
  )
}
