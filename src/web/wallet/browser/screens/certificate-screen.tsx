/**
 * One certificate of the map: exactly as the employer reads it, what is known of it, and what the
 * worker can do with it.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { type Reading, useReading } from '../reading/use-reading.ts'
import type { HeldCertificate } from '../storage/wallet-store.ts'
import { CertificateFacts } from './certificate-facts.tsx'
import { BackToMap } from './links.tsx'
import { NoteList } from './note-list.tsx'
import { paperOf } from './papers.ts'
import { RemoveForm } from './remove-form.tsx'
import { RenameForm } from './rename-form.tsx'

/** The screen; a certificate that is gone meanwhile leaves the way back. */
export function CertificateScreen({ id }: { readonly id: string }): JSX.Element {
  const { texts, folder } = useWallet()
  const reading = useReading()
  const held = folder.certificates.find((certificate) => certificate.id === id)
  if (held !== undefined && reading !== undefined && reading !== 'failed') {
    return <Certificate held={held} reading={reading} />
  }
  return (
    <>
      <BackToMap />
      <Title text={texts.map.title} />
      {reading === 'failed' && <Problem text={texts.map.offline} />}
      {reading === undefined && <p class="wait">{texts.frame.wait}</p>}
    </>
  )
}

interface CertificateProps {
  readonly held: HeldCertificate
  readonly reading: Reading
}

function Certificate({ held, reading }: CertificateProps): JSX.Element {
  const { texts, folder, router, locale } = useWallet()
  const t = texts.certificate
  const paper = paperOf(held, folder, reading, { locale, texts, now: new Date() })
  const { CertificateSheet } = reading
  return (
    <>
      <BackToMap />
      <Title text={paper.name}>
        <bdi>{paper.name}</bdi>
      </Title>
      <div class="result held">
        <div class="stack about">
          <NoteList paper={paper} />
          <button
            type="button"
            class="button"
            onClick={() => router.open({ name: 'share', ids: [held.id] })}
          >
            <Icon name="link" />
            {t.share}
          </button>
        </div>
        <CertificateSheet
          content={paper.read}
          platform={paper.platformName}
          label={paper.read.title}
          isOpen
        />
        <div class="stack about">
          <CertificateFacts paper={paper} />
          <RenameForm held={held} />
          <RemoveForm held={held} />
        </div>
      </div>
    </>
  )
}
