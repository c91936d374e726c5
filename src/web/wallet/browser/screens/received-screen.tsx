/**
 * Certificates from a file, a text or a share: what is in them, and the button that keeps them.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { useTask } from '../parts/use-task.ts'
import { type Reading, useReading } from '../reading/use-reading.ts'
import type { ReceivedFiles } from '../receiving/incoming.ts'
import { sortReceived } from '../receiving/sort-received.ts'
import { saveFile } from '../sharing/save-file.ts'
import { platformOf } from '../verifier/judge-certificate.ts'
import { BackToMap } from './links.tsx'

/** The screen. */
export function ReceivedScreen({ received }: { readonly received: ReceivedFiles }): JSX.Element {
  const { texts } = useWallet()
  const reading = useReading()
  return (
    <>
      <BackToMap />
      <Title text={texts.incoming.title(received.credentials.length)} />
      {reading === 'failed' && <Problem text={texts.map.offline} />}
      {reading === undefined && <p class="wait">{texts.frame.wait}</p>}
      {reading !== undefined && reading !== 'failed' && (
        <Received received={received} reading={reading} />
      )}
    </>
  )
}

interface ReceivedProps {
  readonly received: ReceivedFiles
  readonly reading: Reading
}

function Received({ received, reading }: ReceivedProps): JSX.Element {
  const { texts, folder, locale } = useWallet()
  const t = texts.incoming
  const { CertificateSheet, readCertificate } = reading
  const sorted = sortReceived(received.credentials, folder.certificates)
  return (
    <div class="narrow stack">
      {sorted.isConflicting && <Problem text={t.conflict} />}
      {sorted.known.length > 0 && <p class="note-line">{t.already(sorted.known.length)}</p>}
      <KeepButton received={received} />
      <h2>{t.what}</h2>
      {received.credentials.map((credential) => {
        const read = readCertificate(credential, locale)
        const platform = platformOf(credential, folder.platforms)?.names[locale]
        return (
          <CertificateSheet
            key={credential.id}
            content={read}
            platform={platform}
            label={received.labels[credential.id] ?? read.title}
          />
        )
      })}
    </div>
  )
}

function KeepButton({ received }: { readonly received: ReceivedFiles }): JSX.Element {
  const { texts, folder, router, receive } = useWallet()
  const t = texts.incoming
  const task = useTask<string>(t.full)
  const { added } = sortReceived(received.credentials, folder.certificates)
  const finish = (): void => {
    receive(undefined)
    router.replace({ name: 'map' })
  }
  const keep = (): void =>
    task.run(async () => {
      await folder.keep(added, received.labels)
      finish()
      return undefined
    })
  if (added.length === 0) {
    return (
      <button type="button" class="button" onClick={finish}>
        {t.toMap}
      </button>
    )
  }
  return (
    <div class="actions">
      <button type="button" class="button" onClick={keep} aria-disabled={task.isBusy}>
        {task.isBusy ? t.keeping : t.keep}
      </button>
      <button type="button" class="button outline" onClick={finish}>
        {t.notThisTime}
      </button>
      <Problem text={task.problem ?? (received.isRefused ? t.full : undefined)} />
      {(task.problem !== undefined || received.isRefused) && <SaveButton received={received} />}
    </div>
  )
}

/** For a device that keeps nothing: what was received is not lost. */
function SaveButton({ received }: { readonly received: ReceivedFiles }): JSX.Element {
  const { texts } = useWallet()
  const save = (): void => {
    const bundle = { type: 'KlusCVBundle', verifiableCredential: received.credentials }
    saveFile(`${texts.share.fileName}.json`, JSON.stringify(bundle), 'application/json')
  }
  return (
    <button type="button" class="button outline" onClick={save}>
      <Icon name="file" />
      {texts.share.file}
    </button>
  )
}
