/**
 * A link from a platform's page to what was issued there already: fetched, opened, and shown.
 * @module
 */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { collectShare } from '../receiving/collect-share.ts'
import type { ReceiveProblem } from '../receiving/incoming.ts'
import { BackToMap } from './links.tsx'

/** The screen while it is fetched, and when that does not work. */
export function SharedIncoming({
  share,
}: {
  readonly share: { readonly id: string; readonly key: string }
}): JSX.Element {
  const { texts, receive } = useWallet()
  const [problem, setProblem] = useState<ReceiveProblem>()
  const [attempt, setAttempt] = useState(0)
  const { id, key } = share
  useEffect(() => {
    setProblem(undefined)
    collectShare({ id, key }).then(
      (found) => (typeof found === 'string' ? setProblem(found) : receive(found)),
      () => setProblem('trouble'),
    )
  }, [id, key, attempt])
  return (
    <>
      <BackToMap />
      <Title text={texts.incoming.openedShare} />
      {problem === undefined && <p class="wait">{texts.frame.wait}</p>}
      <Problem text={problem && texts.problems[problem]} />
      {(problem === 'offline' || problem === 'trouble') && (
        <button type="button" class="button narrow-button" onClick={() => setAttempt(attempt + 1)}>
          {texts.incoming.tryAgain}
        </button>
      )}
    </>
  )
}
