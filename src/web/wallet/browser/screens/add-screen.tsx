/**
 * Adding a certificate from a file, a photo of a QR code, a link or a text.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { useTask } from '../parts/use-task.ts'
import type { Incoming, ReceiveProblem } from '../receiving/incoming.ts'
import { readFile, readPasted } from '../receiving/read-received.ts'
import { BackToMap } from './links.tsx'

const ACCEPTED = '.pdf,.json,.kluscv,application/pdf,application/json,image/png,image/jpeg'

/** The screen. */
export function AddScreen(): JSX.Element {
  const { texts } = useWallet()
  const t = texts.add
  return (
    <>
      <BackToMap />
      <Title text={t.title} />
      <p class="lead">{t.lead}</p>
      <div class="narrow stack">
        <FileForm />
        <TextForm />
        <section class="card box">
          <h2>{t.fromPlatform}</h2>
          <p>{t.fromPlatformText}</p>
        </section>
      </div>
    </>
  )
}

/** Reads something and opens the screen for what was in it. */
function useReceiving(): {
  readonly task: ReturnType<typeof useTask<ReceiveProblem>>
  readonly receive: (read: () => Promise<Incoming | ReceiveProblem>) => void
} {
  const { receive, router } = useWallet()
  const task = useTask<ReceiveProblem>('not-read')
  return {
    task,
    receive: (read) =>
      task.run(async () => {
        const found = await read()
        if (typeof found === 'string') return found
        receive(found)
        router.open({ name: 'incoming' })
        return undefined
      }),
  }
}

function FileForm(): JSX.Element {
  const { texts } = useWallet()
  const t = texts.add
  const { task, receive } = useReceiving()
  const choose = (input: HTMLInputElement): void => {
    const [file] = input.files ?? []
    if (file !== undefined) receive(() => readFile(file))
    // The same file can be chosen again after a mistake.
    input.value = ''
  }
  return (
    <section class="card box fields">
      <FileButton id="file" accept={ACCEPTED} label={t.file} onChoose={choose} />
      <p class="quiet" id="file-hint">
        {t.fileHint}
      </p>
      <FileButton id="photo" accept="image/*" capture label={t.photo} onChoose={choose} />
      <div role="status">{task.isBusy && <p class="wait">{t.reading}</p>}</div>
      <Problem text={task.problem && texts.problems[task.problem]} />
    </section>
  )
}

interface FileButtonProps {
  readonly id: string
  readonly accept: string
  readonly label: string
  readonly capture?: boolean
  readonly onChoose: (input: HTMLInputElement) => void
}

/** The browser's own control speaks the browser's language, so its label is what is seen. */
export function FileButton({ id, accept, label, capture, onChoose }: FileButtonProps): JSX.Element {
  return (
    <div class={capture ? 'choose by-camera' : 'choose'}>
      <input
        id={id}
        class="unseen"
        type="file"
        accept={accept}
        {...(capture ? { capture: 'environment' } : {})}
        onChange={(event) => onChoose(event.currentTarget)}
      />
      <label class="button outline" for={id}>
        <Icon name={capture ? 'camera' : 'upload'} />
        {label}
      </label>
    </div>
  )
}

function TextForm(): JSX.Element {
  const { texts } = useWallet()
  const t = texts.add
  const [text, setText] = useState('')
  const { task, receive } = useReceiving()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    receive(() => readPasted(text))
  }
  const problem = task.problem && texts.problems[task.problem]
  return (
    <form class="card box fields" onSubmit={submit}>
      <div class="field">
        <label for="pasted">{t.text}</label>
        <textarea
          id="pasted"
          rows={3}
          spellcheck={false}
          autocomplete="off"
          value={text}
          aria-describedby="pasted-hint"
          aria-invalid={problem !== undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="quiet" id="pasted-hint">
          {t.textHint}
        </p>
        <Problem text={problem} />
      </div>
      <button type="submit" class="button" aria-disabled={task.isBusy}>
        {task.isBusy ? t.reading : t.submit}
      </button>
    </form>
  )
}
