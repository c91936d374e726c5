/**
 * Removes a certificate from the device, after a question.
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
import type { HeldCertificate } from '../storage/wallet-store.ts'

/** The button, and its question. */
export function RemoveForm({ held }: { readonly held: HeldCertificate }): JSX.Element {
  const { texts, folder, router, ticked, tick } = useWallet()
  const t = texts.certificate
  const [isAsking, setAsking] = useState(false)
  const task = useTask<string>(texts.share.problems['not-kept'])
  const links = folder.shares.filter(
    (share) => isWorking(share, new Date()) && share.certificates.includes(held.id),
  ).length
  const remove = (): void =>
    task.run(async () => {
      await folder.remove(held.id)
      tick(ticked.filter((id) => id !== held.id))
      router.replace({ name: 'map' })
      return undefined
    })
  if (!isAsking) {
    return (
      <button type="button" class="plain danger" onClick={() => setAsking(true)}>
        <Icon name="bin" />
        {t.remove}
      </button>
    )
  }
  return (
    <Question
      question={t.removeQuestion}
      yes={t.removeYes}
      no={t.removeNo}
      onYes={remove}
      onNo={() => setAsking(false)}
    >
      {links > 0 && <p>{t.removeShared(links)}</p>}
      <Problem text={task.problem} />
    </Question>
  )
}
