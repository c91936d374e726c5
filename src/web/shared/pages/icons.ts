/**
 * Icons: thirteen shapes for thirteen states, none reused, and the few that controls need.
 * All are decoration beside words, so all are hidden from screen readers.
 * @module
 */
import type { State } from '../../../core/state.ts'
import { type Html, html } from './html.ts'

const CALENDAR = html`<path class="stroke" d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"/>`
const PERSON = html`<circle class="stroke" cx="10" cy="8" r="4"/><path class="stroke" d="M3 20c.6-4 3.3-6 7-6"/>`

const SHAPES: Readonly<Record<State, Html>> = {
  // A filled, scalloped seal with a check.
  genuine: html`<path class="fill" d="M12 1.8l2.5 2 3.2-.2.8 3.1 2.7 1.7-1.2 3 1.2 3-2.7 1.7-.8 3.1-3.2-.2-2.5 2-2.5-2-3.2.2-.8-3.1-2.7-1.7 1.2-3-1.2-3 2.7-1.7.8-3.1 3.2.2z" transform="translate(0 .6)"/><path class="cut" d="M7.8 12.2l3 3 5.4-5.8"/>`,
  // A page with a folded corner and a cross at its foot.
  changed: html`<path class="stroke" d="M7 3h7l4 4v5M14 3v4h4M7 3v18h5"/><path class="stroke" d="M14.5 15.5l6 6M20.5 15.5l-6 6"/>`,
  // An identity card with a cross.
  'presented-by-another': html`<path class="stroke" d="M2.5 5h19v14.5h-19zM5.5 16c.3-1.8 1.5-2.7 3-2.7s2.7.9 3 2.7"/><circle class="stroke" cx="8.5" cy="10" r="1.6"/><path class="stroke" d="M14.5 10l4 4.5M18.5 10l-4 4.5"/>`,
  // A shield with a cross.
  'no-longer-trusted': html`<path class="stroke" d="M12 2.8l7.5 2.8v5.9c0 4.7-3.1 8-7.5 9.7-4.4-1.7-7.5-5-7.5-9.7V5.6z"/><path class="stroke" d="M9.4 9.4l5.2 5.2M14.6 9.4l-5.2 5.2"/>`,
  // A circle with a diagonal bar.
  withdrawn: html`<circle class="stroke" cx="12" cy="12" r="9"/><path class="stroke" d="M5.8 5.8l12.4 12.4"/>`,
  // A filled square with two bars.
  suspended: html`<rect class="fill" x="2.5" y="2.5" width="19" height="19" rx="5"/><path class="cut" d="M9.3 8v8M14.7 8v8"/>`,
  expired: html`${CALENDAR}<path class="stroke" d="M9.5 13l5 4.5M14.5 13l-5 4.5"/>`,
  'not-yet-valid': html`${CALENDAR}<path class="stroke" d="M8 15h7.5M12.8 12.4l2.7 2.6-2.7 2.6"/>`,
  'issuer-unknown': html`${PERSON}<path class="stroke" d="M15.6 14.3a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .8-1 1.5M18 21h.01"/>`,
  // A cloud with a bar through it.
  'status-unknown': html`<path class="stroke" d="M7 18h10a4 4 0 0 0 2.6-7.1M16.8 9A6 6 0 0 0 9 6.2M6.2 9A4.6 4.6 0 0 0 4.5 17M3 3l18 18"/>`,
  // A price tag: something of another kind.
  'other-credential': html`<path class="stroke" d="M12.5 3.5H20a.5.5 0 0 1 .5.5v7.5L11.8 20.2a1.5 1.5 0 0 1-2.1 0l-5.9-5.9a1.5 1.5 0 0 1 0-2.1z"/><path class="stroke" d="M16 8h.01"/>`,
  // An archive box with a check.
  'platform-stopped': html`<path class="stroke" d="M3 4.5h18v4H3zM5 8.5V20h14V8.5"/><path class="stroke" d="M9 14l2.2 2.2L15.2 12"/>`,
  // A page with a question mark.
  'not-a-kluscv-file': html`<path class="stroke" d="M6 3h8l4 4v14H6zM14 3v4h4"/><path class="stroke" d="M9.9 12a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3M12 18h.01"/>`,
}

const CONTROLS = {
  tick: html`<path class="stroke" d="M5 12.5l4.5 4.5L19 7.5"/>`,
  cross: html`<path class="stroke" d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>`,
  dash: html`<path class="stroke" d="M7 12h10"/>`,
  person: html`<circle class="stroke" cx="12" cy="8" r="4"/><path class="stroke" d="M4 21c.8-4.5 4-6.5 8-6.5s7.2 2 8 6.5"/>`,
  linkEnded: html`<path class="stroke" d="M16.9 14l2.9-2.9a4.6 4.6 0 0 0-6.5-6.5l-1.6 1.6M7.1 10l-2.9 2.9a4.6 4.6 0 0 0 6.5 6.5l1.6-1.6M4 4l16 16"/>`,
  lock: html`<path class="stroke" d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>`,
  printer: html`<path class="stroke" d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z"/>`,
  plus: html`<path class="stroke" d="M12 5v14M5 12h14"/>`,
  camera: html`<path class="stroke" d="M3 8h4l2-3h6l2 3h4v11H3z"/><circle class="stroke" cx="12" cy="13" r="3.5"/>`,
  upload: html`<path class="stroke" d="M12 16V4M7.5 8.5L12 4l4.5 4.5M4 15v5h16v-5"/>`,
  eye: html`<path class="stroke" d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle class="stroke" cx="12" cy="12" r="2.8"/>`,
  download: html`<path class="stroke" d="M12 4v11M7 11l5 5 5-5M4 20h16"/>`,
  file: html`<path class="stroke" d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>`,
  qr: html`<path class="stroke" d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 20v-1"/>`,
  folder: html`<path class="stroke" d="M3 6.5h6l2 2.5h10v10.5H3z"/>`,
  link: html`<path class="stroke" d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2"/>`,
  bin: html`<path class="stroke" d="M4 6.5h16M9 6.5V4h6v2.5M6.5 6.5L7.5 20h9l1-13.5M10.5 10.5v5.5M13.5 10.5v5.5"/>`,
} as const

/** The icons of controls and lists. */
export type ControlIcon = keyof typeof CONTROLS

/** The icon of a state: every state has a shape of its own. */
export function stateIcon(state: State): Html {
  return icon(SHAPES[state])
}

/** The icon of a control or a line in a list. */
export function controlIcon(name: ControlIcon): Html {
  return icon(CONTROLS[name])
}

/** The mark of the project: four bricks around a tick, in one colour. */
export const LOGO = html`<svg class="mark" viewBox="0 0 34 34" aria-hidden="true" focusable="false"><g class="fill"><rect x="2" y="2" width="19" height="9" rx="2"/><rect x="23" y="2" width="9" height="19" rx="2"/><rect x="2" y="13" width="9" height="19" rx="2"/><rect x="13" y="23" width="19" height="9" rx="2"/></g><path class="stroke" d="M14 17.3l2.3 2.3 4-4.6"/></svg>`

function icon(shape: Html): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`
}
