/**
 * A certificate that can go along, with what the employer will read of it behind a fold.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { NoteIcon } from '../parts/icon.tsx'
import type { Reading } from '../reading/use-reading.ts'
import { TONE_OF } from './note-tones.ts'
import type { Paper } from './papers.ts'

interface PickRowProps {
  readonly paper: Paper
  readonly isPicked: boolean
  readonly onChange: () => void
  readonly reading: Reading
}

/** The row. */
export function PickRow({ paper, isPicked, onChange, reading }: PickRowProps): JSX.Element {
  const { texts } = useWallet()
  const { read, name, platformName, notes } = paper
  const { CertificateSheet } = reading
  const [note = 'valid'] = notes
  return (
    <div class={isPicked ? 'card pick-row ticked' : 'card pick-row'}>
      <label class="pick-line">
        <input type="checkbox" checked={isPicked} onChange={onChange} />
        <span>
          <b>
            <bdi>{name}</bdi>
          </b>
          <span class="quiet">
            {[read.title, read.words?.role ?? [], read.words?.period ?? []].flat().join(' · ')}
          </span>
          {note !== 'valid' && (
            <span class={`inline-note ${TONE_OF[note]}`}>
              <NoteIcon note={note} />
              {texts.notes[note].short}
            </span>
          )}
        </span>
      </label>
      <details class="pick-preview">
        <summary>{texts.share.preview}</summary>
        <CertificateSheet content={read} platform={platformName} label={read.title} isOpen />
      </details>
    </div>
  )
}
