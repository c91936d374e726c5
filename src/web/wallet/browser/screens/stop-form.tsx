/**
 * Stops a link, after a question; says that this withdraws nothing.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Problem } from '../parts/notice.tsx'
import { Question } from '../parts/question.tsx'
import { useTask } from '../parts/use-task.ts'
import { stopLink } from '../sharing/stop-link.ts'
import type { KeptShare } from '../storage/wallet-store.ts'

/** The button, and its question. */
export function StopForm({ share }: { readonly share: KeptShare }): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.shares
  const [isAsking, setAsking] = useState(false)
  const task = useTask<string>(t.stopProblem)
  const stop = (): void =>
    task.run(async () => {
      const outcome = await stopLink(share)
      if (outcome !== 'stopped') return outcome === 'offline' ? t.stopOffline : t.stopProblem
      await folder.keepShare({ ...share, stoppedAt: new Date().toISOString() })
      return undefined
    })
  const name = share.isPrinted ? t.printed : (share.label ?? t.unnamed)
  if (!isAsking) {
    return (
      <button
        type="button"
        class="button outline small"
        aria-label={`${t.stop}: ${name}`}
        onClick={() => setAsking(true)}
      >
        {t.stop}
      </button>
    )
  }
  return (
    <Question
      question={share.isPrinted ? t.printedQuestion : t.stopQuestion(share.label ?? '')}
      yes={task.isBusy ? t.stopping : t.stopYes}
      no={t.stopNo}
      onYes={stop}
      onNo={() => setAsking(false)}
      isBusy={task.isBusy}
    >
      <p class="quiet">{t.stopNote}</p>
      <Problem text={task.problem} />
    </Question>
  )
}
