/**
 * Sharing: what the employer will see, and the ways to send it.
 * @module
 */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useWallet } from '../context.ts'
import { Icon, type IconName, NoteIcon } from '../parts/icon.tsx'
import { Hint, Problem } from '../parts/notice.tsx'
import { Title } from '../parts/title.tsx'
import { type Reading, useReading } from '../reading/use-reading.ts'
import { isPrintable } from '../sharing/print-certificates.ts'
import { useSignature } from '../sharing/use-signature.ts'
import { FileWay } from './file-way.tsx'
import { LinkForm } from './link-form.tsx'
import { BackToMap } from './links.tsx'
import { TONE_OF } from './note-tones.ts'
import { type Paper, papersOf } from './papers.ts'
import { PdfWay } from './pdf-way.tsx'

/** The screen for these certificates; those that are gone are left out. */
export function ShareScreen({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const { texts, folder, locale } = useWallet()
  const reading = useReading()
  const isReady = reading !== undefined && reading !== 'failed'
  const view = { locale, texts, now: new Date() }
  const papers = isReady ? papersOf(folder, reading, view) : []
  const chosen = papers.filter(({ held }) => ids.includes(held.id))
  return (
    <>
      <BackToMap />
      <Title text={texts.share.title(isReady ? chosen.length : ids.length)} />
      {reading === 'failed' && <Problem text={texts.map.offline} />}
      {reading === undefined && <p class="wait">{texts.frame.wait}</p>}
      {isReady && chosen.length > 0 && <Ways papers={chosen} reading={reading} />}
    </>
  )
}

interface WaysProps {
  readonly papers: readonly Paper[]
  readonly reading: Reading
}

function Ways({ papers, reading }: WaysProps): JSX.Element {
  const { texts } = useWallet()
  const t = texts.share
  const isSigned = useSignature(papers)
  return (
    <div class="result sharing">
      <div class="stack">
        <Warnings papers={papers} />
        <section aria-labelledby="how">
          <h2 id="how">{t.how}</h2>
          <WayList papers={papers} />
        </section>
        {isSigned !== undefined && (
          <Hint icon={isSigned ? 'tick' : 'dash'}>{isSigned ? t.signed : t.loose}</Hint>
        )}
      </div>
      <Preview papers={papers} reading={reading} />
    </div>
  )
}

/** One way at a time: what it needs opens below it. */
function WayList({ papers }: { readonly papers: readonly Paper[] }): JSX.Element {
  const { texts } = useWallet()
  const t = texts.share
  const [way, setWay] = useState<'link' | 'pdf' | 'file'>()
  return (
    <ul class="ways">
      <Way
        icon="link"
        name={t.link}
        hint={t.linkHint}
        isOpen={way === 'link'}
        onOpen={() => setWay('link')}
      >
        <LinkForm papers={papers} />
      </Way>
      {papers.some(isPrintable) && (
        <Way
          icon="paper"
          name={t.pdf}
          hint={t.pdfHint}
          isOpen={way === 'pdf'}
          onOpen={() => setWay('pdf')}
        >
          <PdfWay papers={papers} />
        </Way>
      )}
      <Way
        icon="file"
        name={t.file}
        hint={t.fileHint}
        isOpen={way === 'file'}
        onOpen={() => setWay('file')}
      >
        <FileWay papers={papers} />
      </Way>
    </ul>
  )
}

interface WayProps {
  readonly icon: IconName
  readonly name: string
  readonly hint: string
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly children: JSX.Element
}

/** A way to share. */
function Way({ icon, name, hint, isOpen, onOpen, children }: WayProps): JSX.Element {
  return (
    <li class={isOpen ? 'card way open' : 'card way'}>
      <button type="button" class="way-button" aria-expanded={isOpen} onClick={onOpen}>
        <Icon name={icon} />
        <span>
          <b>{name}</b>
          <span class="quiet">{hint}</span>
        </span>
      </button>
      {isOpen && <div class="way-body">{children}</div>}
    </li>
  )
}

/** What the employer will read as well: a certificate that no longer counts shows so. */
function Warnings({ papers }: { readonly papers: readonly Paper[] }): JSX.Element | null {
  const { texts } = useWallet()
  const bad = papers.flatMap(({ notes, name, held }) =>
    notes
      .filter((note) => TONE_OF[note] === 'red' || note === 'expired' || note === 'suspended')
      .map((note) => ({ note, name, id: held.id })),
  )
  if (bad.length === 0) return null
  return (
    <div class="card box">
      <p>{texts.share.badNotes}</p>
      <ul class="card-notes">
        {bad.map(({ note, name, id }) => (
          <li key={id + note} class={TONE_OF[note]}>
            <NoteIcon note={note} />
            <span>
              <bdi>{name}</bdi>: {texts.notes[note].short}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Preview({ papers, reading }: WaysProps): JSX.Element {
  const { texts } = useWallet()
  const { CertificateSheet } = reading
  return (
    <section class="preview stack" aria-labelledby="preview">
      <div>
        <h2 id="preview">{texts.share.preview}</h2>
        <p class="quiet">{texts.share.previewNote}</p>
      </div>
      {papers.map(({ held, read, platformName }) => (
        <CertificateSheet key={held.id} content={read} platform={platformName} label={read.title} />
      ))}
    </section>
  )
}
