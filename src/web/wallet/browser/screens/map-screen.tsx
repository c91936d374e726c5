/**
 * *Mijn map*: every certificate as a paper, to read and to pick for sharing.
 * @module
 */
import type { JSX } from 'preact'
import { dayAndTimeOf } from '../../../../claims/format.ts'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Hint, Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { useTask } from '../parts/use-task.ts'
import { type Reading, useReading } from '../reading/use-reading.ts'
import { CopyButton } from './copy-button.tsx'
import { EmptyMap } from './empty-map.tsx'
import { PaperCard } from './paper-card.tsx'
import { inOrder, type Paper, papersOf } from './papers.ts'

/** The screen. */
export function MapScreen(): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.map
  const count = folder.certificates.length
  return (
    <>
      <div class="heading">
        <div>
          <Title text={t.title} />
          {count > 0 && <p class="lead">{t.lead(count)}</p>}
        </div>
        {count > 0 && <AddButton />}
      </div>
      {count === 0 ? <EmptyMap /> : <FilledMap />}
    </>
  )
}

function AddButton(): JSX.Element {
  const { texts, router } = useWallet()
  return (
    <button type="button" class="button outline" onClick={() => router.open({ name: 'add' })}>
      <Icon name="plus" />
      {texts.map.add}
    </button>
  )
}

function FilledMap(): JSX.Element {
  const { texts } = useWallet()
  const reading = useReading()
  if (reading === undefined) return <p class="wait">{texts.frame.wait}</p>
  if (reading === 'failed') return <Problem text={texts.map.offline} />
  return <Papers reading={reading} />
}

function Papers({ reading }: { readonly reading: Reading }): JSX.Element {
  const { texts, folder, locale, ticked } = useWallet()
  const papers = inOrder(papersOf(folder, reading, { locale, texts, now: new Date() }))
  return (
    <>
      <p class="pick-hint">{texts.map.pickHint}</p>
      <ul class="papers">
        {papers.map((paper: Paper) => (
          <li key={paper.held.id}>
            <PaperCard paper={paper} />
          </li>
        ))}
      </ul>
      <Freshness />
      {folder.store.isKept ? <Hint icon="lock">{texts.map.onThisDevice}</Hint> : <CopyButton />}
      {ticked.length > 0 && <ShareBar count={ticked.length} />}
    </>
  )
}

function ShareBar({ count }: { readonly count: number }): JSX.Element {
  const { texts, router, ticked } = useWallet()
  return (
    <div class="bar">
      <button
        type="button"
        class="button"
        onClick={() => router.open({ name: 'share', ids: ticked })}
      >
        {texts.map.share(count)}
      </button>
    </div>
  )
}

/** When withdrawals were last looked up, and the button that does it again. */
function Freshness(): JSX.Element {
  const { texts, folder, locale } = useWallet()
  const t = texts.map
  const { platforms, refresh } = folder
  const task = useTask<string>(t.offline)
  const ask = (): void =>
    task.run(async () => {
      await refresh()
      return undefined
    })
  const { day, time } = dayAndTimeOf(platforms?.at ?? new Date().toISOString(), locale)
  return (
    <div class="freshness">
      <p class="quiet">{platforms ? t.checked(`${day}, ${time}`) : t.notChecked}</p>
      <button type="button" class="plain" onClick={ask} aria-disabled={task.isBusy}>
        {task.isBusy ? texts.frame.wait : t.checkAgain}
      </button>
      <Problem text={task.problem} />
    </div>
  )
}
