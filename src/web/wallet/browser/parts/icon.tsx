/**
 * Icons beside words; decoration, so hidden from screen readers.
 * @module
 */
import type { JSX } from 'preact'
import { type Html, html } from '../../../shared/pages/html.ts'
import { type ControlIcon, controlIcon, LOGO, stateIcon } from '../../../shared/pages/icons.ts'
import type { Note } from '../verifier/judge-certificate.ts'
import { Markup } from './markup.tsx'

const OWN = {
  back: html`<path class="stroke" d="M14.5 5.5L8 12l6.5 6.5"/>`,
  next: html`<path class="stroke" d="M9.5 5.5L16 12l-6.5 6.5"/>`,
  link: html`<path class="stroke" d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17"/>`,
  paper: html`<path class="stroke" d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>`,
  file: html`<path class="stroke" d="M12 4v11M7.5 10.5L12 15l4.5-4.5M4 17v3h16v-3"/>`,
  eye: html`<path class="stroke" d="M2.5 12c2.2-4 5.4-6 9.5-6s7.3 2 9.5 6c-2.2 4-5.4 6-9.5 6s-7.3-2-9.5-6z"/><circle class="stroke" cx="12" cy="12" r="2.8"/>`,
  newer: html`<path class="stroke" d="M5 13a7 7 0 1 0 2-6M7 3.5V7.5H11"/>`,
  clock: html`<circle class="stroke" cx="12" cy="12" r="8.5"/><path class="stroke" d="M12 7v5l3.5 2"/>`,
  pen: html`<path class="stroke" d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z"/>`,
  copy: html`<path class="stroke" d="M8 8h11v12H8zM5 16V4h11"/>`,
} as const

/** Icons of the wallet, and those of all pages. */
export type IconName = ControlIcon | keyof typeof OWN

/** One of them. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <Markup
      html={name in OWN ? draw(OWN[name as keyof typeof OWN]) : controlIcon(name as ControlIcon)}
    />
  )
}

const OF_NOTES: Readonly<Record<Note, Html>> = {
  withdrawn: stateIcon('withdrawn'),
  untrusted: stateIcon('no-longer-trusted'),
  suspended: stateIcon('suspended'),
  'not-started': stateIcon('not-yet-valid'),
  expired: stateIcon('expired'),
  'unknown-maker': stateIcon('issuer-unknown'),
  unchecked: stateIcon('status-unknown'),
  'ends-soon': draw(OWN.clock),
  stopped: stateIcon('platform-stopped'),
  newer: draw(OWN.newer),
  valid: controlIcon('tick'),
}

/** The icon of what is said about a certificate: a shape of its own for each. */
export function NoteIcon({ note }: { readonly note: Note }): JSX.Element {
  return <Markup html={OF_NOTES[note]} />
}

/** The mark of the project. */
export function Logo(): JSX.Element {
  return <Markup html={LOGO} />
}

function draw(shape: Html): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`
}
