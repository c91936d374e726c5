/**
 * Removes everything from the device, after a warning: what links are still open, and that the key
 * is gone for good.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Problem } from '../parts/notice.tsx'
import { Question } from '../parts/question.tsx'
import { useTask } from '../parts/use-task.ts'
import { isWorking } from '../sharing/share-life.ts'

/** The button, and its question. */
export function WipeForm(): JSX.Element {
  const { texts, folder, router, startAgain } = useWallet()
  const t = texts.settings
  const [isAsking, setAsking] = useState(false)
  const task = useTask<string>(t.wipeProblem)
  const links = folder.shares.filter((share) => isWorking(share, new Date())).length
  const wipe = (): void =>
    task.run(async () => {
      await startAgain()
      return undefined
    })
  if (!isAsking) {
    return (
      <button type="button" class="button outline danger" onClick={() => setAsking(true)}>
        <Icon name="bin" />
        {t.wipe}
      </button>
    )
  }
  return (
    <Question
      question={t.wipeQuestion(folder.certificates.length)}
      yes={t.wipeYes}
      no={t.wipeNo}
      onYes={wipe}
      onNo={() => setAsking(false)}
      isBusy={task.isBusy}
    >
      {links > 0 && (
        <>
          <p>{t.wipeLinks(links)}</p>
          <button type="button" class="plain" onClick={() => router.open({ name: 'shares' })}>
            {texts.shared.toShares}
            <Icon name="next" />
          </button>
        </>
      )}
      <Problem text={task.problem} />
    </Question>
  )
}
