/**
 * The certificates that fit a request, to pick; "Stuur" answers it.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Binding, EmployerRequest } from '../../../../holder/index.ts'
import { useWallet } from '../context.ts'
import { Hint, Problem } from '../parts/notice.tsx'
import { useTask } from '../parts/use-task.ts'
import type { Reading } from '../reading/use-reading.ts'
import { useSignature } from '../sharing/use-signature.ts'
import { type RequestProblem, sendAnswer } from '../verifier/requests.ts'
import { inOrder, type Paper, papersOf } from './papers.ts'
import { PickRow } from './pick-row.tsx'
import { requestProblem } from './request-problem.ts'

interface AnswerProps {
  readonly request: EmployerRequest
  readonly name: string
  readonly reading: Reading
  readonly onSent: (papers: readonly Paper[]) => void
}

/** The form; nothing is picked beforehand but a certificate that is the only one. */
export function AnswerForm(props: AnswerProps): JSX.Element {
  const { request, reading } = props
  const { texts, folder, locale } = useWallet()
  const t = texts.request
  const papers = inOrder(papersOf(folder, reading, { locale, texts, now: new Date() }))
  const fitting = papers.filter(({ held }) =>
    request.types.includes(held.credential.type.at(-1) ?? ''),
  )
  const [only] = fitting
  const first = fitting.length === 1 && only ? [only.held.id] : []
  const [picked, setPicked] = useState<readonly string[]>(first)
  const chosen = fitting.filter(({ held }) => picked.includes(held.id))
  if (fitting.length === 0) {
    return (
      <section class="card box">
        <p class="lead">{t.none}</p>
        <p>{t.noneHow}</p>
      </section>
    )
  }
  const change = (id: string): void =>
    setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  return (
    <>
      <fieldset class="picks">
        <legend>{t.pick}</legend>
        {fitting.map((paper) => (
          <PickRow
            key={paper.held.id}
            paper={paper}
            isPicked={picked.includes(paper.held.id)}
            onChange={() => change(paper.held.id)}
            reading={reading}
          />
        ))}
      </fieldset>
      <SendButton {...props} chosen={chosen} />
    </>
  )
}

function SendButton(props: AnswerProps & { readonly chosen: readonly Paper[] }): JSX.Element {
  const { request, name, chosen, onSent } = props
  const { texts, folder } = useWallet()
  const t = texts.request
  const isSigned = useSignature(chosen)
  const task = useTask<string>(texts.share.problems.trouble)
  const send = (): void =>
    task.run(async () => {
      if (chosen.length === 0) return t.pickFirst
      const held = chosen.map((paper) => paper.held)
      const outcome = await sendAnswer({ request, held }, folder.store)
      if (!isBinding(outcome)) return requestProblem(outcome, texts)
      onSent(chosen)
      const certificates = held.map(({ id }) => id)
      const createdAt = new Date().toISOString()
      // It was sent whether the device remembers it or not.
      const share = { kind: 'answer', createdAt, certificates, label: name } as const
      await folder.keepShare({ ...share, id: request.requestUrl }).catch(() => undefined)
      return undefined
    })
  return (
    <div class="actions">
      <p>{t.sees}</p>
      {chosen.length > 0 && isSigned !== undefined && (
        <Hint icon={isSigned ? 'tick' : 'dash'}>{isSigned ? t.live : t.loose}</Hint>
      )}
      <button type="button" class="button" onClick={send} aria-disabled={task.isBusy}>
        {task.isBusy ? t.sending : t.send(chosen.length)}
      </button>
      <Problem text={task.problem} />
    </div>
  )
}

function isBinding(outcome: Binding | RequestProblem): outcome is Binding {
  return outcome === 'live' || outcome === 'signed' || outcome === 'bearer'
}
