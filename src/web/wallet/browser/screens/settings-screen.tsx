/**
 * A copy of the map, whose device this is, and wiping everything.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { useTask } from '../parts/use-task.ts'
import type { ReceiveProblem } from '../receiving/incoming.ts'
import { readFile } from '../receiving/read-received.ts'
import { FileButton } from './add-screen.tsx'
import { CopyButton } from './copy-button.tsx'
import { WipeForm } from './wipe-form.tsx'

/** The screen. */
export function SettingsScreen(): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.settings
  return (
    <>
      <Title text={t.title} />
      <div class="narrow stack">
        {folder.certificates.length > 0 && <CopyBox />}
        <ImportBox />
        <section class="card box">
          <h2>{t.privacyTitle}</h2>
          <ul class="bullets">
            {t.privacy.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <DeviceBox />
        <section class="card box fields">
          <h2>{t.wipeTitle}</h2>
          <p>{t.wipeText}</p>
          <WipeForm />
        </section>
      </div>
    </>
  )
}

function CopyBox(): JSX.Element {
  const t = useWallet().texts.settings
  return (
    <section class="card box fields">
      <h2>{t.copyTitle}</h2>
      <p>{t.copyText}</p>
      <p class="quiet">{t.copyWithout}</p>
      <CopyButton />
    </section>
  )
}

function ImportBox(): JSX.Element {
  const { texts, receive, router } = useWallet()
  const t = texts.settings
  const task = useTask<ReceiveProblem>('not-read')
  const choose = (input: HTMLInputElement): void => {
    const [file] = input.files ?? []
    input.value = ''
    if (file === undefined) return
    task.run(async () => {
      const found = await readFile(file)
      if (typeof found === 'string') return found
      receive(found)
      router.open({ name: 'incoming' })
      return undefined
    })
  }
  return (
    <section class="card box fields">
      <h2>{t.importTitle}</h2>
      <p>{t.importText}</p>
      <FileButton
        id="copy"
        accept=".json,application/json"
        label={t.importButton}
        onChoose={choose}
      />
      <Problem text={task.problem && texts.problems[task.problem]} />
    </section>
  )
}

function DeviceBox(): JSX.Element {
  const { texts, folder } = useWallet()
  const t = texts.settings
  return (
    <section class="card box">
      <h2>{t.deviceTitle}</h2>
      <p>{folder.store.isKept ? t.deviceOwn : t.deviceShared}</p>
      {folder.store.isKept && <p class="quiet">{t.useSharedText}</p>}
    </section>
  )
}
