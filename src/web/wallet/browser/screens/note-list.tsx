/**
 * What is to be said of a certificate, in whole sentences.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { NoteIcon } from '../parts/icon.tsx'
import { TONE_OF } from './note-tones.ts'
import type { Paper } from './papers.ts'

/** A box for each, the gravest first. */
export function NoteList({ paper }: { readonly paper: Paper }): JSX.Element {
  const { texts } = useWallet()
  const platform = paper.platformName ?? texts.certificate.somePlatform
  return (
    <ul class="notes">
      {paper.notes.map((note) => (
        <li key={note} class={`note ${TONE_OF[note]}`}>
          <NoteIcon note={note} />
          <div>
            <p class="short">{texts.notes[note].short}</p>
            <p>{texts.notes[note].long(platform)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
