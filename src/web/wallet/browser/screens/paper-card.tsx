/**
 * A certificate as a paper in the map: its own band, whose and what it is, three figures, and
 * whether something stands in the way.
 * @module
 */
import type { JSX } from 'preact'
import { useWallet } from '../context.ts'
import { Icon, NoteIcon } from '../parts/icon.tsx'
import { Markup } from '../parts/markup.tsx'
import { TONE_OF } from './note-tones.ts'
import { isGone, type Paper } from './papers.ts'

/** The card. */
export function PaperCard({ paper }: { readonly paper: Paper }): JSX.Element {
  const { texts, router, ticked, tick, locale } = useWallet()
  const { held, read, name } = paper
  const isTicked = ticked.includes(held.id)
  const named = [read.title, name, read.words?.period ?? []].flat().join(', ')
  const change = (): void =>
    tick(isTicked ? ticked.filter((id) => id !== held.id) : [...ticked, held.id])
  return (
    <article
      class={`card certificate paper${isTicked ? ' ticked' : ''}${isGone(paper) ? ' gone' : ''}`}
    >
      <Markup html={read.band} />
      <div class="body">
        <p class="kind">{read.title}</p>
        <h2 class="name">
          <bdi>{name}</bdi>
        </h2>
        <div lang={locale}>
          <CardWords paper={paper} />
        </div>
        <CardNotes paper={paper} />
        <div class="card-actions">
          <label class="pick">
            <input
              type="checkbox"
              checked={isTicked}
              onChange={change}
              aria-label={texts.map.pickNamed(named)}
            />
            <span>{texts.map.pick}</span>
          </label>
          <button
            type="button"
            class="plain"
            aria-label={texts.map.openNamed(named)}
            onClick={() => router.open({ name: 'certificate', id: held.id })}
          >
            {texts.map.open}
            <Icon name="next" />
          </button>
        </div>
      </div>
    </article>
  )
}

function CardWords({ paper }: { readonly paper: Paper }): JSX.Element | null {
  const { texts } = useWallet()
  const { read, held, platformName } = paper
  const { words } = read
  const platform = platformName ?? texts.certificate.unknownPlatform
  if (words === undefined) return <p class="role">{platform}</p>
  const { quote, period } = words
  return (
    <>
      <p class="whose-name">
        <bdi dir="auto">{words.name}</bdi>
      </p>
      <p class="role">
        {words.role}
        {held.label !== undefined && ` ${texts.certificate.via} ${platform}`}
        {period !== undefined && (
          <>
            <br />
            {period}
          </>
        )}
      </p>
      {quote ? <CardQuote paper={paper} /> : <CardFigures paper={paper} />}
    </>
  )
}

function CardFigures({ paper }: { readonly paper: Paper }): JSX.Element | null {
  const figures = paper.read.words?.figures ?? []
  if (figures.length === 0) return null
  return (
    <dl class="figures">
      {figures.map(({ value, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function CardQuote({ paper }: { readonly paper: Paper }): JSX.Element | null {
  const quote = paper.read.words?.quote
  if (quote === undefined) return null
  return (
    <div class="quote short">
      <blockquote lang={quote.language} dir={quote.direction}>
        <p>‘{quote.text}’</p>
      </blockquote>
    </div>
  )
}

function CardNotes({ paper }: { readonly paper: Paper }): JSX.Element {
  const { texts } = useWallet()
  const { notes, read } = paper
  return (
    <ul class="card-notes">
      {notes.map((note) => (
        <li key={note} class={TONE_OF[note]}>
          <NoteIcon note={note} />
          <span>
            {texts.notes[note].short}
            {(note === 'valid' || note === 'ends-soon') && read.until !== undefined && (
              <span class="until"> {texts.map.until(read.until)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
