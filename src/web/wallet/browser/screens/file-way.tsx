/**
 * The certificates as a file on the device, to send as the worker likes.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Problem, Progress } from '../parts/notice.tsx'
import { useTask } from '../parts/use-task.ts'
import { openKeptKey } from '../sharing/device-key.ts'
import { saveFile } from '../sharing/save-file.ts'
import type { SendProblem } from '../words/text-types.ts'
import type { Paper } from './papers.ts'

/** The button. */
export function FileWay({ papers }: { readonly papers: readonly Paper[] }): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.share
  const [isDone, setDone] = useState(false)
  const task = useTask<SendProblem>('trouble')
  const save = (): void =>
    task.run(async () => {
      setDone(false)
      const credentials = papers.map(({ held }) => held.credential)
      const key = await openKeptKey(folder.store)
      const { presentCredentials } = await import('../../../../holder/index.ts')
      const document = await presentCredentials({ credentials, key, answers: 'unbound' })
      saveFile(`${t.fileName}.json`, JSON.stringify(document), 'application/json')
      setDone(true)
      return undefined
    })
  return (
    <div class="fields">
      <button type="button" class="button" onClick={save} aria-disabled={task.isBusy}>
        <Icon name="file" />
        {t.file}
      </button>
      <Progress text={isDone ? t.downloaded : undefined} />
      <Problem text={task.problem && t.problems[task.problem]} />
    </div>
  )
}
