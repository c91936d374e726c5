/**
 * An employer's request: who asks for what and why, which certificates fit, and what was sent.
 * @module
 */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { dayAndTimeOf } from '../../../../claims/format.ts'
import type { EmployerRequest } from '../../../../holder/index.ts'
import { useWallet } from '../context.ts'
import { kindOfType } from '../kind-of-type.ts'
import { Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { useReading } from '../reading/use-reading.ts'
import { askRequest, isOurs, type RequestProblem } from '../verifier/requests.ts'
import { AnswerForm } from './answer-form.tsx'
import { AnswerSent } from './answer-sent.tsx'
import { BackToMap } from './links.tsx'
import type { Paper } from './papers.ts'
import { requestProblem } from './request-problem.ts'

/** The screen. */
export function RequestScreen({ requestUrl }: { readonly requestUrl: string }): JSX.Element {
  const { texts } = useWallet()
  const t = texts.request
  const { request, problem, again } = useRequest(requestUrl)
  const [sent, setSent] = useState<readonly Paper[]>()
  const name = request?.name ?? t.unnamed
  if (sent !== undefined) return <AnswerSent name={name} papers={sent} />
  return (
    <>
      <BackToMap />
      <Title key={request ? 'known' : 'unknown'} text={t.title(name)} />
      <Problem text={problem && requestProblem(problem, texts)} />
      {(problem === 'offline' || problem === 'trouble') && (
        <button type="button" class="button narrow-button" onClick={again}>
          {texts.incoming.tryAgain}
        </button>
      )}
      {request === undefined && problem === undefined && <p class="wait">{texts.frame.wait}</p>}
      {request !== undefined && <Request request={request} name={name} onSent={setSent} />}
    </>
  )
}

function useRequest(requestUrl: string): {
  readonly request: EmployerRequest | undefined
  readonly problem: RequestProblem | undefined
  readonly again: () => void
} {
  const { verifierUrl } = useWallet().options
  const isForeign = !isOurs(requestUrl, verifierUrl)
  const [request, setRequest] = useState<EmployerRequest>()
  const [problem, setProblem] = useState<RequestProblem | undefined>(
    isForeign ? 'foreign' : undefined,
  )
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (isForeign) return
    setProblem(undefined)
    askRequest(requestUrl).then(
      (found) => (typeof found === 'string' ? setProblem(found) : setRequest(found)),
      () => setProblem('trouble'),
    )
  }, [requestUrl, isForeign, attempt])
  return { request, problem, again: () => setAttempt(attempt + 1) }
}

interface RequestProps {
  readonly request: EmployerRequest
  readonly name: string
  readonly onSent: (papers: readonly Paper[]) => void
}

function Request(props: RequestProps): JSX.Element {
  const { request } = props
  const { texts, locale } = useWallet()
  const t = texts.request
  const reading = useReading()
  const { time } = dayAndTimeOf(request.expiresAt, locale)
  return (
    <div class="narrow stack">
      <section class="card box asks">
        {request.name !== undefined && <p class="quiet">{t.unchecked}</p>}
        <h2>{t.purpose}</h2>
        <p>
          <bdi>{request.purpose}</bdi>
        </p>
        <h2>{t.asks}</h2>
        <ul class="bullets">
          {request.types.map((type) => (
            <li key={type}>{texts.kinds[kindOfType(type)]}</li>
          ))}
        </ul>
        <p class="quiet">{t.until(time)}</p>
      </section>
      {reading === 'failed' && <Problem text={texts.map.offline} />}
      {reading !== undefined && reading !== 'failed' && <AnswerForm {...props} reading={reading} />}
    </div>
  )
}
