/**
 * The map before anything is in it: what to do first.
 * @module
 */
import type { JSX } from 'preact'
import { html } from '../../../shared/pages/html.ts'
import { useWallet } from '../context.ts'
import { Markup } from '../parts/markup.tsx'

/** One brick: the first of a street. */
const BRICK = html`<svg class="brick" viewBox="0 0 120 64" aria-hidden="true" focusable="false"><path class="bed" d="M4 56h112"/><rect class="ghost" x="8" y="34" width="32" height="16" rx="2"/><rect class="ghost" x="80" y="34" width="32" height="16" rx="2"/><rect class="first" x="44" y="34" width="32" height="16" rx="2"/></svg>`

/** The words and the one button. */
export function EmptyMap(): JSX.Element {
  const { texts, router } = useWallet()
  const t = texts.map
  return (
    <section class="card box empty">
      <Markup html={BRICK} />
      <p class="lead">{t.empty}</p>
      <p>{t.emptyHow}</p>
      <button type="button" class="button" onClick={() => router.open({ name: 'add' })}>
        {t.haveFile}
      </button>
    </section>
  )
}
