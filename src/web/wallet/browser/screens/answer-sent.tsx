/**
 * After an answer: what was sent, and to whom.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { Hint } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import type { Paper } from './papers.ts'

interface SentProps {
  readonly name: string
  readonly papers: readonly Paper[]
}

/** The screen. */
export function AnswerSent({ name, papers }: SentProps): JSX.Element {
  const { texts, router, receive } = useWallet()
  const t = texts.request
  const finish = (): void => {
    receive(undefined)
    router.replace({ name: 'map' })
  }
  return (
    <>
      <Title text={t.sentTitle} />
      <p class="lead">
        <bdi>{t.sent(name)}</bdi>
      </p>
      <div class="narrow stack">
        <section class="card box">
          <h2>{t.sentWhat}</h2>
          <ul class="bullets">
            {papers.map(({ held, read, name: of }) => (
              <li key={held.id}>
                <bdi>{of}</bdi>, {read.title}
              </li>
            ))}
          </ul>
        </section>
        <Hint icon="lock">{t.sentNote}</Hint>
        <button type="button" class="button" onClick={finish}>
          {t.toMap}
        </button>
      </div>
    </>
  )
}
